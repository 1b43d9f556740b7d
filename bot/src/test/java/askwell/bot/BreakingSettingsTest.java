package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An admin breaks the file in every way that is likely, and reads each time what is wrong and what would be right.
class BreakingSettingsTest {
    @TempDir private Path folder = Path.of("");

    private static final List<Arguments> BROKEN =
            List.of(
                    arguments(
                            "a misspelt section",
                            """
                            answerring.threshold = 0.5
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answerring
                                      is not a setting; did you mean answering?
                            """),
                    arguments(
                            "a misspelt setting",
                            """
                            answering.treshold = 0.5
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.treshold
                                      is not a setting; did you mean threshold?
                            """),
                    arguments(
                            "a setting in the wrong section",
                            """
                            watch.threshold = 0.9
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  watch
                                      is not a setting here; did you mean discord.watch?
                            """),
                    arguments(
                            "a number that is too high",
                            """
                            answering.threshold = 74
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.threshold = 74
                                      must be between 0 and 1
                            """),
                    arguments(
                            "a percent sign",
                            """
                            answering.threshold = 74%
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.threshold = "74%"
                                      has a percent sign; write a share of 1, here 0.74
                            """),
                    arguments(
                            "a decimal comma",
                            """
                            answering.threshold = "0,74"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.threshold = "0,74"
                                      has a comma; write 0.74
                            """),
                    arguments(
                            "thresholds in the wrong order",
                            """
                            answering { threshold = 0.4, unsure-threshold = 0.6 }
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.unsure-threshold = 0.6
                                      unsure-threshold (0.6) must not be above threshold (0.4)
                            """),
                    arguments(
                            "a switch that is neither on nor off",
                            """
                            answering.semantic = maybe
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.semantic = "maybe"
                                      must be on or off
                            """),
                    arguments(
                            "a language that is not there",
                            """
                            answering.language = english-us
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  answering.language = "english-us"
                                      must be english or standard; did you mean english?
                            """),
                    arguments(
                            "a link without its beginning",
                            """
                            organisation.website = "www.example.org"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  organisation.website = "www.example.org"
                                      must be a whole link, such as "https://www.example.org"
                            """),
                    arguments(
                            "an empty text",
                            """
                            organisation.name = ""
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  organisation.name = ""
                                      is empty; write something or leave it out
                            """),
                    arguments(
                            "a channel by its name",
                            """
                            discord.moderators-channel = "#moderators"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.moderators-channel = "#moderators"
                                      must be an id of Discord's, 17 to 20 digits (Developer Mode on, right-click, Copy ID)
                            """),
                    arguments(
                            "one channel where a list is due",
                            """
                            discord.watch.channels = "100000000000000001"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.watch.channels = "100000000000000001"
                                      must be a list in square brackets, such as ["one", "two"]
                            """),
                    arguments(
                            "a time without its unit",
                            """
                            discord.watch.wait = 2
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.watch.wait = 2
                                      must be a length of time with its unit, such as 2 minutes
                            """),
                    arguments(
                            "a time that is too long",
                            """
                            discord.watch.wait = 2 hours
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.watch.wait = "2 hours"
                                      must be between 0 minutes and 60 minutes
                            """),
                    arguments(
                            "a day that does not exist",
                            """
                            safety.helplines = [ { id = a, name = A, contact = "000", for = Anything, verified = "2026-02-30" } ]
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  safety.helplines[a].verified = "2026-02-30"
                                      must be a day that exists, such as "2026-10-31"
                            """),
                    arguments(
                            "a quote that is never closed",
                            """
                            organisation.name = "Lamplight
                            organisation.contact = us
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  cannot be understood
                                      a "quote" is opened and never closed
                            """),
                    arguments(
                            "a bracket that is never closed",
                            """
                            answering {
                              threshold = 0.5
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 3  cannot be understood
                                      the file ends, but a bracket is still open
                            """),
                    arguments(
                            "a group without what it needs",
                            """
                            groups = [ { id = tuesday, name = "Tuesday Table" } ]
                            """,
                            """
                            askwell: FILE has 4 problems:

                              line 1  groups[tuesday].kind
                                      is missing; it must be text
                              line 1  groups[tuesday].audience
                                      is missing; it must be text
                              line 1  groups[tuesday].open
                                      is missing; it must be on or off
                              line 1  groups[tuesday].registration
                                      is missing; it must be on or off
                            """),
                    arguments(
                            "two groups of one id",
                            """
                            groups = [
                              { id = a, name = A, kind = class, audience = All, open = yes, registration = no }
                              { id = a, name = B, kind = class, audience = All, open = yes, registration = no }
                            ]
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 3  groups[a].id = "a"
                                      is the id of an earlier group; give each its own
                            """),
                    arguments(
                            "a time zone that is misspelt",
                            """
                            moderating.digest.zone = "America/New_Yrok"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  moderating.digest.zone = "America/New_Yrok"
                                      is not a time zone; did you mean America/New_York?
                            """),
                    arguments(
                            "quiet hours that begin when they end",
                            """
                            discord.quiet-hours = "22:00-22:00"
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.quiet-hours = "22:00-22:00"
                                      begins and ends at 22:00; write off for none, or two different times
                            """),
                    arguments(
                            "a text with a gap that nothing fills",
                            """
                            texts.en.group.ask = "Please ask {who}."
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  texts.en.group.ask = "Please ask {who}."
                                      has {who}, but what is filled in here is {contact}
                            """),
                    arguments(
                            "an include that is not there",
                            """
                            include required("groups.conf")
                            """,
                            """
                            askwell: FILE includes groups.conf, but it is not there; mend or remove the include.
                            """),
                    arguments(
                            "a variable that is not set",
                            """
                            discord.token = ${MY_TOKEN_THAT_IS_NOT_SET}
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  cannot be understood
                                      ${MY_TOKEN_THAT_IS_NOT_SET} is neither a setting nor a variable of the environment
                            """),
                    arguments(
                            "a token in the wrong form",
                            """
                            discord.token = ["very.secret.token"]
                            """,
                            """
                            askwell: FILE has 1 problem:

                              line 1  discord.token = (hidden)
                                      must be text
                            """));

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void a_check_says_what_is_wrong(String what, String text, String said) throws IOException {
        var file = Files.writeString(folder.resolve("askwell.conf"), text);

        var run = new Terminal(folder).run("settings", "--check", "--config", file.toString());

        assertThat(run.err().strip())
                .as(what)
                .isEqualTo(said.strip().replace("FILE", file.toString()));
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
