package askwell.knowledge.source;

import askwell.knowledge.article.Lesson;

import java.util.List;

/// What came of reading files: everything in them is either found or skipped, in the order of the files. No two articles have
/// the same id.
///
/// @param lessons what moderators have said of questions, each once
public record Reading(
        List<Found> articles, List<Lesson> lessons, List<Skipped> skipped, List<Note> notes) {

    public Reading {
        articles = List.copyOf(articles);
        lessons = List.copyOf(lessons);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /// Whether there is nothing to take from it.
    public boolean isEmpty() {
        return articles.isEmpty() && lessons.isEmpty();
    }
}
