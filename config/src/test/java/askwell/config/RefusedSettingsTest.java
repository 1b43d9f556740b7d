package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RefusedSettingsTest {
    @TempDir private Path folder;

    @Test
    void are_told_with_every_problem_by_line() {
        assertThat(
                        refusal(
                                """
                                answerring = 5
                                organisation {
                                  name = ""
                                  webiste = "https://example.org"
                                  website = "example.org"
                                }
                                answering {
                                  threshold = 1.4
                                  unsure-threshold = maybe
                                  semantic = perhaps
                                  language = englisch
                                  weights { question = -1, title = 3 }
                                }
                                storage = data
                                threshold = 0.5
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 12 problems:

                          line 1   answerring
                                   is not a setting; did you mean answering?
                          line 3   organisation.name = ""
                                   is empty; write something or leave it out
                          line 4   organisation.webiste
                                   is not a setting; did you mean website?
                          line 5   organisation.website = "example.org"
                                   must be a whole link, such as "https://www.example.org"
                          line 8   answering.threshold = 1.4
                                   must be between 0 and 1
                          line 9   answering.unsure-threshold = "maybe"
                                   must be a number from 0 to 1
                          line 10  answering.semantic = "perhaps"
                                   must be on or off
                          line 11  answering.language = "englisch"
                                   must be english or standard; did you mean english?
                          line 12  answering.weights.question = -1
                                   must be between 0 and 100
                          line 12  answering.weights.title
                                   is not a setting
                          line 14  storage = "data"
                                   must be a { block }
                          line 15  threshold
                                   is not a setting here; did you mean answering.threshold?\
                        """);
    }

    @Test
    void a_port_that_a_program_may_open() {
        assertThat(refusal("metrics.port = 80"))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 1  metrics.port = 80
                                  must be between 1024 and 65535\
                        """);
    }

    @Test
    void name_the_group_by_its_id_or_else_by_its_place() {
        assertThat(
                        refusal(
                                """
                                groups = [
                                  {
                                    id = table
                                    name = "Table"
                                    kind = class
                                    audience = "Anyone"
                                    open = 7
                                    registration = no
                                    langauges = ["English"]
                                    link = "meet me"
                                    checked = "2026-02-30"
                                    schedule {
                                      start = "2026-01-07 10:00"
                                      zone = "America/NewYork"
                                      rule = "FREQ=FORTNIGHTLY"
                                      exceptions = [
                                        "2026-11-26T19:30"
                                        "Thanksgiving"
                                      ]
                                      length = 90
                                      place = "here"
                                    }
                                  }
                                  { name = "Nameless", schedule = weekly }
                                  tuesday
                                ]
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 17 problems:

                          line 7   groups[table].open = 7
                                   must be on or off
                          line 9   groups[table].langauges
                                   is not a setting; did you mean languages?
                          line 10  groups[table].link = "meet me"
                                   must be a whole link, such as "https://www.example.org"
                          line 11  groups[table].checked = "2026-02-30"
                                   must be a day that exists, such as "2026-10-31"
                          line 13  groups[table].schedule.start = "2026-01-07 10:00"
                                   must be a day and an hour that exist, such as "2026-10-31T19:30"
                          line 14  groups[table].schedule.zone = "America/NewYork"
                                   is not a time zone; did you mean America/New_York?
                          line 15  groups[table].schedule.rule = "FREQ=FORTNIGHTLY"
                                   must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY
                          line 18  groups[table].schedule.exceptions[2] = "Thanksgiving"
                                   must be a day and an hour that exist, such as "2026-10-31T19:30"
                          line 20  groups[table].schedule.length = 90
                                   must be a length of time with its unit, such as 90 minutes
                          line 21  groups[table].schedule.place
                                   is not a setting
                          line 24  groups[2].id
                                   is missing; it must be 1 to 60 letters, digits, hyphens, dots or underscores, such as "tuesday-table"
                          line 24  groups[2].kind
                                   is missing; it must be text
                          line 24  groups[2].audience
                                   is missing; it must be text
                          line 24  groups[2].schedule = "weekly"
                                   must be a { block }
                          line 24  groups[2].open
                                   is missing; it must be on or off
                          line 24  groups[2].registration
                                   is missing; it must be on or off
                          line 25  groups[3] = "tuesday"
                                   must be a { block }\
                        """);
    }

    @Test
    void include_groups_that_share_an_id() {
        assertThat(
                        refusal(
                                """
                                groups = [
                                  { id = table, name = A, kind = B, audience = C, open = yes, registration = no }
                                  { id = table, name = D, kind = E, audience = F, open = yes, registration = sure }
                                ]
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 2 problems:

                          line 3  groups[table].registration = "sure"
                                  must be on or off
                          line 3  groups[table].id = "table"
                                  is the id of an earlier group; give each its own\
                        """);
    }

    @Test
    void tell_each_entry_of_a_list_by_its_own_line() {
        assertThat(
                        refusal(
                                """
                                articles.folders = [
                                  "column"
                                  { }
                                  null
                                ]
                                answering.synonyms = [
                                  ["mother", "mom"]
                                  ["alone"]
                                  father
                                  [
                                    "POA"
                                    " "
                                  ]
                                ]
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 5 problems:

                          line 3   articles.folders[2] = {}
                                   must be the path of a file or folder
                          line 4   articles.folders[3] = null
                                   must be the path of a file or folder
                          line 8   answering.synonyms[2] = ["alone"]
                                   must have at least 2 entries
                          line 9   answering.synonyms[3] = "father"
                                   must be a list in square brackets, such as ["one", "two"]
                          line 12  answering.synonyms[4][2] = " "
                                   is empty; write something or leave it out\
                        """);
    }

    @Test
    void include_thresholds_in_the_wrong_order() {
        assertThat(refusal("answering { threshold = 0.3, unsure-threshold = 0.4 }"))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 1  answering.unsure-threshold = 0.4
                                  unsure-threshold (0.4) must not be above threshold (0.3)\
                        """);
    }

    @Test
    void blame_what_the_admin_wrote_rather_than_a_default() {
        assertThat(refusal("answering.threshold = 0.01"))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 1  answering.threshold = 0.01
                                  unsure-threshold (0.012) must not be above threshold (0.01)\
                        """);
    }

    @Test
    void show_values_short_and_harmless() {
        assertThat(
                        refusal(
                                """
                                answering.language = "\\u001b[31mred\\u202e\\n"
                                answering.semantic = "%s"
                                """
                                        .formatted("long ".repeat(1000))))
                .isEqualTo(
                        """
                        askwell.conf has 2 problems:

                          line 1  answering.language = "\\u001b[31mred\\u202e\\n"
                                  must be english or standard
                          line 2  answering.semantic = "long long long long long long long long long long long lon…
                                  must be on or off\
                        """);
    }

    @Test
    void may_not_take_away_what_has_to_be_there() {
        assertThat(
                        refusal(
                                """
                                organisation {
                                  name = null
                                }
                                answering = null
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 2 problems:

                          line 2  organisation.name
                                  is missing; it must be text
                          line 4  answering
                                  is missing; it must be a { block }\
                        """);
    }

    @Test
    void are_counted_where_there_are_too_many_to_tell() {
        assertThat(refusal(unknown(2_000)))
                .startsWith("askwell.conf has 2,000 problems:\n\n  line 1   a0\n")
                .endsWith("  line 50  a49\n           is not a setting\n  and 1,950 more");
    }

    @Test
    void include_days_far_from_ours() {
        assertThat(
                        refusal(
                                """
                                groups = [{
                                  id = a, name = A, kind = B, audience = C, open = on, registration = off
                                  checked = "+20266-01-07"
                                }]
                                """))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 3  groups[a].checked = "+20266-01-07"
                                  must be in a year from 1900 to 2999\
                        """);
    }

    private static String unknown(int settings) {
        return IntStream.range(0, settings)
                .mapToObj("a%d = 1\n"::formatted)
                .collect(Collectors.joining());
    }

    private String refusal(String text) {
        return Written.in(folder, text).refusal();
    }
}
