package askwell.knowledge.evaluation;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Labelled questions, in the order of their file.
public record QuestionSet(List<LabelledQuestion> questions) {

    private static final int MOST_PROBLEMS_SHOWN = 10;

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /// Reads a JSON Lines file: one object a line with `id`, `text`, `relevant` (a list of article ids) and, where known,
    /// `kind` and `split`; other fields and empty lines are passed over.
    ///
    /// @throws QuestionSetException names every line that is not such a question, or why the file cannot be read
    public static QuestionSet read(Path file) {
        var questions = new ArrayList<LabelledQuestion>();
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var question = QuestionLine.read(line);
                if (!ids.add(question.id())) {
                    throw new QuestionSetException(
                            "the id \"%s\" was there before".formatted(question.id()));
                }
                questions.add(question);
            } catch (QuestionSetException problem) {
                problems.add("  line %d  %s".formatted(number, problem.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new QuestionSetException(said(file, problems));
        }
        if (questions.isEmpty()) {
            throw new QuestionSetException(
                    file + " has no questions; it needs one JSON object a line");
        }
        return new QuestionSet(questions);
    }

    /// Reads the ids of the articles to leave out: one a line, empty lines passed over.
    ///
    /// @throws QuestionSetException where the file cannot be read
    public static Set<String> readHidden(Path file) {
        var ids = new LinkedHashSet<String>();
        lines(file).stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }

    /// Golden questions, each called by its text.
    public static QuestionSet of(List<Golden> golden) {
        return new QuestionSet(
                golden.stream()
                        .map(one ->
                                new LabelledQuestion(
                                        Named.quoted(one.question()),
                                        one.question(),
                                        one.article().isPresent() ? "answerable" : "unanswerable",
                                        one.article().stream().toList(),
                                        Optional.empty()))
                        .toList());
    }

    /// Those that stand nowhere in these articles word for word, and so tell how others are found.
    public QuestionSet inOtherWordsThan(List<Article> articles) {
        var said =
                articles.stream()
                        .flatMap(article ->
                                Stream.concat(
                                        Stream.of(article.question()), article.wordings().stream()))
                        .map(QuestionSet::plain)
                        .collect(Collectors.toSet());
        return new QuestionSet(
                questions.stream()
                        .filter(question -> !said.contains(plain(question.text())))
                        .toList());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Whether some question is of this part.
    public boolean hasSplit(String split) {
        return questions.stream()
                .anyMatch(question -> question.split().stream().anyMatch(split::equals));
    }

    /// The questions of one part.
    ///
    /// @throws QuestionSetException where there is none, with the parts that there are
    public QuestionSet split(String split) {
        var part =
                questions.stream()
                        .filter(question -> question.split().stream().anyMatch(split::equals))
                        .toList();
        if (part.isEmpty()) {
            throw new QuestionSetException(
                    "no question has \"split\": \"%s\"; %s".formatted(split, parts()));
        }
        return new QuestionSet(part);
    }

    private String parts() {
        var parts =
                questions.stream()
                        .flatMap(question -> question.split().stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? "this set has no parts: leave out --split"
                : "the parts of this set are: " + parts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .toList();
        } catch (NoSuchFileException _) {
            throw new QuestionSetException("there is no file " + file);
        } catch (CharacterCodingException _) {
            throw new QuestionSetException(
                    file + " is not UTF-8 text; save it as UTF-8, one JSON object a line");
        } catch (IOException problem) {
            throw new QuestionSetException(
                    Files.isDirectory(file)
                            ? file + " is a folder; name a file in it"
                            : "cannot read %s: %s".formatted(file, problem.getMessage()));
        }
    }

    private static String said(Path file, List<String> problems) {
        var shown = problems.stream().limit(MOST_PROBLEMS_SHOWN).collect(Collectors.joining("\n"));
        var rest = problems.size() - MOST_PROBLEMS_SHOWN;
        return "%s has %s:\n\n%s%s"
                .formatted(
                        file,
                        problems.size() == 1 ? "1 problem" : problems.size() + " problems",
                        shown,
                        rest > 0 ? "\n  and %d more".formatted(rest) : "");
    }
}
