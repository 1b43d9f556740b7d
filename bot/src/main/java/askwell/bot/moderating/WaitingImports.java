package askwell.bot.moderating;

import askwell.knowledge.source.Bundle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Imports that somebody has been shown and has not yet decided on, each a file below the data folder, by a key. They outlive a
/// restart, and go after a day.
final class WaitingImports {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingImports.class);

    static final Duration KEPT = Duration.ofDays(1);

    private static final Pattern KEY = Pattern.compile("[0-9a-z]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /// @param folder in which they wait, and files are put while they are read; made where it is needed
    WaitingImports(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /// @return its key
    /// @throws askwell.knowledge.source.SourceException where it cannot be written
    String keep(Bundle bundle) {
        purge();
        var key =
                RANDOM.ints(12, 0, 36)
                        .mapToObj(digit -> Integer.toString(digit, 36))
                        .collect(Collectors.joining());
        bundle.write(file(key));
        return key;
    }

    /// Empty where it was decided on, or is too old.
    Optional<Bundle> of(String key) {
        return exists(key) ? Optional.of(Bundle.read(file(key))) : Optional.empty();
    }

    boolean exists(String key) {
        return KEY.matcher(key).matches() && Files.exists(file(key)) && !isOld(file(key));
    }

    /// @return whether nobody else is at it
    boolean begin(String key) {
        return underWay.add(key);
    }

    void end(String key) {
        underWay.remove(key);
    }

    void forget(String key) {
        if (KEY.matcher(key).matches()) {
            delete(file(key));
        }
    }

    /// Deletes what waits too long, and what was left behind by a process that was killed.
    void purge() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.newDirectoryStream(folder)) {
            for (var one : all) {
                if (isOld(one)) {
                    delete(one);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("{} could not be gone through", folder, unreadable);
        }
    }

    private static void delete(Path one) {
        if (Files.exists(one)) {
            IncomingFiles.delete(one);
        }
    }

    private boolean isOld(Path one) {
        try {
            return Files.getLastModifiedTime(one).toInstant().isBefore(clock.instant().minus(KEPT));
        } catch (IOException gone) {
            return false;
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".jsonl");
    }
}
