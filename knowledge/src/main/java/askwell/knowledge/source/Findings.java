package askwell.knowledge.source;

import askwell.knowledge.article.Lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a source finds in one file, in its order. Lines are counted from 1.
final class Findings {
    private static final int MOST_SKIPPED = 1_000;

    private final Path file;
    private final List<Found> found = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int untold;

    Findings(Path file) {
        this.file = file;
    }

    /// An article that begins at this line; where the draft breaks a limit, it is skipped.
    void found(int line, Draft draft) {
        try {
            found.add(new Found(file, line, draft.article()));
        } catch (UnfitException problem) {
            skipped(line, problem.why());
        }
    }

    void taught(Lesson lesson) {
        lessons.add(lesson);
    }

    /// Something at this line that was expected to be an article and is not.
    void skipped(int line, Remark why) {
        skip(OptionalInt.of(line), why);
    }

    /// The file as a whole.
    void skipped(Remark why) {
        skip(OptionalInt.empty(), why);
    }

    /// Something to say aloud although the articles were read.
    void note(Remark what) {
        notes.add(new Note(file, what));
    }

    /// The file broke off its reading: nothing of it is taken.
    void failed(Remark why) {
        found.clear();
        lessons.clear();
        skipped(why);
    }

    boolean isEmpty() {
        return found.isEmpty() && lessons.isEmpty() && skipped.isEmpty();
    }

    private void skip(OptionalInt line, Remark why) {
        if (skipped.size() < MOST_SKIPPED) {
            skipped.add(new Skipped(file, line, why));
        } else {
            untold++;
        }
    }

    List<Found> found() {
        return found;
    }

    List<Lesson> lessons() {
        return lessons;
    }

    List<Note> notes() {
        return notes;
    }

    /// The first thousand, then how many more there are.
    List<Skipped> skipped() {
        if (untold == 0) {
            return skipped;
        }
        var all = new ArrayList<>(skipped);
        all.add(new Skipped(file, OptionalInt.empty(), Remark.of(Clause.MORE, untold)));
        return all;
    }
}
