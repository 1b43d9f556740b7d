package askwell.config;

import static java.util.stream.Collectors.toMap;

import askwell.config.Effective.Change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Looks after the settings while the program runs: their file, the files that it includes, and what is set over it on
/// Discord.
///
/// Not for use by several threads.
public final class SettingsWatch {
    private final Layers layers;
    private final Supplier<Settings> reading;
    private Effective effective;
    private Set<Path> files;
    private Map<Path, Stamp> acted;
    private Map<Path, Stamp> seen;
    private boolean refused;

    private SettingsWatch(Layers layers, Supplier<Settings> reading) {
        this.layers = layers;
        this.reading = reading;
        this.files = layers.files();
        this.acted = stamps();
        this.seen = acted;
        this.effective = layers.effective();
    }

    /// From what they say now.
    ///
    /// @param reading reads them as the program uses it, and throws what is to be told where it cannot
    /// @throws SettingsException where that cannot be used
    public static SettingsWatch of(Layers layers, Supplier<Settings> reading) {
        return new SettingsWatch(layers, reading);
    }

    /// When a file was last written, and how large it is.
    private record Stamp(long modified, long size) {
        static final Stamp MISSING = new Stamp(-1, -1);

        static Stamp of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
            } catch (IOException gone) {
                return MISSING;
            }
        }
    }

    /// What has become of the file.
    public sealed interface News {

        /// It says something else.
        ///
        /// @param changes at least one
        record Changed(Settings settings, List<Change> changes) implements News {}

        /// It can no longer be used; what it said before still holds.
        ///
        /// @param why every problem, in words for an admin
        record Refused(String why) implements News {}
    }

    /// What has become of the file since the last look; nothing while it is being written, which the look after that tells.
    public Optional<News> look() {
        var now = stamps();
        var isSettled = byHand(now).equals(byHand(seen));
        seen = now;
        if (!isSettled || now.equals(acted)) {
            return Optional.empty();
        }
        acted = now;
        return read();
    }

    /// What has become of them, without waiting until nobody writes any more: for a change of our own. Nothing while somebody edits
    /// the files, which may be half written; a later look tells both.
    public Optional<News> lookNow() {
        var isEdited = !byHand(stamps()).equals(byHand(acted));
        return isEdited ? Optional.empty() : read();
    }

    /// Those that somebody may write bit by bit; what is set on Discord is always written whole, and may be again at any moment.
    private Map<Path, Stamp> byHand(Map<Path, Stamp> stamps) {
        return stamps.entrySet().stream()
                .filter(file -> !layers.isOurs(file.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether what they say now cannot be used.
    public boolean isRefused() {
        return refused;
    }

    /// What is written while it reads, it reads at the next look.
    private Optional<News> read() {
        var before = stamps();
        refused = true;
        try {
            var read = layers.effective();
            var settings = reading.get();
            var changes = read.since(effective);
            effective = read;
            refused = false;
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new News.Changed(settings, changes));
        } catch (RuntimeException wrong) {
            return Optional.of(new News.Refused(String.valueOf(wrong.getMessage())));
        } finally {
            files = layers.files();
            acted = stamps();
            acted.putAll(before);
            acted.keySet().retainAll(files);
            seen = acted;
        }
    }

    private Map<Path, Stamp> stamps() {
        var stamps = new HashMap<Path, Stamp>();
        files.forEach(one -> stamps.put(one, Stamp.of(one)));
        return stamps;
    }
}
