package askwell.knowledge.benchmark;

import askwell.knowledge.article.Article;
import askwell.knowledge.source.ArticleExport;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Makes large columns, runs the benchmarks over them, and prints their figures as lines of a Markdown table.
///
/// The system property `askwell.benchmark.seconds` says how long each is measured, `askwell.benchmark` where columns
/// lie.
public final class Benchmarks {

    private static final int SECONDS = Integer.getInteger("askwell.benchmark.seconds", 10);

    /// Until nothing gets quicker any more: a few hundred answers, after which all of what they run is compiled.
    private static final int WARM_UP_SECONDS = 20;

    private static final int FILE = 10_000;
    private static final List<Integer> QUESTION_WORDS = List.of(8, 20, 60);
    private static final int QUESTIONS = 1_000;
    private static final int EMBEDDED = 120;

    /// How often the program and its bare steps take turns, so that what else the machine does meets both.
    private static final int ROUNDS = 3;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "column" ->
                    write(
                            Integer.parseInt(rest.getFirst()),
                            Path.of(rest.get(1)),
                            rest.subList(2, rest.size()));
            case "prepare" -> prepare(Integer.parseInt(rest.getFirst()));
            case "answer" -> answer(Integer.parseInt(rest.getFirst()));
            case "curve" -> curve(rest);
            case "import" -> importing(Integer.parseInt(rest.getFirst()));
            case "embedding" -> embedding();
            case "impact" -> impact(Integer.parseInt(rest.getFirst()));
            default -> throw new IllegalArgumentException("no such benchmark: " + arguments[0]);
        }
    }

    private static void write(int size, Path folder, List<String> sample) throws IOException {
        var large =
                sample.isEmpty()
                        ? PreparedColumn.large()
                        : PreparedColumn.large(sample.stream().map(Path::of).toList());
        Files.createDirectories(folder);
        var articles = large.articles(size);
        for (int from = 0; from < size; from += FILE) {
            List<Article> some = articles.subList(from, Math.min(size, from + FILE));
            ArticleExport.JSONL.write(
                    some, List.of(), folder.resolve("articles-%03d.jsonl".formatted(from / FILE)));
        }
        for (int words : QUESTION_WORDS) {
            var lines =
                    large.questions(words, size, QUESTIONS).stream().map(Benchmarks::line).toList();
            Files.write(folder.resolve("questions-%d.jsonl".formatted(words)), lines);
        }
    }

    private static String line(String question) {
        return "{\"text\": \"%s\"}".formatted(question.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static void prepare(int size) throws Exception {
        var folder = new PreparedColumn(size).prepare().folder();
        row("index on disk, kB an article", kilobytes(folder.resolve("index"), size), "");
        row("embeddings on disk, kB an article", kilobytes(folder.resolve("embeddings"), size), "");
        row(
                "index and embeddings, kB an article",
                kilobytes(folder.resolve("index"), size)
                        + kilobytes(folder.resolve("embeddings"), size),
                "≤ 100");
    }

    private static double kilobytes(Path folder, int articles) throws IOException {
        return Folder.size(folder) / 1_000.0 / articles;
    }

    private static void answer(int size) throws Exception {
        new PreparedColumn(size).prepare();
        for (int words : QUESTION_WORDS) {
            var answers = new double[ROUNDS];
            var steps = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                answers[round] = median(run(sampling("byMeaning", size, words)));
                steps[round] = median(run(sampling("bareSteps", size, words)));
            }
            row(
                    "answer by meaning, %d words, ms".formatted(words),
                    middle(answers),
                    words == 20 ? "≤ 40" : "");
            row("its bare steps, ms", middle(steps), "");
            row("answer / bare steps", middle(answers) / middle(steps), "≤ 1.2");
        }
        for (int words : QUESTION_WORDS) {
            row(
                    "answer by words alone, %d words, ms".formatted(words),
                    median(run(sampling("byWords", size, words))),
                    "≤ 2");
        }
    }

    private static void curve(List<String> sizes) throws Exception {
        for (var size : sizes) {
            int articles = Integer.parseInt(size);
            new PreparedColumn(articles).prepare();
            row(
                    "%,d articles: by meaning, 20 words, ms".formatted(articles),
                    median(run(sampling("byMeaning", articles, 20))),
                    "");
            row(
                    "%,d articles: by words alone, 20 words, ms".formatted(articles),
                    median(run(sampling("byWords", articles, 20))),
                    "");
        }
    }

    private static ChainedOptionsBuilder sampling(String benchmark, int size, int words) {
        return options(AnswerBenchmark.class, benchmark)
                .param("articles", Integer.toString(size))
                .param("words", Integer.toString(words))
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(SECONDS));
    }

    private static void importing(int size) throws RunnerException {
        double both =
                median(
                        run(
                                options(ImportBenchmark.class, "storeAndIndex")
                                        .param("articles", Integer.toString(size))
                                        .warmupIterations(2)
                                        .measurementIterations(5)));
        double store =
                median(
                        run(
                                options(ImportBenchmark.class, "storeAlone")
                                        .param("articles", Integer.toString(size))
                                        .warmupIterations(2)
                                        .measurementIterations(5)));
        row("import without embeddings, articles/s", size / both * 1_000, "≥ 5000");
        row("the store alone, articles/s", size / store * 1_000, "");
    }

    private static void impact(int size) throws Exception {
        new PreparedColumn(size).prepare();
        for (boolean semantic : List.of(true, false)) {
            var how = semantic ? "by meaning" : "by words alone";
            row(
                    "impact of an article on 2,000 past questions, %s, ms".formatted(how),
                    median(run(changing("impact", size, semantic))),
                    "≤ 1000");
            row(
                    "an article saved until it is found, %s, ms".formatted(how),
                    median(run(changing("saved", size, semantic))),
                    "≤ 100");
        }
    }

    private static ChainedOptionsBuilder changing(String benchmark, int size, boolean semantic) {
        return options(ChangeBenchmark.class, benchmark)
                .param("articles", Integer.toString(size))
                .param("semantic", Boolean.toString(semantic))
                .warmupIterations(15)
                .measurementIterations(31);
    }

    private static void embedding() throws RunnerException {
        var best = bestBareSessions();
        var program = new double[ROUNDS];
        var bare = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            program[round] = embedded(run(filling("program")));
            bare[round] =
                    embedded(
                            run(
                                    filling("bareSessions")
                                            .param("threads", best.getParam("threads"))
                                            .param("batch", best.getParam("batch"))));
        }
        row("embedding, articles/s", middle(program), "");
        row("the best bare sessions, in turns with it, articles/s", middle(bare), "");
        row("embedding / best bare sessions", middle(program) / middle(bare), "≥ 0.9");
    }

    private static BenchmarkParams bestBareSessions() throws RunnerException {
        var results = run(filling("bareSessions"));
        for (var result : results) {
            row(
                    "bare sessions, %s threads, batches of %s, articles/s"
                            .formatted(
                                    result.getParams().getParam("threads"),
                                    result.getParams().getParam("batch")),
                    embedded(List.of(result)),
                    "");
        }
        return results.stream()
                .max(Comparator.comparingDouble(result -> embedded(List.of(result))))
                .orElseThrow()
                .getParams();
    }

    private static ChainedOptionsBuilder filling(String benchmark) {
        return options(EmbeddingBenchmark.class, benchmark)
                .param("articles", Integer.toString(EMBEDDED))
                .warmupIterations(1)
                .measurementIterations(1);
    }

    /// Articles a second.
    private static double embedded(Collection<RunResult> results) {
        return EMBEDDED / median(results) * 1_000;
    }

    /// As the launcher starts the program.
    private static ChainedOptionsBuilder options(Class<?> benchmarks, String name) {
        return new OptionsBuilder()
                .include(benchmarks.getName() + "." + name + "$")
                .forks(1)
                .shouldFailOnError(true)
                .jvmArgs(
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        property("askwell.benchmark", "target/benchmark"),
                        property("askwell.benchmark.sample", "articles"))
                .output(System.getProperty("askwell.benchmark.log", "/dev/null"));
    }

    private static String property(String name, String otherwise) {
        return "-D" + name + "=" + System.getProperty(name, otherwise);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static double median(Collection<RunResult> results) {
        var result = results.iterator().next().getPrimaryResult();
        double median = result.getStatistics().getPercentile(50);
        return result.getScoreUnit().startsWith("us") ? median / 1_000 : median;
    }

    private static double middle(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    private static void row(String what, double figure, String target) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %s |%n", what, figure, target);
    }
}
