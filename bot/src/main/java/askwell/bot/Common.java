package askwell.bot;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The options of every command.
final class Common {
    private static final Path SETTINGS = Path.of("config", "askwell.conf");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the settings (default: config/askwell.conf)")
    private Path config = SETTINGS;

    @Option(names = "--debug", description = "show where in the program a problem arose")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this")
    private boolean help;

    Path config() {
        return config;
    }

    /// Whether the file of the settings was named, so that it has to be there.
    boolean named() {
        return !config.equals(SETTINGS);
    }

    boolean debug() {
        return debug;
    }
}
