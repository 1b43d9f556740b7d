package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts a page, from its top, into its questions and what stands below each.
final class ColumnSections {
    /// @param end index of the line behind the last that may belong to the answer
    record Section(ColumnQuestion question, int end) {}

    private final List<ColumnLine> lines;
    private final ColumnQuestions questions;
    private final List<Section> sections = new ArrayList<>();
    private Optional<ColumnQuestion> open = Optional.empty();
    private ColumnEnding state = ColumnEnding.NONE;
    private boolean told;

    ColumnSections(List<ColumnLine> lines) {
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
                state == ColumnEnding.REPLIES || line.plain().length() > ColumnQuestion.LONGEST
                        ? Optional.<ColumnQuestion>empty()
                        : question(i);
        if (question.isPresent()) {
            close(i);
            open = question;
            state = ColumnEnding.NONE;
            told = false;
            return question.get().next();
        }
        told |= line.isProse() || open.isPresent() && ending == ColumnEnding.NONE && tells(line);
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
                && (lines.get(first).isBlank() || !lines.get(first).isProse() && !asks(first))) {
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
            } else if (!sections.isEmpty() && level(end) > 0 && level(end) <= level) {
                close(end);
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
