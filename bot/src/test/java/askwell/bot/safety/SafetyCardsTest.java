package askwell.bot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card.Paragraph;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.config.Safety;
import askwell.config.Safety.Helpline;
import askwell.config.Settings;
import askwell.config.Texts;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SafetyCardsTest {
    private static final String LINK = "https://discord.com/channels/111/222/333";

    private final Texts texts = Settings.defaults().texts();
    private final Phrases english = texts.in(Locale.US);
    private final SafetyCards cards =
            new SafetyCards(
                    new Safety(
                            true,
                            Optional.empty(),
                            Optional.of("911"),
                            List.of(
                                    new Helpline(
                                            "line",
                                            "The Line",
                                            "call 000",
                                            "For anyone.",
                                            Optional.of("always"),
                                            Optional.of(URI.create("https://line.example.org")),
                                            Optional.of(LocalDate.of(2026, 11, 2))))));

    @Test
    void a_crisis_gets_the_numbers_with_the_day_on_which_they_were_verified() {
        var card = cards.crisis(english).cards().getFirst();

        assertThat(card.paragraphs())
                .extracting(Paragraph::markdown)
                .endsWith(
                        "**If someone is in danger right now, call 911.**",
                        "**The Line: call 000**\nFor anyone.\nalways · verified on November 2, 2026");
        assertThat(card.choices()).isEmpty();
    }

    @Test
    void says_that_it_is_a_bot_and_asks_nothing_in_every_language() {
        for (var language : Texts.LANGUAGES) {
            var phrases = texts.in(language);
            assertThat(words(cards.crisis(phrases))).contains("bot").doesNotContain("?");
            assertThat(words(cards.support(phrases))).contains("bot").doesNotContain("?");
        }
        assertThat(words(cards.crisis(texts.in(Locale.of("es")))))
                .contains("verificado el 2 de noviembre de 2026");
    }

    @Test
    void reads_well_without_any_contact() {
        var bare = new SafetyCards(Settings.defaults().safety());

        assertThat(words(bare.crisis(english)))
                .contains("call your local emergency number", "do not stay alone with this");
        assertThat(words(bare.support(english))).contains("A friend, your doctor");
    }

    @Test
    void where_others_read_along_nothing_is_revealed() {
        var reply = cards.unrevealing(english);

        assertThat(words(reply)).doesNotContain("danger", "The Line", "911");
        assertThat(reply.choices().getFirst().id()).isEqualTo(Id.of("safety"));
        assertThat(pressed(Id.of("safety"))).isEqualTo(Response.privately(cards.crisis(english)));
    }

    @Test
    void support_is_shown_to_whoever_asks_for_it_alone() {
        var expected = Response.privately(cards.support(english));

        assertThat(new SupportNowCommand(cards, texts).run(invocation())).isEqualTo(expected);
        assertThat(pressed(Id.of("support"))).isEqualTo(expected);
    }

    @Test
    void staff_get_a_link_and_a_button_that_says_who_has_seen_to_it() {
        var notice = cards.notice(english, LINK);
        assertThat(words(notice)).contains(LINK);

        var pressed = notice.choices().getFirst().id();
        var seen = (Response.Replace) pressed(Id.parse(pressed.toString(), 1));

        assertThat(words(seen.reply())).contains(LINK, "Acknowledged", "Dana, Mar 1, 2026");
        assertThat(seen.reply().choices()).isEmpty();
    }

    private Response pressed(Id id) {
        var clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return new SafetyDeeds(cards, texts, clock)
                .all().stream()
                        .filter(deed -> deed.name().equals(id.deed()))
                        .findFirst()
                        .orElseThrow()
                        .run(invocation(), id);
    }

    private static Invocation invocation() {
        return new Invocation(
                new Person("1", "Dana", Set.of()),
                new Place(Optional.of("111"), "222"),
                Locale.US,
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private static String words(Reply reply) {
        return reply.cards().toString();
    }
}
