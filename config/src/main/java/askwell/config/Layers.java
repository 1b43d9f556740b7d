package askwell.config;

import static java.util.Comparator.comparing;

import com.typesafe.config.ConfigObject;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Where settings come from: the file that admins edit, and over it what they have set on Discord, which is kept beside the
/// articles. Safe for use by several threads.
public final class Layers {

    /// What was set on Discord, in the folder of the storage.
    public static final String FILE = "settings.conf";

    private static final String TYPED = "what you set";

    private final Path file;
    private final Path tuned;
    private final Part part;

    /// The whole file.
    ///
    /// @param folder the storage's
    public Layers(Path file, Path folder) {
        this(file, folder.resolve(FILE), Part.WHOLE);
    }

    private Layers(Path file, Path tuned, Part part) {
        this.file = file;
        this.tuned = tuned;
        this.part = part;
    }

    /// The same, but of the servers with a section no more than their names. What is wrong in a section is then no problem.
    public Layers ofRest() {
        return new Layers(file, tuned, Part.REST);
    }

    /// What holds for a server with a section, with what was set there. What is wrong in other sections is then no problem.
    public Layers of(Server server) {
        return new Layers(
                file, server.settings().storage().folder().resolve(FILE), Part.of(server.name()));
    }

    /// What of the file counts.
    ///
    /// @param reading takes it out of the whole
    /// @param settings what of that are settings
    /// @param server of which alone it is
    private record Part(
            Function<Path, ConfigObject> reading,
            UnaryOperator<ConfigObject> settings,
            Optional<String> server) {
        static final Part WHOLE =
                new Part(SettingsFile::read, UnaryOperator.identity(), Optional.empty());
        static final Part REST =
                new Part(
                        file -> Server.rest(SettingsFile.read(file)),
                        Server::settings,
                        Optional.empty());

        static Part of(String server) {
            return new Part(file -> block(file, server), Server::settings, Optional.of(server));
        }

        private static ConfigObject block(Path file, String server) {
            return Server.block(readable(file), server)
                    .orElseThrow(() ->
                            new SettingsException(
                                    "there is no %s in servers any more; what was there before holds until the next start."
                                            .formatted(server)));
        }

        /// What cannot be understood may stand in the section of another server, of which nothing is told.
        private static ConfigObject readable(Path file) {
            try {
                return SettingsFile.read(file);
            } catch (SettingsException unreadable) {
                throw new SettingsException(
                        "%s cannot be understood; `askwell settings --check` says where."
                                .formatted(file));
            }
        }
    }

    /// Copies what was set on Discord from one file to another, in whose place it is put; nothing else that may stand there, such
    /// as a secret that somebody has written into it.
    ///
    /// @throws SettingsException where it is damaged
    public static void copy(Path from, Path to) throws IOException {
        Retunings.read(from).tunable().write(to);
    }

    /// What comes of setting something.
    public sealed interface Outcome {

        /// It holds.
        record Tuned(Retuning retuning) implements Outcome {}

        /// It would not do, and nothing has changed.
        ///
        /// @param why every problem, in words for an admin
        record Refused(String why) implements Outcome {}

        /// There is no such setting that can be set here.
        ///
        /// @param meant the one that was most likely meant
        record Unknown(Optional<String> meant) implements Outcome {}

        /// It is so already.
        record Same() implements Outcome {}
    }

    /// @throws SettingsException with every problem, where they cannot be used
    public Settings read() {
        return checked().settings();
    }

    /// Every setting as it holds, and where it comes from.
    ///
    /// @throws SettingsException with every problem, where they cannot be used
    public Effective effective() {
        return Effective.of(checked().block());
    }

    /// Every file that they come from, whether it is there or not.
    Set<Path> files() {
        var files = new HashSet<>(SettingsFile.files(file));
        files.add(tuned);
        return files;
    }

    /// Whether a file is written by the bot alone, and never in part.
    boolean isOurs(Path other) {
        return other.equals(tuned);
    }

