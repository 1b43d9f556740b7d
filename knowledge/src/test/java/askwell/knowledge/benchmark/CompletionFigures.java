package askwell.knowledge.benchmark;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.Completions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// How long a completion takes while a question is typed, letter by letter, some of them wrong, and how much memory they all
/// take. Prints the lines of the table.
///
/// The first argument is the number of articles, 10,000 where there is none.
public final class CompletionFigures {

    private static final int TYPED = 10_000;
    private static final int MOST = 25;

    private CompletionFigures() {}

    public static void main(String[] arguments) throws IOException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var column = PreparedColumn.large();
        var articles = column.articles(size);
        var typed = typed(column.questions(12, size, TYPED));

        long before = used();
        try (var completions = Completions.of(articles)) {
            long memory = used() - before;
            var times = new double[TYPED];
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < TYPED; i++) {
                    long start = System.nanoTime();
                    completions.of(typed.get(i), MOST);
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(times);
            row("completion, median, ms", times[TYPED / 2], "");
            row("completion, p99, ms", times[TYPED * 99 / 100], "≤ 20");
            row("completion, slowest, ms", times[TYPED - 1], "");
            row("completions in memory, MB", memory / 1e6, "");
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                completions.update(List.of(articles.get(i)), List.of());
            }
            row("an article changed, ms", (System.nanoTime() - start) / 1e8, "");
        }
        first(articles);
    }

    private static void first(List<Article> articles) throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "completions");
        try (var knowledge =
                KnowledgeBase.of(
                        articles,
                        PreparedColumn.settings(false),
                        folder,
                        KnowledgeBase.Progress.NONE)) {
            long start = System.nanoTime();
            knowledge.completions("", MOST);
            row("the first completion, ms", (System.nanoTime() - start) / 1e6, "");
        }
    }

    /// The beginnings of questions, at any letter.
    private static List<String> typed(List<String> questions) {
        var random = new SplittableRandom(1);
        return questions.stream()
                .map(question -> question.substring(0, random.nextInt(1, question.length())))
                .toList();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void row(String what, double figure, String target) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %s |%n", what, figure, target);
    }
}
