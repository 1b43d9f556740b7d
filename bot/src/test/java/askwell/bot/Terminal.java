package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.config.Answering;
import askwell.config.Answering.FieldWeights;
import askwell.config.Articles;
import askwell.config.Organisation;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.source.ArticleFiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The program as a person uses it: arguments and standard input go in, both outputs and the exit code come out.
///
/// @param folder holds the articles of the settings, and the cache
record Terminal(Path folder) {

    record Run(int code, String out, String err) {
        private Run with(String said) {
            return new Run(code, said, err);
        }
    }

    Run run(String... args) {
        return piping("", args);
    }

    Run piping(String in, String... args) {
        return piping(in.getBytes(UTF_8), args);
    }

    Run piping(byte[] in, String... args) {
        var out = new ByteArrayOutputStream();
        return writingTo(out, in, args).with(out.toString(UTF_8));
    }

    /// @param out where standard output goes; the run itself then tells nothing of it
    Run writingTo(OutputStream out, byte[] in, String... args) {
        var err = new ByteArrayOutputStream();
        var code =
                Main.commands(house(), new ByteArrayInputStream(in), out, err, false, args)
                        .execute(args);
        return new Run(code, "", err.toString(UTF_8));
    }

    private House house() {
        return new House(
                (named, data, server) ->
                        named.map(_ -> new SettingsFile(Path.of("")).read(named, data, server))
                                .orElseGet(this::settings),
                ArticleFiles.standard(),
                folder.resolve("cache"),
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                Locale.US,
                false);
    }

    private Settings settings() {
        var defaults = Settings.defaults();
        return new Settings(
                new Organisation("Lamplight", Optional.empty(), Optional.of("hello@example.org")),
                List.of(),
                new Articles(List.of(folder.resolve("articles"))),
                new Answering(0.6, 0.3, false, "english", List.of(), new FieldWeights(3, 3, 1, 2)),
                new Storage(folder.resolve("data")),
                defaults.discord(),
                defaults.privacy(),
                defaults.safety(),
                defaults.moderating(),
                defaults.metrics(),
                defaults.texts(),
                List.of());
    }
}