    /// What was set on Discord and holds, by path.
    public List<Retuning> holding() {
        return Retunings.read(tuned).holding().stream().sorted(comparing(Retuning::path)).toList();
    }

    /// What was ever set on Discord of one setting, the newest first.
    public List<Retuning> history(String path) {
        return Retunings.read(tuned).all().reversed().stream()
                .filter(one -> one.path().equals(path))
                .toList();
    }

    /// The paths of everything that can be set on Discord.
    public List<String> tunable() {
        var block = written();
        return Tunable.paths(Effective.of(block), settings(block, file.toString()).groups())
                .toList();
    }

    /// Sets something over the file.
    ///
    /// @param value as it was typed
    public Outcome set(String path, String value, String by, Instant at) {
        return tune(path, Optional.of(value), by, at);
    }

    /// Lets the file hold again.
    public Outcome reset(String path, String by, Instant at) {
        return tune(path, Optional.empty(), by, at);
    }

    /// Takes back what somebody has set, unless it was set otherwise since.
    ///
    /// @param number of the [Retuning]
    public Outcome undo(int number, String by, Instant at) {
        return Retunings.read(tuned).last().values().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> tune(one.path(), one.before(), by, at))
                .orElseGet(Outcome.Same::new);
    }

    private synchronized Outcome tune(String path, Optional<String> value, String by, Instant at) {
        var now = Retunings.read(tuned);
        var held = Optional.ofNullable(now.last().get(path)).flatMap(Retuning::after);
        try {
            var known = tunable();
            if (!known.contains(path) && held.isEmpty()) {
                return new Outcome.Unknown(Nearest.to(path, known));
            }
            if (held.equals(value)) {
                return new Outcome.Same();
            }
            var later = now.and(path, value, by, at);
            var made = later.all().getLast();
            settings(later.over(written(), one -> one.equals(made) ? TYPED : one.source()), TYPED);
            later.write(tuned);
            return new Outcome.Tuned(made);
        } catch (SettingsException wrong) {
            return new Outcome.Refused(wrong.getMessage());
        } catch (IOException full) {
            return new Outcome.Refused(notWritten(full));
        }
    }

    private ConfigObject written() {
        return part.reading().apply(file);
    }

    private Settings settings(ConfigObject block, String name) {
        return Settings.read(part.settings().apply(block), name);
    }

    /// What was set on Discord and has no effect.
    ///
    /// @throws SettingsException where the file cannot be understood
    public List<Ignored> ignored() {
        return Retunings.read(tuned).ignored(written(), part.server());
    }

    /// Takes away what was set on Discord, whether the settings can be used or not: for who mends them. It stays in the history.
    public synchronized Outcome takeAway(String path, String by, Instant at) {
        var now = Retunings.read(tuned);
        var paths = now.holding().stream().map(Retuning::path).toList();
        if (!paths.contains(path)) {
            return new Outcome.Unknown(Nearest.to(path, paths));
        }
        try {
            var later = now.and(path, Optional.empty(), by, at);
            later.write(tuned);
            return new Outcome.Tuned(later.all().getLast());
        } catch (IOException full) {
            return new Outcome.Refused(notWritten(full));
        }
    }

    private String notWritten(IOException full) {
        return "%s cannot be written: %s; make room, or give the user that runs Askwell the right to write there."
                .formatted(tuned, full.getMessage());
    }

    private record Checked(ConfigObject block, Settings settings) {}

    private Checked checked() {
        var name = file.toString();
        var alone = written();
        var over = Retunings.read(tuned);
        var block = over.over(alone, Retuning::source);
        try {
            return new Checked(block, settings(block, name));
        } catch (SettingsException refused) {
            var misfits = new Misfits(part.settings().apply(alone), name).of(over);
            throw Misfits.inWords(misfits, name, part.server())
                    .map(more -> new SettingsException(refused.getMessage() + "\n\n" + more))
                    .orElse(refused);
        }
    }
}
