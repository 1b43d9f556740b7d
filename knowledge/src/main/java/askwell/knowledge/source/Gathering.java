package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Puts the findings of all files together. Of two articles with one id the first stays, and the second is skipped.
final class Gathering {
    private static final int MOST_ARTICLES = 250_000;

    private final Map<String, Found> byId = new HashMap<>();
    private final List<Found> articles = new ArrayList<>();
    private final List<Skipped> skipped;
    private final List<Note> notes = new ArrayList<>();

    Gathering(List<Skipped> skipped) {
        this.skipped = new ArrayList<>(skipped);
    }

    void add(Findings findings) {
        notes.addAll(findings.notes());
        skipped.addAll(findings.skipped());
        for (var found : findings.found()) {
            if (articles.size() == MOST_ARTICLES) {
                skipped.add(
                        new Skipped(
                                found.file(),
                                OptionalInt.of(found.line()),
                                "there are %,d articles before it, and more are not read at once"
                                        .formatted(MOST_ARTICLES)));
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

    private static String taken(Found first) {
        return "its id %s is taken by the article in %s, line %d"
                .formatted(first.article().id(), first.file(), first.line());
    }

    Reading reading() {
        return new Reading(articles, skipped, notes);
    }
}
