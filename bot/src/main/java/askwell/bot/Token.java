package askwell.bot;

import askwell.config.Discord;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// The bot's token, from the settings or from the file that they name.
final class Token {
    private Token() {}

    static Optional<String> of(Discord settings) {
        if (settings.token().isPresent() || settings.tokenFile().isEmpty()) {
            return settings.token();
        }
        var file = settings.tokenFile().get();
        try {
            var token = Files.readString(file).strip();
            if (token.isEmpty() || token.contains("\n")) {
                throw new CommandException(
                        "%s, the discord.token-file, must hold the token and nothing else."
                                .formatted(file));
            }
            return Optional.of(token);
        } catch (IOException unreadable) {
            throw new CommandException(
                    "the discord.token-file %s cannot be read: check its path and its rights."
                            .formatted(file),
                    unreadable);
        }
    }
}
