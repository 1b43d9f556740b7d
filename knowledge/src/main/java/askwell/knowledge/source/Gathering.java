package askwell.knowledge.source;

import askwell.knowledge.article.Lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Puts the findings of all files together. Of two articles with one id the first stays, and the second is skipped.
///
/// What is read stays in memory until it is taken, so that there is an end to how much is read at once.
final class Gathering {
    private static final int MOST_ARTICLES = 250_000;

    /// Bytes of all files together; with what it takes to read the last of them, half of the usual heap (1 GB).
    static final long MOST_BYTES = 128L << 20;

    private final Map<String, Found> byId = new HashMap<>();
    private final List<Found> articles = new ArrayList<>();
    private final Set<Lesson> lessons = new LinkedHashSet<>();
    private final List<Skipped> skipped;
    private final List<Note> notes = new ArrayList<>();
    private long bytes;

    Gathering(List<Skipped> skipped) {
        this.skipped = new ArrayList<>(skipped);
    }

    /// How many bytes may still be read.
    long room() {
        return MOST_BYTES - bytes;
    }

    /// @param size bytes that were read for them
    void add(Findings findings, long size) {
        bytes += size;
        lessons.addAll(findings.lessons());
        notes.addAll(findings.notes());
        skipped.addAll(findings.skipped());
        for (var found : findings.found()) {
            if (articles.size() == MOST_ARTICLES) {
                skipped.add(
                        new Skipped(
                                found.file(),
                                OptionalInt.of(found.line()),
                                Remark.of(Clause.TOO_MANY_ARTICLES, MOST_ARTICLES)));
                return;
            }
            var first = byId.putIfAbsent(found.article().id(), found);
            if (first == null) {
                articles.add(found);
            } else {
                skipped.add(new Skipped(found.file(), OptionalInt.of(found.line()), taken(first)));
            }
        }
    }

    void skipped(Path file, Remark why) {
        skipped.add(new Skipped(file, OptionalInt.empty(), why));
    }

    private static Remark taken(Found first) {
        return Remark.of(
                Clause.ID_TAKEN,
                first.article().id(),
                first.file(),
                Integer.toString(first.line()));
    }

    Reading reading() {
        return new Reading(articles, List.copyOf(lessons), skipped, notes);
    }
}
