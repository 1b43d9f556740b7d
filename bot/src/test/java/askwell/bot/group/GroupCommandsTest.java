package askwell.bot.group;

import static askwell.bot.group.SampleGroups.KITCHEN;
import static askwell.bot.group.SampleGroups.LANTERN;
import static askwell.bot.group.SampleGroups.YOGA;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.bot.chat.Response.Say;
import askwell.config.Group;
import askwell.config.Settings;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class GroupCommandsTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    @Nested
    class All {
        @Test
        void are_a_list_with_the_next_meetings_to_pick_from() {
            var card = all(SampleGroups.ALL).cards().getFirst();

            assertThat(card.title()).isEqualTo("Our groups");
            assertThat(card.fields())
                    .extracting(Card.Field::name)
                    .containsExactly(
                            "The Kitchen Table", "Lantern Evenings", "Safe Harbour", "Gentle Yoga");
            assertThat(card.fields().getFirst().value())
                    .endsWith("Wednesday, November 25, 2026, 10:00 AM to 11:30 AM CST");
            assertThat(card.choices())
                    .extracting(choice -> choice.id().toString())
                    .containsExactly(
                            "group:kitchen", "group:lantern", "group:harbour", "group:yoga");
        }

        @Test
        void are_shown_whole_where_there_are_two() {
            assertThat(all(List.of(KITCHEN, YOGA)).cards())
                    .extracting(Card::title)
                    .containsExactly("The Kitchen Table", "Gentle Yoga");
        }

        @Test
        void take_several_cards_where_there_are_many() {
            var many = Collections.nCopies(21, YOGA);

            assertThat(all(many).cards())
                    .extracting(card -> card.choices().size())
                    .containsExactly(10, 10, 1);
        }

        @Test
        void are_none_yet() {
            assertThat(all(List.of())).isEqualTo(Reply.of(Card.titled("There are no groups yet")));
            assertThat(named("kitchen", List.of()))
                    .isEqualTo(Reply.of(Card.titled("There are no groups yet")));
        }
    }

    @Nested
    class One {
        @Test
        void is_shown_by_its_name_or_id() {
            assertThat(named("Safe Harbour")).isEqualTo(named("harbour"));
            assertThat(named(" safe harbour ")).isEqualTo(named("harbour"));
            assertThat(named("harbour").cards())
                    .extracting(Card::title)
                    .containsExactly("Safe Harbour");
        }

        @Test
        void is_shown_where_nothing_else_can_be_meant() {
            assertThat(named("lantrn")).isEqualTo(named("lantern"));
        }

        @Test
        void offers_its_meetings_where_one_is_ahead() {
            assertThat(named("kitchen").choices())
                    .containsExactly(
                            new Choice(
                                    Id.of("calendar", "kitchen"),
                                    "Add to calendar",
                                    Card.Look.ACTION));
            assertThat(named("harbour").choices()).isEmpty();
            assertThat(named("yoga").choices()).isEmpty();
        }

        @Test
        void is_not_known_and_all_are_offered() {
            for (var typed : List.of("chess", "", "🎂", "en")) {
                assertThat(named(typed).cards())
                        .extracting(Card::title)
                        .containsExactly(
                                "I do not know that group. These are the ones there are.",
                                "Our groups");
                assertThat(named(typed).choices()).hasSize(4);
            }
        }
    }

    @Nested
    class While_typing {
        @Test
        void the_beginning_of_any_word_completes_a_name() {
            assertThat(completed("")).hasSize(4);
            assertThat(completed("TAB")).containsExactly("The Kitchen Table");
            assertThat(completed("eve lan")).containsExactly("Lantern Evenings");
        }

        @Test
        void one_slip_is_forgiven_whatever_it_is() {
            assertThat(List.of("yoha", "yga", "yooga", "ygoa", "gentel y"))
                    .allSatisfy(
                            typed -> assertThat(completed(typed)).containsExactly("Gentle Yoga"));
            assertThat(completed("ktchin")).isEmpty();
        }

        @Test
        void what_has_no_slip_comes_first() {
            var groups = List.of(called("a", "Fable"), called("b", "Table"));

            assertThat(completed("tabl", groups)).containsExactly("Table", "Fable");
        }

        @Test
        void no_more_is_offered_than_discord_takes() {
            var many =
                    IntStream.range(0, 40)
                            .mapToObj(number -> called("g" + number, "Group " + number))
                            .toList();

            assertThat(completed("group", many)).hasSize(25);
        }

        @Test
        void what_is_too_long_or_not_its_alone_is_offered_by_its_id() {
            var groups =
                    List.of(
                            called("long", "Tea ".repeat(30)),
                            called("one", "Tea"),
                            called("two", "Tea"));

            assertThat(completed("tea", groups)).containsExactly("long", "Tea", "two");
        }
    }

    @Nested
    class Deeds {
        @Test
        void a_group_that_was_picked_is_shown_whole() {
            assertThat(done("group:lantern")).isEqualTo(named("lantern"));
        }

        @Test
        void its_meetings_come_as_a_file() {
            var reply = done("calendar:kitchen");

            assertThat(reply.cards())
                    .containsExactly(
                            Card.titled("The Kitchen Table")
                                    .saying(
                                            "Open this file, and your calendar takes the meetings in."));
            assertThat(reply.files())
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.name()).isEqualTo("the-kitchen-table.ics");
                        assertThat(StandardCharsets.UTF_8.decode(file.content()).toString())
                                .startsWith("BEGIN:VCALENDAR");
                    });
        }

        @Test
        void without_a_meeting_ahead_there_is_no_file() {
            for (var id : List.of("calendar:harbour", "calendar:yoga")) {
                assertThat(done(id).files()).isEmpty();
                assertThat(done(id).cards().getFirst().paragraphs())
                        .extracting(Card.Paragraph::markdown)
                        .containsExactly("No meeting is planned that a calendar could take in.");
            }
        }

        @Test
        void a_group_that_is_gone_is_said_to_be() {
            for (var id : List.of("group:chess", "calendar:chess", "group")) {
                assertThat(done(id))
                        .isEqualTo(Reply.of(Card.titled("That group is no longer one of ours.")));
            }
        }
    }

    @Test
    void a_member_is_answered_in_their_language() {
        var settings = settings(SampleGroups.ALL);
        var answer = new GroupsCommand(settings, CLOCK).run(by(Locale.of("es", "MX"), Map.of()));

        assertThat(said(answer).cards().getFirst().title()).isEqualTo("Nuestros grupos");
    }

    @Test
    void a_terminal_is_offered_no_file() {
        var phrases = settings(List.of()).texts().in(Locale.US);

        assertThat(new GroupCards(CLOCK).of(List.of(KITCHEN, LANTERN), phrases))
                .allSatisfy(card -> assertThat(card.choices()).isEmpty());
    }

    private static Reply all(List<Group> groups) {
        return said(new GroupsCommand(settings(groups), CLOCK).run(by(Locale.US, Map.of())));
    }

    private static Reply named(String typed) {
        return named(typed, SampleGroups.ALL);
    }

    private static Reply named(String typed, List<Group> groups) {
        return said(
                new GroupCommand(settings(groups), CLOCK)
                        .run(by(Locale.US, Map.of("which", typed))));
    }

    private static List<String> completed(String typed) {
        return completed(typed, SampleGroups.ALL);
    }

    private static List<String> completed(String typed, List<Group> groups) {
        return new GroupCommand(settings(groups), CLOCK)
                .complete("which", typed).stream().map(Suggestion::value).toList();
    }

    private static Reply done(String text) {
        var deed =
                GroupDeeds.of(settings(SampleGroups.ALL), CLOCK).stream()
                        .filter(one -> one.name().equals(Id.deed(text)))
                        .findFirst()
                        .orElseThrow();
        return said(deed.run(by(Locale.US, Map.of()), Id.parse(text, deed.arguments())));
    }

    /// What was said to the asker alone.
    private static Reply said(Response response) {
        assertThat(response)
                .isInstanceOfSatisfying(
                        Say.class, say -> assertThat(say.audience()).isEqualTo(Audience.ASKER));
        return ((Say) response).reply();
    }

    private static Invocation by(Locale locale, Map<String, String> values) {
        return new Invocation(
                new Person("1", "Ana", Set.of()),
                new Place(Optional.of("server"), "channel"),
                locale,
                values,
                Optional.empty(),
                List.of());
    }

    private static Settings settings(List<Group> groups) {
        var defaults = Settings.defaults();
        return new Settings(
                defaults.organisation(),
                groups,
                defaults.articles(),
                defaults.answering(),
                defaults.storage(),
                defaults.discord(),
                defaults.privacy(),
                defaults.safety(),
                defaults.moderating(),
                defaults.metrics(),
                defaults.texts(),
                List.of());
    }

    private static Group called(String id, String name) {
        return new Group(
                id,
                name,
                YOGA.kind(),
                YOGA.audience(),
                YOGA.topics(),
                YOGA.schedule(),
                YOGA.place(),
                YOGA.link(),
                YOGA.join(),
                YOGA.joinLink(),
                YOGA.contact(),
                YOGA.open(),
                YOGA.registration(),
                YOGA.cost(),
                YOGA.languages(),
                YOGA.facilitator(),
                YOGA.checked());
    }
}
