package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.config.Texts;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.intake.Incoming;
import askwell.knowledge.intake.Incoming.Change;
import askwell.knowledge.intake.Intake;
import askwell.knowledge.intake.Likeness;
import askwell.knowledge.source.Found;
import askwell.knowledge.source.Note;
import askwell.knowledge.source.Skipped;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tells a moderator what an import does: what is new, first; what wants a look, last, where it stays in sight.
final class ImportReport {
    private static final int LONGEST_QUESTION = 60;

    private final PrintWriter out;

    ImportReport(PrintWriter out) {
        this.out = out;
    }

    /// A line for each article that is not as it was.
    ///
    /// @param importer who makes the changes of imports
    void changes(List<Incoming> incoming, String importer) {
        section(
                "New and changed:",
                incoming.stream()
                        .filter(one -> !one.unchanged())
                        .map(one -> change(one, importer))
                        .toList());
    }

    private static String change(Incoming one, String importer) {
        var more =
                switch (one.change()) {
                    case NEW, UNCHANGED -> Optional.<String>empty();
                    case CHANGED ->
                            one.kept()
                                    .map(Revision::who)
                                    .filter(who -> !who.equals(importer))
                                    .map("takes the place of what %s wrote"::formatted);
                    case RETURNING ->
                            one.kept().map(Revision::who).map("removed by %s before"::formatted);
                };
        return "%s %s  (%s)%s"
                .formatted(
                        mark(one.change()),
                        named(one.found()),
                        place(one.found()),
                        more.map(Printable::line).map("; "::concat).orElse(""));
    }

    private static String mark(Change change) {
        return switch (change) {
            case NEW, RETURNING -> "+";
            case CHANGED -> "~";
            case UNCHANGED -> "=";
        };
    }

    /// What asks nearly the same as something before it.
    void likenesses(List<Likeness> likenesses) {
        section(
                "Nearly the same question:",
                likenesses.stream().map(ImportReport::likeness).toList());
    }

    private static String likeness(Likeness likeness) {
        return "%s  (%s), as %s"
                .formatted(
                        named(likeness.found()),
                        place(likeness.found()),
                        likeness.others().stream().map(ImportReport::other).collect(joining(", ")));
    }

    private static String other(Likeness.Other other) {
        return "%s (%s)"
                .formatted(
                        Printable.line(other.article().id()),
                        other.file().map(Printable::line).orElse("kept already"));
    }

    /// What is answered rightly now and would not be.
    void broken(List<Broken> broken) {
        section(
                "Golden questions that would go wrong:",
                broken.stream().map(ImportReport::broken).toList());
    }

    private static String broken(Broken broken) {
        return "\"%s\": then %s"
                .formatted(
                        Printable.line(broken.golden().question(), LONGEST_QUESTION),
                        broken.then()
                                .map(ImportReport::named)
                                .map("%s answers"::formatted)
                                .orElse("no article answers"));
    }

    /// What is good to know of files that were read.
    void notes(List<Note> notes) {
        var phrases = Texts.english();
        section(
                "Please check:",
                notes.stream()
                        .map(note ->
                                "%s: %s"
                                        .formatted(
                                                Printable.line(note.file()),
                                                Printable.line(note.what().in(phrases))))
                        .toList());
    }

    /// What gave no article.
    void skipped(List<Skipped> skipped) {
        var phrases = Texts.english();
        section(
                "Skipped:",
                skipped.stream()
                        .map(what ->
                                "%s: %s"
                                        .formatted(
                                                Printable.line(Watch.place(what)),
                                                Printable.line(what.why().in(phrases))))
                        .toList());
    }

    /// What it comes to, in a sentence.
    ///
    /// @param end what became of it
    void summary(Intake intake, String end) {
        var parts = new ArrayList<String>();
        if (!intake.articles().isEmpty()) {
            parts.add(articles(intake.articles()));
        }
        if (!intake.reading().lessons().isEmpty()) {
            parts.add(lessons(intake));
        }
        if (!intake.likenesses().isEmpty()) {
            parts.add(Counted.of(intake.likenesses().size(), "near-duplicate"));
        }
        if (!intake.reading().skipped().isEmpty()) {
            parts.add("%,d skipped".formatted(intake.reading().skipped().size()));
        }
        out.println(String.join("; ", parts) + ". " + Printable.line(end));
        out.flush();
    }

    private static String articles(List<Incoming> incoming) {
        var files = incoming.stream().map(one -> one.found().file()).distinct().count();
        return "%s in %s: %s"
                .formatted(
                        Counted.of(incoming.size(), "article"),
                        Counted.of(files, "file"),
                        kinds(incoming));
    }

    private static String lessons(Intake intake) {
        var read = intake.reading().lessons().size();
        var fresh = intake.lessons().size();
        return Counted.of(read, "lesson")
                + (fresh == read
                        ? ""
                        : fresh == 0 ? ", known already" : ", %,d new".formatted(fresh));
    }

    private static String kinds(List<Incoming> incoming) {
        return Arrays.stream(Change.values())
                .map(kind -> kind(kind, incoming))
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private static Optional<String> kind(Change kind, List<Incoming> incoming) {
        var count = incoming.stream().filter(one -> one.change() == kind).count();
        if (count == 0) {
            return Optional.empty();
        }
        var name =
                switch (kind) {
                    case NEW -> "new";
                    case CHANGED -> "changed";
                    case RETURNING -> "back after a removal";
                    case UNCHANGED -> "unchanged";
                };
        return Optional.of(
                count == incoming.size() && count > 1
                        ? "all " + name
                        : "%,d %s".formatted(count, name));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
            out.println();
            out.flush();
        }
    }

    private static String named(Found found) {
        return named(found.article());
    }

    private static String named(Article article) {
        return "%s  \"%s\""
                .formatted(
                        Printable.line(article.id()),
                        Printable.line(article.question(), LONGEST_QUESTION));
    }

    /// With the line, where it is not the first.
    private static String place(Found found) {
        var file = Printable.line(found.file());
        return found.line() > 1 ? "%s:%d".formatted(file, found.line()) : file;
    }
}
