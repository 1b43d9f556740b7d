package askwell.bot;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// The options of every command.
final class Common {
    static final String DEBUG = "--debug";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = {
                "the settings (default: config/askwell.conf in Askwell's own folder).",
                "Relative paths in FILE start at the current folder, those in the default at Askwell's own."
            })
    private Optional<Path> config = Optional.empty();

    @Option(names = DEBUG, description = "show where in the program a problem arose")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this")
    private boolean help;

    /// The file of the settings, where one was named.
    Optional<Path> config() {
        return config;
    }

    boolean debug() {
        return debug;
    }
}
