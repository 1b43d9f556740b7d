package askwell.bot;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.discord.DiscordFace;
import askwell.bot.discord.Traffic;
import askwell.bot.discord.local.LocalDiscord;
import askwell.config.Settings;
import askwell.config.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A bot that has only the commands and deeds of a test, on a Discord of this machine's own.
final class FaceOnDiscord implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DiscordFace face;

    private FaceOnDiscord(DiscordFace face) {
        this.face = face;
    }

    /// @param folder takes the settings
    /// @param texts what the commands are called, in every language
    static FaceOnDiscord start(
            LocalDiscord discord,
            Path folder,
            Map<String, String> texts,
            List<Command> commands,
            List<Deed> deeds) {
        try {
            var settings =
                    Settings.read(
                            Files.writeString(
                                    folder.resolve("askwell.conf"),
                                    "discord { api-url = \"%s\", message-content = on }"
                                            .formatted(discord.apiUrl())));
            var face =
                    new DiscordFace(
                            settings.discord(), with(texts, settings.texts()), Traffic.UNSEEN);
            face.connect(LocalDiscord.TOKEN);
            face.answer(commands, deeds, new Deaf(), (_, _) -> "Ask Ruth.");
            if (!face.awaitReady(PATIENCE)) {
                throw new AssertionError("the bot did not get onto Discord in " + PATIENCE);
            }
            return new FaceOnDiscord(face);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurry);
        }
    }

    private static Texts with(Map<String, String> more, Texts texts) {
        var all = new HashMap<String, Map<String, String>>();
        texts.byLanguage()
                .forEach((language, shipped) -> {
                    var both = new HashMap<>(shipped);
                    both.putAll(more);
                    all.put(language, both);
                });
        return new Texts(all);
    }

    Outbox outbox() {
        return face.outbox();
    }

    @Override
    public void close() {
        face.close();
    }

    private static final class Deaf implements Listener {
        @Override
        public void heard(Heard heard) {}

        @Override
        public void edited(Heard heard) {}

        @Override
        public void deleted(MessageRef message) {}
    }
}
