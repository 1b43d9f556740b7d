package askwell.bot.moderating;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.Impact.Moved;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.intake.Incoming;
import askwell.knowledge.intake.Incoming.Change;
import askwell.knowledge.intake.Intake;
import askwell.knowledge.intake.Likeness;
import askwell.knowledge.source.Remark;
import askwell.knowledge.source.Skipped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Shows what an import would bring: how much of what, the first of each by name, and all of it in a file where that is more.
///
/// @param names what the files are called
record ImportCards(Intake intake, Impact impact, Function<Path, String> names, Phrases phrases) {
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_ROW = 180;
    private static final int LONGEST_QUESTION = 90;

    /// Rows of one kind, in plain text.
    private record Section(String title, List<String> rows) {

        boolean isLong() {
            return rows.size() > MOST_ROWS;
        }
    }

    /// The card, to which choices can be put.
    Card card() {
        var card = Card.titled(phrases.say("import.title")).saying("**" + counts() + "**");
        if (intake.changesNothing() && !intake.reading().isEmpty()) {
            card = card.saying(phrases.say("import.nothing-new"));
        }
        for (var section : sections().toList()) {
            card = card.saying(onCard(section));
        }
        return card;
    }

    /// A card with all there is to know, as far as it is not on it.
    Reply with(Card card) {
        return sections().anyMatch(Section::isLong)
                ? new Reply(List.of(card), List.of(new Attachment("import.txt", report())))
                : Reply.of(card);
    }

    private String onCard(Section section) {
        var rows =
                section.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> "- " + Escaped.start(row, LONGEST_ROW))
                        .collect(joining("\n"));
        var more =
                section.isLong()
                        ? "\n"
                                + phrases.say(
                                        "import.more", "count", section.rows().size() - MOST_ROWS)
                        : "";
        return "**%s**\n%s%s".formatted(section.title(), rows, more);
    }

    private String report() {
        return sections()
                .map(section ->
                        section.title()
                                + "\n"
                                + section.rows().stream()
                                        .map(row ->
                                                "  " + row.replaceAll("[\\s\\p{C}]+", " ") + "\n")
                                        .collect(joining()))
                .collect(joining("\n", counts() + "\n\n", ""));
    }

    /// How much there is of what.
    String counts() {
        var counts = new ArrayList<String>();
        count(counts, "import.count-new", intake.count(Change.NEW));
        count(counts, "import.count-changed", intake.count(Change.CHANGED));
        count(counts, "import.count-returning", intake.count(Change.RETURNING));
        count(counts, "import.count-same", intake.count(Change.UNCHANGED));
        count(counts, "import.count-lessons", intake.lessons().size());
        count(counts, "import.count-near", intake.likenesses().size());
        count(counts, "import.count-skipped", intake.reading().skipped().size());
        return counts.isEmpty() ? phrases.say("import.count-none") : String.join(" · ", counts);
    }

    private void count(List<String> counts, String text, long count) {
        if (count > 0) {
            counts.add(Counting.say(phrases, text, count));
        }
    }

    private Stream<Section> sections() {
        return Stream.of(
                        section(
                                "import.broken",
                                impact.broken(),
                                one -> question(one.golden().question())),
                        section("import.moved", impact.moved(), this::moved),
                        section("import.new", of(Change.NEW), this::named),
                        section("import.changed", of(Change.CHANGED), this::changed),
                        section("import.returning", of(Change.RETURNING), this::returning),
                        section("import.near", intake.likenesses(), this::likeness),
                        section("import.skipped", intake.reading().skipped(), this::skipped),
                        section(
                                "import.notes",
                                intake.reading().notes(),
                                note -> remark(names.apply(note.file()), note.what())))
                .filter(section -> !section.rows().isEmpty());
    }

    private <T> Section section(String title, List<T> all, Function<T, String> row) {
        return new Section(phrases.say(title), all.stream().map(row).toList());
    }

    private List<Incoming> of(Change change) {
        return intake.articles().stream().filter(one -> one.change() == change).toList();
    }

    private String named(Incoming one) {
        return "%s (%s)"
                .formatted(
                        question(one.article().question()),
                        place(one.found().file(), one.found().line()));
    }

    private String changed(Incoming one) {
        return phrases.say("import.replaces", "article", named(one), "name", who(one));
    }

    private String returning(Incoming one) {
        return phrases.say("import.removed-by", "article", named(one), "name", who(one));
    }

    private static String who(Incoming one) {
        return one.kept().map(Revision::who).orElseThrow();
    }

    private String likeness(Likeness likeness) {
        return phrases.say(
                "import.as",
                "article",
                "%s (%s)"
                        .formatted(
                                question(likeness.found().article().question()),
                                place(likeness.found().file(), likeness.found().line())),
                "others",
                likeness.others().stream()
                        .map(other ->
                                "%s (%s)"
                                        .formatted(
                                                question(other.article().question()),
                                                other.file()
                                                        .map(names)
                                                        .orElse(phrases.say("import.kept"))))
                        .collect(joining(", ")));
    }

    private String moved(Moved moved) {
        return "%s: %s → %s"
                .formatted(question(moved.question()), answer(moved.now()), answer(moved.then()));
    }

    private String answer(Optional<Article> article) {
        return article.map(one -> question(one.question())).orElse(phrases.say("import.no-answer"));
    }

    private String skipped(Skipped skipped) {
        return remark(place(skipped.file(), skipped.line().orElse(1)), skipped.why());
    }

    private String remark(String place, Remark what) {
        return "%s: %s".formatted(place, what.in(phrases, names));
    }

    private String place(Path file, int line) {
        return line > 1 ? "%s:%d".formatted(names.apply(file), line) : names.apply(file);
    }

    private static String question(String text) {
        return "“" + Escaped.cut(text.replaceAll("\\s+", " ").strip(), LONGEST_QUESTION) + "”";
    }
}
