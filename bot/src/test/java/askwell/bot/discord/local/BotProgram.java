package askwell.bot.discord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The whole program on this Discord, in a process of its own, as a person starts it: `./askwell run`.
public final class BotProgram implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;

    private BotProgram(Process process) {
        this.process = process;
    }

    /// Starts it and waits until its commands can be called.
    ///
    /// @param home the checkout with its launcher
    /// @param options what follows `run`
    /// @param environment set beside the token
    public static BotProgram start(
            LocalDiscord discord,
            Path home,
            List<String> options,
            Map<String, String> environment) {
        var command =
                Stream.concat(
                                Stream.of(home.resolve("askwell").toString(), "run"),
                                options.stream())
                        .toList();
        var builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISCORD_TOKEN", LocalDiscord.TOKEN);
        builder.environment().putAll(environment);
        try {
            var program = new BotProgram(builder.start());
            discord.patience(START);
            discord.awaitBot();
            discord.received().await(Match.commands());
            return program;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The settings that are shipped, for this Discord, as if somebody had called the helplines today.
    public static String settings(Path home, LocalDiscord discord) throws IOException {
        var shipped = Files.readString(home.resolve("config/askwell.conf"));
        return shipped.replaceAll("(?m)^ {6}id = .*", "$0\n verified = \"" + LocalDate.now() + "\"")
                + """

                discord { api-url = "%s", moderators-channel = "%s" }
                safety.staff-channel = "%s"
                """
                        .formatted(
                                discord.apiUrl(), discord.moderators().id(), discord.staff().id());
    }

    /// Asks it to stop, and waits until it has.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
