package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import askwell.bot.chat.Listener;
import askwell.bot.discord.DiscordFace;
import askwell.bot.discord.Traffic;
import askwell.bot.discord.local.LocalDiscord;
import askwell.config.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The bot is connected before it can answer.
@Timeout(60)
class ConnectingOnDiscordTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;

    @Test
    void what_is_asked_before_it_can_answer_waits() throws IOException {
        var listener = mock(Listener.class);
        try (var discord = LocalDiscord.start();
                var face = connected(discord)) {
            discord.member().says(discord.botMention() + " what is hospice?");
            verifyNoInteractions(listener);

            face.answer(List.of(), List.of(), listener, (_, _) -> "");

            verify(listener, timeout(PATIENCE.toMillis())).heard(any());
        }
    }

    @Test
    void it_can_leave_before_it_can_answer() throws IOException {
        try (var discord = LocalDiscord.start()) {
            var face = connected(discord);
            face.close();
            assertThat(face.connected()).isZero();
        }
    }

    private DiscordFace connected(LocalDiscord discord) throws IOException {
        var settings =
                Settings.read(
                        Files.writeString(
                                folder.resolve("askwell.conf"),
                                "discord.api-url = \"%s\"".formatted(discord.apiUrl())));
        var face = new DiscordFace(settings.discord(), settings.texts(), Traffic.UNSEEN);
        face.connect(LocalDiscord.TOKEN);
        discord.awaitBot();
        return face;
    }
}
