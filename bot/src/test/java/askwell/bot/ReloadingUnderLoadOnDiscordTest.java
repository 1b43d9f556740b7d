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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    private static final int QUESTIONS = 25;

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
            var admins = List.of(people.submit(editing(asking)), people.submit(tuning(asking)));
            var members = new ArrayList<Future<List<LocalMessage>>>();
            for (int i = 0; i < MEMBERS; i++) {
                members.add(people.submit(questions(discord.guild().addMember("Member " + i))));
            }

            var mentions = new ArrayList<LocalMessage>();
            for (var member : members) {
                mentions.addAll(member.get());
            }
            asking.set(false);
            for (var admin : admins) {
                assertThat(admin.get()).isGreaterThan(2);
            }

            assertThat(mentions).hasSize(MEMBERS * QUESTIONS).allMatch(one -> replies(one) == 1);
        }
        assertThat(count(discord.messages(discord.moderators()), "The settings have changed"))
                .isGreaterThan(4);
        assertThat(count(discord.messages(discord.staff()), "The settings were not taken in"))
                .isPositive();
    }

    /// Each is asked twice, by a command and by a mention.
    private Callable<List<LocalMessage>> questions(LocalMember member) {
        return () -> {
            var mentions = new ArrayList<LocalMessage>();
            for (int i = 0; i < QUESTIONS; i++) {
                var command = member.slash("ask", Map.of("question", RESPITE));
                var mention = member.says(discord.botMention() + " " + RESPITE);
                assertThat(command.reply().text()).contains(ANSWER);
                assertThat(discord.awaitReplyTo(mention).text()).contains(ANSWER);
                mentions.add(mention);
            }
            return mentions;
        };
    }

    /// Every third file cannot be used.
    private Callable<Integer> editing(AtomicBoolean asking) {
        return () -> {
            int saved = 0;
            while (asking.get() || saved < 6) {
                save(
                        saved % 3 == 2
                                ? "answering.threshold = 8"
                                : "discord.watch.wait = %d seconds".formatted(saved + 1));
                saved++;
                // A file is read once it has stood still for a look.
                Thread.sleep(1_200);
            }
            return saved;
        };
    }

    private void save(String more) throws IOException {
        bot.saveSettings(LIMITS + more + "\n");
    }

    private Callable<Integer> tuning(AtomicBoolean asking) {
        return () -> {
            var guild = discord.guild();
            var admin = guild.addMember("Ada", guild.addRole("Admins", Permissions.MANAGE_GUILD));
            int set = 0;
            while (asking.get()) {
                admin.slash(
                                "settings set",
                                Map.of(
                                        "setting",
                                        "organisation.contact",
                                        "value",
                                        "call us, %d".formatted(++set)))
                        .reply();
                Thread.sleep(150);
            }
            return set;
        };
    }

    private long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private static long count(List<LocalMessage> messages, String title) {
        return messages.stream().filter(message -> message.text().contains(title)).count();
    }
}
