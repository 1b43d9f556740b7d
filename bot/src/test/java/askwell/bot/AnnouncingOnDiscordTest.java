package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the moderators' channel is told: calmly, and once.
@Timeout(60)
class AnnouncingOnDiscordTest {
    private static final String OVEN = "which pizza oven bakes best in Turin";
    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);

    /// Half a day before the digest is due.
    private static final String SETTINGS =
            """
            discord.limits { member = 1000, channel = 10000 }
            moderating { gathering = 1 hour, digest { day = %s, time = "12:00", zone = "UTC" } }
            """
                    .formatted(
                            TODAY.atOffset(ZoneOffset.UTC)
                                    .getDayOfWeek()
                                    .name()
                                    .toLowerCase(Locale.ROOT));

    @TempDir private Path folder;
    private final SettableClock clock = new SettableClock(TODAY);
    private OnDiscord bot;
    private LocalDiscord discord;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        start(SETTINGS);
    }

    private void start(String settings) {
        bot = OnDiscord.start(folder, LocalDiscord.start(), settings, clock);
        discord = bot.discord();
        moderator = discord.moderator().in(discord.moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private List<LocalMessage> told(String title) {
        bot.lookAfter();
        return discord.messages(discord.moderators()).stream()
                .filter(message -> message.text().contains(title))
                .toList();
    }

    private List<LocalMessage> news() {
        return told("New in what members miss");
    }

    private List<LocalMessage> digests() {
        return told("This week in the column");
    }

    @Test
    void what_is_new_is_gathered_and_told_on_one_card_whose_button_opens_the_list_privately() {
        bot.ask(OVEN);
        bot.ask(OVEN + " today");
        clock.pass(Duration.ofMinutes(30));
        bot.ask("where does the number nine tram go");
        assertThat(news()).isEmpty();

        clock.pass(Duration.ofMinutes(30));
        assertThat(news()).hasSize(1);
        var card = news().getFirst();
        assertThat(card.text())
                .contains("New in what members miss: 2", "2 × since", OVEN, "number nine tram");
        assertThat(Pings.loose(discord)).isEmpty();

        var queue = moderator.presses(card, "Go through them").reply();
        assertThat(queue.ephemeral()).isTrue();
        assertThat(queue.text()).contains("Waiting: 2.");
    }

    @Test
    void nothing_is_told_twice_not_even_after_a_restart() {
        bot.ask(OVEN);
        clock.pass(Duration.ofHours(1));
        assertThat(news()).hasSize(1);

        bot.restart();
        bot.ask(OVEN);
        clock.pass(Duration.ofHours(2));
        assertThat(news()).as("the row is known").hasSize(1);

        bot.ask("where does the number nine tram go");
        clock.pass(Duration.ofHours(1));
        assertThat(news()).hasSize(2);
        assertThat(news().getFirst().text()).contains("members miss: 1").doesNotContain(OVEN);
    }

    @Test
    void what_was_settled_meanwhile_is_no_news() {
        bot.ask(OVEN);
        var queue = moderator.slash("review").reply();
        moderator.presses(moderator.picks(queue, "1 × " + OVEN).reply(), "Dismiss").reply();

        clock.pass(Duration.ofDays(1));

        assertThat(news()).isEmpty();
    }

    @Test
    void it_is_told_later_where_the_channel_cannot_be_reached() {
        bot.ask(OVEN);
        clock.pass(Duration.ofHours(1));
        discord.trouble()
                .fail(
                        Match.of(
                                "POST",
                                "/channels/%s/messages".formatted(discord.moderators().id())),
                        403,
                        50013,
                        1);
        assertThat(news()).isEmpty();

        clock.pass(Duration.ofMinutes(10));
        assertThat(news()).hasSize(1);
    }

    @Test
    void where_nothing_is_written_down_the_card_shows_no_text() {
        bot.close();
        start(SETTINGS + "privacy.keep = nothing\n");
        bot.ask("somebody to take over from me for a couple of pizza days");
        clock.pass(Duration.ofHours(1));

        assertThat(news().getFirst().text()).contains("No text is kept").doesNotContain("pizza");
    }

    @Test
    void once_a_week_what_wants_looking_after_is_told() {
        var today = LocalDate.ofInstant(TODAY, ZoneOffset.UTC);
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.save(
                    reviewed("wheelchairs", "Who lends wheelchairs?", today.plusDays(7)),
                    0,
                    new Edit("Lisa", ""));
            store.save(
                    reviewed("later", "Who lends crutches?", today.plusDays(9)),
                    0,
                    new Edit("Lisa", ""));
        }
        var answer = bot.ask("How do I find respite care for a weekend?");
        bot.member().presses(answer, "Not what I asked").reply();
        assertThat(digests()).isEmpty();

        clock.pass(Duration.ofHours(12));

        assertThat(digests()).hasSize(1);
        var card = digests().getFirst().text();
        assertThat(card)
                .contains("To be reviewed:**", "What is a power of attorney? (January 1, 2024)")
                .contains("Who lends wheelchairs? (", ", Ruth)")
                .doesNotContain("crutches")
                .contains("Often not what was asked:**")
                .doesNotContain("1 ×", "Never used");
        assertThat(Pings.loose(discord)).isEmpty();
    }

    private static Article reviewed(String id, String question, LocalDate due) {
        return new Article(
                id,
                question,
                List.of(),
                "We do.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(due),
                Optional.of("Ruth"));
    }

    @Test
    void an_article_that_nobody_was_shown_in_30_days_is_told_from_then_on() {
        bot.ask("How do I find respite care for a weekend?");
        clock.pass(Duration.ofDays(35).plusHours(12));

        assertThat(digests().getFirst().text())
                .contains("Never used:**", "Is hospice the same as palliative care?")
                .doesNotContain("How do I find respite care");
    }

    @Test
    void a_digest_comes_once_a_week_also_across_restarts() {
        clock.pass(Duration.ofHours(12));
        assertThat(digests()).hasSize(1);
        bot.restart();
        clock.pass(Duration.ofHours(12));
        assertThat(digests()).hasSize(1);

        clock.pass(Duration.ofDays(7));
        bot.restart();
        assertThat(digests()).hasSize(2);
        assertThat(digests()).hasSize(2);
    }

    @Test
    void one_that_was_missed_comes_late_but_not_too_late() {
        bot.stop();
        clock.pass(Duration.ofHours(13).plusDays(1));
        bot.restart();
        assertThat(digests()).hasSize(1);

        bot.stop();
        clock.pass(Duration.ofDays(8));
        bot.restart();
        assertThat(digests()).hasSize(1);
    }

    @Test
    void an_admin_can_do_without() {
        bot.close();
        start(SETTINGS.replaceAll("day = \\w+", "day = null"));
        clock.pass(Duration.ofDays(10));

        assertThat(digests()).isEmpty();
    }
}
