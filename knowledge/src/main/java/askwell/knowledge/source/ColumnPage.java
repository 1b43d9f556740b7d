package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of a question-and-answer column: questions, each signed by its asker, each with an answer, signed by its author; and
/// around them what a site puts there: navigation, replies, forms.
record ColumnPage(List<ColumnArticle> articles, List<ColumnGap> gaps) {

    /// Longer than any page; a file with more lines is something else.
    private static final int MOST_LINES = 20_000;

    private static final int LONGEST_QUESTION_LINE = 6_000;

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
    record ColumnGap(int line, String why) {}

    static ColumnPage parse(String text) {
        return of(ColumnLine.of(text));
    }

    static ColumnPage of(List<ColumnLine> lines) {
        if (lines.size() > MOST_LINES) {
            return nothing(
                    1,
                    "it has %,d lines, too many for a page of a column: split it into files of at most %,d"
                            .formatted(lines.size(), MOST_LINES));
        }
        if (lines.stream().allMatch(ColumnLine::isBlank)) {
            return nothing(1, "there is no text in it");
        }
        var found = new Search(lines).sections();
        if (found.isEmpty()) {
            int first =
                    lines.stream()
                            .filter(line -> !line.isBlank())
                            .findFirst()
                            .orElseThrow()
                            .number();
            return nothing(
                    first,
                    "there is no question in it: a column page has one in quotation marks, signed (“…?” – Regina from Powder Springs), or behind a label (Q: …)");
        }
        var articles = new ArrayList<ColumnArticle>();
        var gaps = new ArrayList<ColumnGap>();
        var above = lines.subList(0, found.getFirst().question().first());
        var preamble = ColumnByline.of(above);
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
            if (answer.markdown().isEmpty()) {
                gaps.add(new ColumnGap(line, "the question has no answer below it"));
            } else {
                articles.add(
                        new ColumnArticle(
                                line,
                                question.form(),
                                question.text(),
                                question.asker(),
                                answer.markdown(),
                                answer.byline().or(preamble)));
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

    private static ColumnPage nothing(int line, String why) {
        return new ColumnPage(List.of(), List.of(new ColumnGap(line, why)));
    }

    /// @param end index of the line behind the last that may belong to the answer
    private record Section(ColumnQuestion question, int end) {}

    /// Goes through a page from its top.
    private static final class Search {
        private final List<ColumnLine> lines;
        private final ColumnQuestions questions;
        private final List<Section> sections = new ArrayList<>();
        private Optional<ColumnQuestion> open = Optional.empty();
        private ColumnEnding state = ColumnEnding.NONE;
        private boolean told;

        Search(List<ColumnLine> lines) {
            this.lines = lines;
            this.questions = new ColumnQuestions(lines);
        }

        List<Section> sections() {
            int i = 0;
            while (i < lines.size()) {
                i = step(i);
            }
            open.ifPresent(question -> sections.add(new Section(question, lines.size())));
            if (sections.isEmpty()) {
                titled();
            }
            return sections;
        }

        private int step(int i) {
            var line = lines.get(i);
            if (line.isBlank()) {
                return i + 1;
            }
            var ending = ColumnEnding.of(line);
            boolean ends = ending == ColumnEnding.REPLIES || ending == ColumnEnding.FORM;
            if (ends && (told || open.isPresent() && !isAnswerLabel(line))) {
                close(i);
                state = ending;
                return i + 1;
            }
            if (ending == ColumnEnding.TEASERS && told && state == ColumnEnding.NONE) {
                state = ColumnEnding.TEASERS;
            }
            var question =
                    state == ColumnEnding.REPLIES || line.plain().length() > LONGEST_QUESTION_LINE
                            ? Optional.<ColumnQuestion>empty()
                            : question(i);
            if (question.isPresent()) {
                close(i);
                open = question;
                state = ColumnEnding.NONE;
                told = false;
                return question.get().next();
            }
            told |=
                    line.isProse()
                            || open.isPresent() && ending == ColumnEnding.NONE && tells(line);
            return i + 1;
        }

        /// Whether a line below a question says something, more than that an answer follows.
        private static boolean tells(ColumnLine line) {
            return ColumnLabel.answer(line).filter(label -> label.rest().isEmpty()).isEmpty();
        }

        private static boolean isAnswerLabel(ColumnLine line) {
            return ColumnLabel.answer(line).isPresent();
        }

        private void close(int end) {
            open.ifPresent(question -> sections.add(new Section(question, end)));
            open = Optional.empty();
        }

        private Optional<ColumnQuestion> question(int i) {
            return open.or(() -> sections.stream().map(Section::question).findFirst())
                    .map(ColumnQuestion::form)
                    .map(form -> another(i, form))
                    .orElseGet(() -> first(i));
        }

        private Optional<ColumnQuestion> first(int i) {
            return questions
                    .labelled(i)
                    .or(() -> questions.signed(i).map(questions::withParagraphsAbove))
                    .or(() -> told ? Optional.empty() : questions.quotation(i));
        }

        /// A further question has the form of the one before; and where it is only likely, it stands apart.
        private Optional<ColumnQuestion> another(int i, ColumnQuestion.Form form) {
            if (!told && open.isPresent()) {
                return Optional.empty();
            }
            boolean apart = open.isEmpty() || standsApart(i);
            return (switch (form) {
                        case LABELLED, LETTER ->
                                questions.labelled(i).filter(question -> question.form() == form);
                        case SIGNED ->
                                questions
                                        .labelled(i)
                                        .filter(q ->
                                                q.form() == ColumnQuestion.Form.LABELLED
                                                        && q.asker().isPresent()
                                                        && apart)
                                        .or(() ->
                                                questions
                                                        .signed(i)
                                                        .filter(question ->
                                                                isAnother(question, apart)));
                        case ALONE -> questions.quotation(i).filter(_ -> apart);
                    })
                    .filter(question -> isAnswered(question.next()))
                    .filter(question -> state != ColumnEnding.TEASERS || isTold(question.next()));
        }

        /// Whether an answer of several paragraphs follows, and not only its first words.
        private boolean isTold(int next) {
            return lines.stream()
                            .skip(next)
                            .takeWhile(line -> ColumnEnding.of(line) != ColumnEnding.TEASERS)
                            .filter(ColumnLine::isProse)
                            .limit(2)
                            .count()
                    == 2;
        }

        private static boolean isAnother(ColumnQuestion question, boolean apart) {
            var asker = question.asker();
            return asker.filter(ColumnAsker::hasTown).isPresent()
                    || question.text().contains("?")
                            && (apart || asker.filter(ColumnAsker::isFirstName).isPresent());
        }

        /// Whether what is above closes an answer or opens a question: a farewell, a separator, a title.
        private boolean standsApart(int i) {
            int above = i - 1;
            while (above > 0 && lines.get(above).isBlank()) {
                above--;
            }
            return above > 0
                    && (lines.get(above).isSeparator()
                            || lines.get(above).isTitle()
                            || ColumnSignOff.find(
                                            lines.subList(0, above + 1),
                                            Optional.empty(),
                                            Optional.empty())
                                    .isPresent());
        }

        private boolean isAnswered(int next) {
            return lines.stream()
                    .skip(next)
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(line ->
                            switch (ColumnEnding.of(line)) {
                                case NONE, NOISE -> true;
                                case TRAILER, TEASERS, REPLIES, FORM -> isAnswerLabel(line);
                            })
                    .isPresent();
        }

        /// A page without any other question: its titles that ask.
        private void titled() {
            int first = 0;
            while (first < lines.size()
                    && (lines.get(first).isBlank()
                            || !lines.get(first).isProse() && !asks(first))) {
                first++;
            }
            if (first == lines.size() || !asks(first)) {
                return;
            }
            int level = level(first);
            int end = first + 1;
            open = questions.title(first);
            while (end < lines.size() && !isEnd(end)) {
                if (level > 0
                        && level(end) >= level
                        && level(end) > 0
                        && asks(end)
                        && isFaq(first, end, level)) {
                    close(end);
                    open = questions.title(end);
                }
                end++;
            }
            close(end);
        }

        private boolean isFaq(int first, int i, int level) {
            return level(i) == level || level(first) == 1;
        }

        private boolean isEnd(int i) {
            var ending = ColumnEnding.of(lines.get(i));
            return ending == ColumnEnding.REPLIES || ending == ColumnEnding.FORM;
        }

        private boolean asks(int i) {
            return questions.title(i).isPresent();
        }

        private int level(int i) {
            var line = lines.get(i);
            return line.isHeading() ? line.markdown().replaceFirst("^> ", "").indexOf(' ') : 0;
        }
    }
}
