package askwell.bot;

import askwell.config.Effective.Change;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// News of the settings that wait until the quiet hours end, in a file, so that a stop of the bot does not lose them.
///
/// Not for use by several threads.
final class HeldNews {
    static final String FILE = "settings-news.json";

    private static final Logger LOG = LoggerFactory.getLogger(HeldNews.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private Held held;

    /// @param folder the storage's
    HeldNews(Path folder) {
        this.file = folder.resolve(FILE);
        this.held = read();
    }

    /// What waits to be told.
    ///
    /// @param changes one a setting
    /// @param refused why the settings could not be taken in the last time that they could not
    record Held(List<Change> changes, Optional<String> refused) {
        static final Held NOTHING = new Held(List.of(), Optional.empty());

        Held {
            changes = List.copyOf(changes);
        }

        boolean isNothing() {
            return equals(NOTHING);
        }

        /// What was changed back is no news.
        Held and(List<Change> more) {
            var byPath = new LinkedHashMap<String, Change>();
            changes.forEach(change -> byPath.put(change.path(), change));
            for (var change : more) {
                byPath.merge(
                        change.path(),
                        change,
                        (first, last) -> new Change(first.path(), first.before(), last.after()));
            }
            var all = new ArrayList<>(byPath.values());
            all.removeIf(change -> change.before().equals(change.after()));
            return new Held(all, Optional.empty());
        }
    }

    Held held() {
        return held;
    }

    /// What could not be taken in before has been mended by that.
    void add(List<Change> changes) {
        keep(held.and(changes));
    }

    void addRefused(String why) {
        keep(new Held(held.changes(), Optional.of(why)));
    }

    void changesTold() {
        keep(new Held(List.of(), held.refused()));
    }

    void refusalTold() {
        keep(new Held(held.changes(), Optional.empty()));
    }

    private Held read() {
        try {
            return Files.exists(file) ? held(JSON.readTree(Files.readString(file))) : Held.NOTHING;
        } catch (IOException | JacksonException damaged) {
            LOG.warn(
                    "{} cannot be read, so what it held is not told: {}",
                    file,
                    damaged.getMessage());
            return Held.NOTHING;
        }
    }

    private static Held held(JsonNode node) {
        return new Held(
                node.path("changes")
                        .valueStream()
                        .map(change ->
                                new Change(
                                        change.path("path").asString(),
                                        change.path("before").asString(),
                                        change.path("after").asString()))
                        .toList(),
                Optional.ofNullable(node.path("refused").asString(null)));
    }

    private static String text(Held held) {
        var root = JSON.createObjectNode();
        var changes = root.putArray("changes");
        for (var change : held.changes()) {
            changes.addObject()
                    .put("path", change.path())
                    .put("before", change.before())
                    .put("after", change.after());
        }
        held.refused().ifPresent(why -> root.put("refused", why));
        return root.toString();
    }

    private void keep(Held other) {
        held = other;
        try {
            if (other.isNothing()) {
                Files.deleteIfExists(file);
                return;
            }
            var fresh = file.resolveSibling(FILE + ".new");
            Files.writeString(fresh, text(other));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            LOG.warn("{} cannot be written: {}", file, full.getMessage());
        }
    }
}
