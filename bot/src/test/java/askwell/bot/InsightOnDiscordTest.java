package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.journal.Asked;
import askwell.bot.journal.Feedback;
import askwell.bot.journal.Handover;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Outcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// How the column does, as moderators are told.
@Timeout(60)
class InsightOnDiscordTest {

    /// Noon some weeks from now, so that the articles of the column are old by then.
    private static final Instant NOON = Instant.parse("2027-03-15T12:00:00Z");

    @TempDir private Path folder;
    private final SettableClock clock = new SettableClock(NOON);
    private OnDiscord bot;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, LocalDiscord.start(), "", clock);
        moderator = bot.discord().moderator().in(bot.discord().moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private static List<String> ask(
            Journal journal, int times, String question, Outcome outcome, String article) {
        return IntStream.range(0, times)
                .mapToObj(_ ->
                        journal.asked(
                                new Asked(
                                        question,
                                        outcome,
                                        .5,
                                        Optional.of(article)
                                                .filter(_ -> outcome == Outcome.ANSWERED),
                                        List.of(article),
                                        Optional.empty(),
                                        "en")))
                .toList();
    }

    @Test
    void where_enough_was_asked_figures_articles_and_gaps_are_told() {
        try (var journal = bot.journal()) {
            var answered = ask(journal, 12, "weekend care?", Outcome.ANSWERED, "respite");
            answered.subList(0, 6).forEach(key -> journal.noted(key, Feedback.HELPED));
            var misled = ask(journal, 8, "who signs?", Outcome.ANSWERED, "attorney");
            misled.subList(0, 5).forEach(key -> journal.noted(key, Feedback.NOT_IT));
            misled.subList(0, 2).forEach(key -> journal.noted(key, Feedback.HANDED_OVER));
            ask(journal, 6, "which pizza oven bakes best", Outcome.NO_ANSWER, "driving");
            var waiting =
                    IntStream.range(0, 5)
                            .mapToObj(i -> journal.handOver(handover("person? " + i)))
                            .toList();
            clock.pass(Duration.ofHours(3));
            waiting.forEach(key -> journal.answer(key, "Yes.", "Ruth"));
        }
        bot.lookAfter();

        var told = moderator.slash("insight", Map.of("days", "7")).reply().awaitText("Asked:");

        assertThat(told.text())
                .isEqualTo(
                        """
                        ### How the column does
                        From March 9, 2027 to March 15, 2027, days in UTC.
                        A dash stands where there are fewer than 5: too few to tell.
                        **Asked:** 26
                        **Answered:** 20 (77%)
                        **Unsure:** – (too few to tell)
                        **Unanswered:** 6 (23%)
                        **Helped:** 6
                        **Not what I asked:** 5
                        **Handed over to a person:** – (too few to tell)
                        **Time to a person's answer (median):** 3 h
                        ### What members miss most, still open
                        **6 ×:** which pizza oven bakes best
                        **5 ×:** who signs?
                        ### Articles that help most
                        **6 ×:** How do I find respite care for a weekend?
                        ### Articles that mislead most
                        **5 ×:** What is a power of attorney?
                        ### Articles that were not used within a year
                        **0 ×:** How do I stop my father with dementia from driving?
                        **0 ×:** When does somebody need a guardian?
                        **0 ×:** Is hospice the same as palliative care?\
                        """);
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.pictureDescriptions())
                .containsExactly(
                        "Bars: what became of the questions from March 9, 2027 to March 15, 2027."
                                + " Mar 9: – answered, – unsure, – unanswered;"
                                + " Mar 10: – answered, – unsure, – unanswered;"
                                + " Mar 11: – answered, – unsure, – unanswered;"
                                + " Mar 12: – answered, – unsure, – unanswered;"
                                + " Mar 13: – answered, – unsure, – unanswered;"
                                + " Mar 14: – answered, – unsure, – unanswered;"
                                + " Mar 15: 20 answered, – unsure, 6 unanswered.");
    }

    @Test
    void where_too_little_was_asked_it_says_so() {
        try (var journal = bot.journal()) {
            ask(journal, 4, "weekend care?", Outcome.ANSWERED, "respite")
                    .forEach(key -> journal.noted(key, Feedback.HELPED));
        }

        var told = moderator.slash("insight", Map.of()).reply().awaitText("Asked:");

        assertThat(told.text())
                .isEqualTo(
                        """
                        ### How the column does
                        From February 14, 2027 to March 15, 2027, days in UTC.
                        A dash stands where there are fewer than 5: too few to tell.
                        **Asked:** – (too few to tell)
                        **Answered:** – (too few to tell)
                        **Unsure:** – (too few to tell)
                        **Unanswered:** – (too few to tell)
                        **Helped:** – (too few to tell)
                        **Not what I asked:** – (too few to tell)
                        **Handed over to a person:** – (too few to tell)
                        **Time to a person's answer (median):** – (too few to tell)
                        ### What members miss most, still open
                        – (too few to tell)
                        ### Articles that help most
                        – (too few to tell)
                        ### Articles that mislead most
                        – (too few to tell)
                        ### Articles that were not used within a year
                        **0 ×:** What is a power of attorney?
                        **0 ×:** How do I stop my father with dementia from driving?
                        **0 ×:** When does somebody need a guardian?
                        **0 ×:** Is hospice the same as palliative care?\
                        """);
        assertThat(told.files()).isEmpty();
    }

    @Test
    void the_picture_has_a_ground_of_its_own() throws IOException {
        try (var journal = bot.journal()) {
            ask(journal, 5, "weekend care?", Outcome.ANSWERED, "respite");
        }

        var told = moderator.slash("insight", Map.of()).reply().awaitText("Asked:");

        var picture = ImageIO.read(new ByteArrayInputStream(told.files().getFirst().content()));
        assertThat(picture.getWidth()).isEqualTo(900);
        assertThat(new Color(picture.getRGB(2, 2), true)).isEqualTo(new Color(0xFF, 0xFD, 0xF7));
    }

    private static Handover handover(String question) {
        return new Handover(
                question,
                Optional.empty(),
                Optional.empty(),
                "1",
                Optional.empty(),
                "en",
                Optional.empty());
    }
}
