package askwell.knowledge.source;

import java.util.List;

/// What came of reading files: everything in them is either found or skipped, in the order of the files. No two articles have
/// the same id.
public record Reading(List<Found> articles, List<Skipped> skipped, List<Note> notes) {

    public Reading {
        articles = List.copyOf(articles);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }
}
