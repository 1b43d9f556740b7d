package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Many questions at once, and many of one member.
@Timeout(120)
class CrowdOnDiscordTest {
    private static final List<String> QUESTIONS =
            List.of(
                    "how do I find respite care",
                    "what is a power of attorney",
                    "hospice or palliative care",
                    "taking the car keys away",
                    "best pizza in Turin?");

    @TempDir private Path folder;

    @Test
    void of_500_questions_at_once_none_is_lost() {
        var discord = LocalDiscord.start();
        discord.trouble().heartbeatEvery(Duration.ofSeconds(2));
        // The double sends and answers on the same two processors.
        discord.trouble().interactionsExpire(Duration.ofSeconds(60), Duration.ofMinutes(15));
        discord.patience(Duration.ofSeconds(60));
        try (var bot = OnDiscord.start(folder, discord, "")) {
            var asked = new ArrayList<LocalInteraction>();
            for (var number = 0; number < 100; number++) {
                var member = discord.guild().addMember("Member " + number);
                for (var question : QUESTIONS) {
                    asked.add(member.slash("ask", Map.of("question", question)));
                }
            }
            var answered = asked.stream().filter(one -> isAnswer(one.reply().text())).count();
            var putOff =
                    asked.stream()
                            .filter(one -> one.reply().text().contains("One moment, please"))
                            .count();

            assertThat(answered + putOff).isEqualTo(500);
            assertThat(answered).isGreaterThanOrEqualTo(60);
            assertThat(discord.received().missedHeartbeats()).isZero();
            assertThat(identified(discord)).isOne();
        }
    }

    @Test
    void with_room_for_all_of_them_500_questions_are_answered() {
        var discord = LocalDiscord.start();
        discord.trouble().heartbeatEvery(Duration.ofSeconds(2));
        discord.trouble().interactionsExpire(Duration.ofSeconds(60), Duration.ofMinutes(15));
        discord.patience(Duration.ofSeconds(60));
        try (var bot =
                OnDiscord.start(
                        folder, discord, "discord { limits { member = 1000, channel = 10000 } }")) {
            var asked = new ArrayList<LocalInteraction>();
            for (var number = 0; number < 500; number++) {
                asked.add(bot.asked("%s %d".formatted(QUESTIONS.get(number % 5), number)));
            }

            assertThat(asked).allMatch(one -> isAnswer(one.reply().text()));
            assertThat(discord.received().missedHeartbeats()).isZero();
            assertThat(identified(discord)).isOne();
        }
    }

    @Test
    void who_asks_an_eleventh_time_within_a_minute_is_kindly_put_off() {
        try (var bot = OnDiscord.start(folder)) {
            for (var number = 0; number < 10; number++) {
                assertThat(isAnswer(bot.ask(QUESTIONS.get(number % 5)).text())).isTrue();
            }
            var late = bot.ask(QUESTIONS.getFirst());

            assertThat(late.text())
                    .contains("One moment, please")
                    .containsPattern("Please ask again in \\d seconds");
            assertThat(late.ephemeral()).isTrue();
            var other = Map.of("question", QUESTIONS.getFirst());
            assertThat(isAnswer(bot.discord().otherMember().slash("ask", other).reply().text()))
                    .isTrue();
        }
    }

    private static boolean isAnswer(String text) {
        return text.contains("Answered by") || text.contains("I have no article on that");
    }

    /// How often the bot came in: more than once only where it has missed heartbeats.
    private static long identified(LocalDiscord discord) {
        return discord.received().gatewayFrames().stream()
                .filter(frame -> frame.path("op").asInt(0) == 2 || frame.path("op").asInt(0) == 6)
                .count();
    }
}
