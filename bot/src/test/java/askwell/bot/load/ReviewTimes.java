package askwell.bot.load;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;
import askwell.bot.chat.Response;
import askwell.bot.journal.Asked;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Likening;
import askwell.bot.journal.Outcome;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Privacy;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// How long `/review` takes to open on a journal of many questions: `bot/test-program askwell.bot.load.ReviewTimes`, with the
/// number of questions (100,000) and of the kinds of them (5,000) where others are wanted. Prints rows of docs/performance.md.
///
/// What texts mean is invented, a direction for each kind with some noise, since it would take a quarter of an hour to tell it
/// really, and makes no difference to the rows once they are sorted.
final class ReviewTimes {
    private static final int DIMENSIONS = 384;
    private static final int OPENINGS = 50;
    private static final int NEW_ONES = 20;

    private ReviewTimes() {}

    public static void main(String[] arguments) throws IOException {
        int questions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int kinds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        var folder = Files.createTempDirectory("review-times");
        var settings = Settings.read(written(folder));
        var privacy = new Privacy(settings.privacy().keep(), Duration.ofDays(30), Optional.empty());
        try (var journal = Journal.open(folder, privacy, Clock.systemUTC());
                var store = ArticleStores.open(new Storage(folder))) {
            store.saveAll(
                    List.of(Article.of("respite", "How do I find respite care?", "Ask early.")),
                    new Edit("Lisa", ""));
            try (var knowledge =
                    KnowledgeBase.open(
                            store, folder, settings.answering(), KnowledgeBase.Progress.NONE)) {
                ask(journal, questions, kinds, 0);
                var started = System.nanoTime();
                journal.gaps().sort(new Invented(kinds), Duration.ofHours(1));
                row("sorting %,d questions into rows, s".formatted(questions), seconds(started));
                row("rows", Long.toString(journal.gaps().queue(0, 1).rows()));
                var review =
                        review(
                                new Workshop(
                                        settings,
                                        knowledge,
                                        store,
                                        journal,
                                        nowhere(),
                                        Clock.systemUTC(),
                                        () -> {}));
                measure(
                        "`/review` opens: median",
                        "the slowest of %d".formatted(OPENINGS),
                        review,
                        () -> {});
                measure(
                        "the same with %d new questions: median".formatted(NEW_ONES),
                        "the slowest of %d".formatted(OPENINGS),
                        review,
                        () -> ask(journal, NEW_ONES, kinds, 7));
            }
        }
    }

    private static Path written(Path folder) throws IOException {
        return Files.writeString(folder.resolve("askwell.conf"), "answering.semantic = off");
    }

    private static void ask(Journal journal, int questions, int kinds, int seed) {
        var random = new Random(seed);
        for (int i = 0; i < questions; i++) {
            // A few kinds are asked very often, most seldom.
            int kind = (int) (kinds * Math.pow(random.nextDouble(), 3));
            journal.asked(
                    new Asked(
                            "kind%d of question, put in words of variety%d"
                                    .formatted(kind, random.nextInt(1_000)),
                            Outcome.NO_ANSWER,
                            .01,
                            Optional.empty(),
                            List.of("respite"),
                            Optional.of("server"),
                            "en"));
        }
    }

    private static Command review(Workshop workshop) {
        return new Moderators(workshop)
                .commands().stream()
                        .filter(command -> command.name().equals("review"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void measure(String middle, String slowest, Command review, Runnable before) {
        var invocation =
                new Invocation(
                        new Person("1", "Morgan", Set.of()),
                        new Place(Optional.of("1"), "2"),
                        Locale.US,
                        Map.of(),
                        Optional.empty(),
                        List.of());
        var millis = new double[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            before.run();
            long started = System.nanoTime();
            if (!(review.run(invocation) instanceof Response.Say)) {
                throw new AssertionError("nothing was said");
            }
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        row(middle + ", ms", "%.1f | ≤ 500".formatted(millis[OPENINGS / 2]));
        row(slowest + ", ms", "%.1f | ≤ 500".formatted(millis[OPENINGS - 1]));
    }

    private static void row(String name, String figure) {
        System.out.println(
                "| %s | %s |".formatted(name, figure.contains("|") ? figure : figure + " | "));
    }

    private static String seconds(long started) {
        return "%.1f".formatted((System.nanoTime() - started) / 1e9);
    }

    /// Nothing is posted here.
    private static Outbox nowhere() {
        return (Outbox)
                Proxy.newProxyInstance(
                        ReviewTimes.class.getClassLoader(),
                        new Class<?>[] {Outbox.class},
                        (_, method, _) -> {
                            throw new AssertionError(method + " was not to be called");
                        });
    }

    /// Invents what texts mean by the number of their kind.
    private static final class Invented implements Likening {
        private final byte[][] directions;
        private final Random noise = new Random(1);

        Invented(int kinds) {
            var random = new Random(2);
            directions = new byte[kinds][DIMENSIONS];
            for (var direction : directions) {
                for (int i = 0; i < DIMENSIONS; i++) {
                    direction[i] = (byte) (random.nextGaussian() * 40);
                }
            }
        }

        @Override
        public Optional<byte[]> direction(String text) {
            int kind = Integer.parseInt(text.substring("kind".length(), text.indexOf(' ')));
            var direction = directions[kind].clone();
            for (int i = 0; i < DIMENSIONS; i++) {
                direction[i] =
                        (byte) Math.clamp(direction[i] + noise.nextGaussian() * 10, -127, 127);
            }
            return Optional.of(direction);
        }

        @Override
        public List<String> words(String text) {
            return List.of(text.split("\\W+"));
        }
    }
}
