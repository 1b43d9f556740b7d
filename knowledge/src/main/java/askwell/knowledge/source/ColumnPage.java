package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of a question-and-answer column: questions, each signed by its asker, each with an answer, signed by its
/// author; and around them what a site puts there: navigation, replies, forms.
record ColumnPage(List<ColumnArticle> articles, List<ColumnGap> gaps) {

    /// Longer than any page; a file with more lines is something else.
    private static final int MOST_LINES = 20_000;

    private static final Pattern COLUMNIST =
            Pattern.compile(
                    "\\b(?:(?i:ask|dear|advice from|column by))\\s+((?:Dr\\.? |Aunt )?\\p{Lu}\\p{Ll}+)");

    /// A question and its answer.
    ///
    /// @param line of the question
    record ColumnArticle(
            int line,
            ColumnQuestion.Form form,
            String question,
            Optional<ColumnAsker> asker,
            String answer,
            ColumnByline byline) {

        /// The same, and of its author and days what the page itself does not say.
        ColumnArticle knowing(ColumnByline elsewhere) {
            return new ColumnArticle(line, form, question, asker, answer, byline.or(elsewhere));
        }

        Draft draft() {
            var draft = new Draft().question(question).answer(answer);
            asker.ifPresent(who -> draft.asker(who.name()).town(who.town()));
            byline.author().ifPresent(draft::author);
            byline.published().ifPresent(draft::published);
            byline.updated().ifPresent(draft::updated);
            return draft;
        }
    }

    /// Something that is no article, and why.
    record ColumnGap(int line, Remark why) {}

    static ColumnPage parse(String text) {
        return of(ColumnLine.of(text));
    }

    static ColumnPage of(List<ColumnLine> lines) {
        if (lines.size() > MOST_LINES) {
            return nothing(1, Remark.of(Clause.COLUMN_LINES, lines.size(), MOST_LINES));
        }
        if (lines.stream().allMatch(ColumnLine::isBlank)) {
            return nothing(1, Remark.of(Clause.COLUMN_EMPTY));
        }
        var found = new ColumnSections(lines).sections();
        if (found.isEmpty()) {
            int first =
                    lines.stream()
                            .filter(line -> !line.isBlank())
                            .findFirst()
                            .orElseThrow()
                            .number();
            return nothing(first, Remark.of(Clause.COLUMN_QUESTION));
        }
        var articles = new ArrayList<ColumnArticle>();
        var gaps = new ArrayList<ColumnGap>();
        var preamble = ColumnByline.of(lines.subList(0, found.getFirst().question().first()));
        boolean above = !preamble.equals(ColumnByline.NONE);
        var before = preamble;
        var hint = preamble.author().or(() -> columnist(lines, found.getFirst().question()));
        for (int i = 0; i < found.size(); i++) {
            var section = found.get(i);
            var question = section.question();
            int line = lines.get(question.first()).number();
            boolean another =
                    i + 1 < found.size() && section.end() == found.get(i + 1).question().first();
            var answer =
                    ColumnAnswer.read(
                            lines.subList(question.next(), section.end()),
                            question.asker().map(ColumnAsker::name),
                            hint,
                            another);
            var byline = answer.byline().or(above && another ? before : answer.below()).or(before);
            before = above && another ? answer.below().or(preamble) : preamble;
            if (answer.markdown().isEmpty()) {
                gaps.add(new ColumnGap(line, Remark.of(Clause.COLUMN_ANSWER)));
            } else {
                articles.add(
                        new ColumnArticle(
                                line,
                                question.form(),
                                question.text(),
                                question.asker(),
                                answer.markdown(),
                                byline));
            }
        }
        return new ColumnPage(List.copyOf(articles), List.copyOf(gaps));
    }

    /// Whom the page is addressed to: "Ask Lisa", "Dear Lisa,".
    private static Optional<String> columnist(List<ColumnLine> lines, ColumnQuestion first) {
        return lines.stream()
                .limit(first.first() + 1L)
                .map(ColumnLine::plain)
                .filter(text -> text.length() <= 100)
                .map(COLUMNIST::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static ColumnPage nothing(int line, Remark why) {
        return new ColumnPage(List.of(), List.of(new ColumnGap(line, why)));
    }
}
