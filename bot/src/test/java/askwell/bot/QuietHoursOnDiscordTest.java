package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Permissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// In quiet hours the bot speaks only when it is spoken to, and tells the rest afterwards.
@Timeout(60)
class QuietHoursOnDiscordTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String OVEN = "which pizza oven bakes best in Turin";

    /// Behind the first word that people have.
    private static final long LATER = 900;

    private static final String SETTINGS =
            """
            discord {
              message-content = on
              quiet-hours = "22:00-07:00"
              time-zone = "America/New_York"
              watch { channels = ["$WATCHED"], threshold = 0.3, wait = 300 milliseconds }
            }
            moderating { gathering = 1 minute, digest { day = monday, time = "06:00", zone = "America/New_York" } }
            """;

    @TempDir private Path folder;
    private final SettableClock clock = new SettableClock(at(MONDAY, "06:30"));
    private OnDiscord bot;
    private LocalDiscord discord;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, LocalDiscord.start(), SETTINGS, clock);
        discord = bot.discord();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private List<LocalMessage> told(String title) {
        bot.lookAfter();
        return discord.messages(discord.moderators()).stream()
                .filter(message -> message.text().contains(title))
                .toList();
    }

    private long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    @Test
    void nobody_is_answered_unasked_until_they_end() throws InterruptedException {
        var atNight = bot.member().says(discord.watched(), RESPITE);
        Thread.sleep(LATER);
        assertThat(replies(atNight)).isZero();

        clock.set(at(MONDAY, "07:00"));
        var byDay = discord.otherMember().says(discord.watched(), RESPITE);

        assertThat(discord.awaitReplyTo(byDay).text()).contains(RESPITE);
        assertThat(replies(atNight)).isZero();
    }

    @Test
    void who_asks_is_answered() {
        var mention = bot.member().says(discord.general(), discord.botMention() + " " + RESPITE);

        assertThat(discord.awaitReplyTo(mention).text()).contains(RESPITE);
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");
    }

    @Test
    void somebody_in_danger_is_answered_and_staff_are_told_at_once() {
        var danger = bot.member().says(discord.watched(), "I want to kill myself tonight");

        assertThat(discord.awaitReplyTo(danger).text()).contains("I have read your message");
        assertThat(discord.awaitFromBot(discord.staff()).text()).isNotBlank();
    }

    @Test
    void a_question_to_a_person_and_its_answer_are_passed_on_at_once() {
        var answer = bot.ask(OVEN);
        var form = bot.member().presses(answer, "Ask a person").modal();
        bot.member().submits(form, Map.of()).reply();

        assertThat(discord.awaitFromBot(discord.moderators()).text()).contains(OVEN);
    }

    @Test
    void what_moderators_are_told_unasked_waits_until_they_end() {
        bot.ask(OVEN);
        clock.pass(Duration.ofMinutes(5));

        assertThat(told("New in what members miss")).isEmpty();
        assertThat(told("This week in the column")).isEmpty();

        clock.set(at(MONDAY, "07:00"));
        assertThat(told("New in what members miss")).hasSize(1);
        assertThat(told("This week in the column")).hasSize(1);
        assertThat(told("New in what members miss")).hasSize(1);
    }

    @Test
    void news_of_the_settings_waits_too_also_across_a_restart() throws IOException {
        bot.followSettings();
        set("organisation.contact", "call us");
        set("answering.threshold", "0.5");
        set("answering.threshold", "0.3");
        bot.saveSettings(SETTINGS + "answerring = 1\n");
        awaitRefusal();
        assertThat(discord.messages(discord.moderators())).isEmpty();
        assertThat(discord.messages(discord.staff())).isEmpty();

        bot.saveSettings(SETTINGS);
        bot.restart();
        clock.set(at(MONDAY, "07:00"));
        bot.followSettings();

        var news = discord.awaitFromBot(discord.moderators());
        assertThat(news.text())
                .isEqualTo(
                        """
                        ### The settings have changed
                        **organisation.contact:** "hello@example.org" → "call us" (set on Discord by Ada)\
                        """);
        assertThat(discord.messages(discord.moderators())).hasSize(1);
        assertThat(discord.messages(discord.staff())).isEmpty();
        await(() -> !Files.exists(folder.resolve(HeldNews.FILE)));
    }

    @Test
    void staff_are_told_afterwards_of_a_file_that_still_cannot_be_used() throws IOException {
        bot.followSettings();
        bot.saveSettings(SETTINGS + "answerring = 1\n");
        awaitRefusal();
        assertThat(discord.messages(discord.staff())).isEmpty();

        clock.set(at(MONDAY, "07:00"));

        assertThat(discord.awaitFromBot(discord.staff()).text())
                .startsWith("### The settings were not taken in")
                .contains("did you mean answering?");
    }

    @Test
    void they_can_be_set_on_discord_and_hold_at_once() throws InterruptedException {
        bot.followSettings();
        clock.set(at(MONDAY, "12:00"));
        assertThat(set("discord.quiet-hours", "11:00 - 13:00"))
                .contains("**discord.quiet-hours:** \"11:00 - 13:00\"");

        var question = bot.member().says(discord.watched(), RESPITE);
        Thread.sleep(LATER);
        assertThat(replies(question)).isZero();
        assertThat(discord.messages(discord.moderators())).isEmpty();

        set("discord.quiet-hours", "off");
        assertThat(discord.awaitFromBot(discord.moderators()).text())
                .contains("discord.quiet-hours:** \"22:00-07:00\" → \"off\"");
        assertThat(set("discord.quiet-hours", "22:00-22:00"))
                .contains("begins and ends at 22:00; write off for none, or two different times");
    }

    private String set(String setting, String value) {
        return admin().slash("settings set", Map.of("setting", setting, "value", value))
                .reply()
                .text();
    }

    private LocalMember admin() {
        var guild = discord.guild();
        return guild.addMember("Ada", guild.addRole("Admins", Permissions.MANAGE_GUILD));
    }

    /// The news of it stands in the file, which is all that tells of it at night.
    private void awaitRefusal() {
        await(() -> new HeldNews(folder).held().refused().isPresent());
    }

    private static void await(BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
