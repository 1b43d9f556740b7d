package askwell.bot.journal;

import askwell.config.Privacy;
import askwell.config.Privacy.Keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A folder with a journal, and a clock to set.
final class JournalFolder implements InstantSource {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Path path;
    private Instant now = NOON;

    JournalFolder(Path path) {
        this.path = path;
    }

    Journal open(Keep keep) {
        return open(keep, Duration.ofDays(30));
    }

    Journal open(Keep keep, Duration retention) {
        return Journal.open(path, new Privacy(keep, retention, Optional.empty()), this);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Whether any file has these characters in it.
    boolean holds(String text) {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> bytes(file).contains(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Asked asked(String question, Outcome outcome) {
        return new Asked(
                question,
                outcome,
                .9,
                outcome == Outcome.ANSWERED ? Optional.of("respite") : Optional.empty(),
                List.of("respite", "hospice"),
                Optional.of("server"),
                "en");
    }

    static Handover handover(String question, Optional<String> toTell) {
        return new Handover(
                question,
                toTell,
                Optional.of("server"),
                "channel",
                Optional.of("message"),
                "en",
                Optional.of("key"));
    }
}
