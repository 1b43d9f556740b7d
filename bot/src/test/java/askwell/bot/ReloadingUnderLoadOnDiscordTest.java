package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalChannel;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Questions keep coming while the settings change again and again, in the file and on Discord, to what can be used and to what
/// cannot.
@Timeout(180)
class ReloadingUnderLoadOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ANSWER = "somebody else takes over for a while";
    private static final String LIMITS = "discord.limits { member = 1000, channel = 10000 }\n";

    private static final int MEMBERS = 4;
    private static final int SAVED = 6;

    private OnDiscord bot;
    private LocalDiscord discord;

    @BeforeEach
    void start(@TempDir Path folder) {
        var local = LocalDiscord.start();
        local.patience(Duration.ofSeconds(60));
        local.trouble().interactionsExpire(Duration.ofSeconds(60), Duration.ofMinutes(15));
        bot = OnDiscord.start(folder, local, LIMITS);
        discord = bot.discord();
        bot.followSettings();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void every_question_gets_its_answer_and_one_alone() throws Exception {
        var asking = new AtomicBoolean(true);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var members = new ArrayList<Future<List<LocalMessage>>>();
            for (int i = 0; i < MEMBERS; i++) {
                var member = discord.guild().addMember("Member " + i);
                members.add(people.submit(() -> asked(member, asking)));
            }
            var tuning = people.submit(() -> tune(asking));
            edit();
            asking.set(false);

            assertThat(tuning.get()).isPositive();
            for (var member : members) {
                assertThat(member.get()).isNotEmpty().allMatch(one -> replies(one) == 1);
            }
        }
        await(discord.moderators(), "The settings have changed", 3);
        await(discord.staff(), "The settings were not taken in", 1);
    }

    /// Each is asked twice, by a command and by a mention.
    ///
    /// @return the mentions
    private List<LocalMessage> asked(LocalMember member, AtomicBoolean asking) {
        var mentions = new ArrayList<LocalMessage>();
        while (asking.get()) {
            var command = member.slash("ask", Map.of("question", RESPITE));
            var mention = member.says(discord.botMention() + " " + RESPITE);
            assertThat(command.reply().text()).contains(ANSWER);
            assertThat(discord.awaitReplyTo(mention).text()).contains(ANSWER);
            mentions.add(mention);
        }
        return mentions;
    }

    /// Every third file cannot be used.
    private void edit() throws IOException, InterruptedException {
        for (int saved = 1; saved <= SAVED; saved++) {
            save(
                    saved % 3 == 0
                            ? "answering.threshold = 8"
                            : "discord.watch.wait = %d seconds".formatted(saved));
            // A file is read once it has stood still for a look.
            Thread.sleep(2_000);
        }
    }

    private void save(String more) throws IOException {
        bot.saveSettings(LIMITS + more + "\n");
    }

    private int tune(AtomicBoolean asking) throws InterruptedException {
        var guild = discord.guild();
        var admin = guild.addMember("Ada", guild.addRole("Admins", Permissions.MANAGE_GUILD));
        int set = 0;
        while (asking.get()) {
            var value = "call us, %d".formatted(++set);
            admin.slash("settings set", Map.of("setting", "organisation.contact", "value", value))
                    .reply();
            Thread.sleep(150);
        }
        return set;
    }

    private long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private void await(LocalChannel channel, String title, int least) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count(channel, title) < least) {
            assertThat(System.nanoTime()).as(title).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private long count(LocalChannel channel, String title) {
        return discord.messages(channel).stream()
                .filter(message -> message.text().contains(title))
                .count();
    }
}
