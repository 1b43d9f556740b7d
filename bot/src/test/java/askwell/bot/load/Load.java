package askwell.bot.load;

import askwell.bot.discord.local.BotProgram;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.Match;
import askwell.bot.discord.local.ReceivedRequest;
import askwell.config.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the whole bot many questions, and prints how long it took as lines of a Markdown table.
public final class Load {
    private static final int EACH_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalDiscord discord;
    private final Crowd crowd;
    private final List<String> questions;
    private final SplittableRandom chance = new SplittableRandom(1);
    private int next;

    private Load(LocalDiscord discord, List<String> questions) {
        this.discord = discord;
        this.crowd = Crowd.on(discord);
        this.questions = questions;
    }

    /// @param arguments the checkout, the folder of the column, a folder to work in, with `questions.txt`, the seconds of
    ///     each measurement, those of the same beforehand, and how many questions are asked at once
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]).toAbsolutePath();
        var work = Path.of(arguments[2]).toAbsolutePath();
        var seconds = Integer.parseInt(arguments[3]);
        var recording = work.resolve("load.jfr");
        try (var discord = LocalDiscord.start()) {
            var load = new Load(discord, Files.readAllLines(work.resolve("questions.txt")));
            var config = work.resolve("askwell.conf");
            Files.writeString(config, BotProgram.settings(home, discord));
            var options = List.of("--config", config.toString(), "--data", arguments[1]);
            var recorded = Map.of("_JAVA_OPTIONS", KnowledgeTimes.recording(recording));
            Waits asked;
            try (var _ = BotProgram.start(discord, home, options, recorded)) {
                var before = Integer.parseInt(arguments[4]);
                load.asked(before);
                asked = load.asked(seconds);
                load.typed(before);
                told(load.typed(seconds));
                load.askedAtOnce(Integer.parseInt(arguments[5]));
            }
            told(asked, KnowledgeTimes.read(recording).within(asked));
        }
    }

    private Waits asked(int seconds) {
        var begun = crowd.ask(next(seconds * EACH_SECOND), EACH_SECOND);
        var waits = Waits.of(begun, discord, PATIENCE);
        awaitAnswers(begun);
        return waits;
    }

    /// Where they were promised first, until they have come.
    private void awaitAnswers(List<LocalInteraction> begun) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && answers(begun).size() < begun.size()) {
            Waits.pause();
        }
    }

    private static void told(Waits asked, Map<Waits.Wait, Double> own) {
        var all = asked.millis();
        row("questions at 20 a second, median, ms", part(all, 0.5), "≤ 60");
        row("the same, p99, ms", part(all, 0.99), "≤ 150");
        row("the same, slowest, ms", all[all.length - 1], "");
        row("the same, promised first, then answered", asked.promised(), "0");
        row("the same, lost", asked.lost(), "0");
        row(
                "the knowledge base's own time for them, median, ms",
                part(own.values().stream().mapToDouble(it -> it).sorted().toArray(), 0.5),
                "");
        row(
                "all but that, median, ms",
                part(
                        own.entrySet().stream()
                                .mapToDouble(it -> it.getKey().millis() - it.getValue())
                                .sorted()
                                .toArray(),
                        0.5),
                "≤ 5");
    }

    /// The beginnings of some questions, up to any letter.
    private Waits typed(int seconds) {
        var beginnings =
                Stream.generate(() -> questions.get(chance.nextInt(questions.size())))
                        .map(text -> text.substring(0, chance.nextInt(1, text.length())))
                        .limit((long) seconds * EACH_SECOND)
                        .toList();
        return Waits.of(crowd.type(beginnings, EACH_SECOND), discord, PATIENCE);
    }

    private static void told(Waits typed) {
        row("suggestions at 20 a second, median, ms", part(typed.millis(), 0.5), "");
        row("the same, p99, ms", part(typed.millis(), 0.99), "≤ 20");
        row("the same, lost", typed.lost(), "0");
    }

    private void askedAtOnce(int count) {
        var start = System.nanoTime();
        var begun = crowd.askAtOnce(next(count));
        var firsts = Waits.of(begun, discord, PATIENCE);
        awaitAnswers(begun);
        var answers = answers(begun);
        var last = answers.stream().mapToLong(ReceivedRequest::arrived).max().orElse(start);
        var putOff = answers.stream().filter(Load::isPutOff).count();
        row(count + " questions at once: answered", answers.size() - putOff, "");
        row("the same, kindly put off", putOff, "");
        row("the same, lost", begun.size() - answers.size(), "0");
        row("the same, slowest first word, ms", part(firsts.millis(), 1), "≤ 3000");
        row("the same, until the last was answered, s", (last - start) / 1e9, "");
    }

    /// The requests with the answers, be they at once or after a promise; at most one to each.
    private List<ReceivedRequest> answers(List<LocalInteraction> begun) {
        var ids =
                begun.stream()
                        .flatMap(one -> Stream.of(one.id(), one.token()))
                        .collect(Collectors.toSet());
        return Stream.concat(
                        discord.received().requests(Match.callbacks()).stream()
                                .filter(it ->
                                        it.body().path("type").asInt(0) == LocalInteraction.MESSAGE)
                                .filter(it -> ids.contains(it.path().split("/", -1)[2])),
                        discord.received().requests(Match.edits()).stream()
                                .filter(it -> ids.contains(it.path().split("/", -1)[3])))
                .toList();
    }

    private static boolean isPutOff(ReceivedRequest answer) {
        var phrases = Settings.defaults().texts().in(Locale.US);
        var said = answer.body().toString();
        return Set.of("limits.member", "limits.channel", "trouble.title", "trouble.late").stream()
                .anyMatch(name -> said.contains(phrases.say(name)));
    }

    /// Questions that nobody has asked yet.
    private List<String> next(int count) {
        var some = new ArrayList<String>();
        while (some.size() < count) {
            some.add(questions.get(next++ % questions.size()));
        }
        return some;
    }

    /// Of sorted figures, the one below which this part of them lies.
    private static double part(double[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    private static void row(String what, double figure, String target) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %s |%n", what, figure, target);
    }

    private static void row(String what, long figure, String target) {
        System.out.printf(Locale.ROOT, "| %s | %d | %s |%n", what, figure, target);
    }
}
