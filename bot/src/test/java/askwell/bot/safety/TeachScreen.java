package askwell.bot.safety;

import static java.util.stream.Collectors.joining;

import de.bwaldvogel.liblinear.Linear;

import org.apache.commons.codec.digest.DigestUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns the weights of the safety screen from `messages.jsonl` and `screening.jsonl`, and prints how well the screen hears
/// with them: the messages of `unseen.jsonl`, from which nothing is learned, and those that it has learned from, each by weights
/// that were learned without it.
public final class TeachScreen {
    private static final String PHRASES = "phrases.txt";

    /// Messages in great number, and those that were once missed or wrongly caught.
    private static final List<String> LEARNED = List.of("messages.jsonl", "screening.jsonl");

    private static final int FOLDS = 5;

    private final Phrasebook book = Phrasebook.shipped(PHRASES);
    private final Plain plain = book.plain();

    /// @param arguments the file to write the weights to
    public static void main(String[] arguments) throws IOException {
        Linear.disableDebugOutput();
        var teacher = new TeachScreen();
        var messages = LEARNED.stream().flatMap(file -> Labelled.of(file).stream()).toList();
        var learned = teacher.learn(messages);
        Files.writeString(Path.of(arguments[0]), "# " + fingerprint() + "\n" + learned);
        System.out.println(
                "| messages | danger said plainly | hinted at | exhaustion | no danger, but taken for one | nothing, but taken for exhaustion |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        var phrases = new SafetyScreen(teacher.book, RiskClassifier.read(""));
        var unseen = Labelled.of("unseen.jsonl");
        var screen = new SafetyScreen(teacher.book, RiskClassifier.read(learned));
        System.out.println(row("unseen", unseen, heard(screen, unseen)));
        System.out.println(row("the same, by phrases alone", unseen, heard(phrases, unseen)));
        System.out.println(row("learned from, each held out", messages, teacher.heldOut(messages)));
    }

    /// Tells whether weights were learned from the messages as they are now, with words made plain as the phrases have it now.
    static String fingerprint() {
        var all =
                Stream.concat(Stream.of(PHRASES), LEARNED.stream())
                        .map(Shipped::text)
                        .collect(joining());
        return "learned from phrases and messages with the SHA-256 " + DigestUtils.sha256Hex(all);
    }

    private static List<Risk> heard(SafetyScreen screen, List<Labelled> messages) {
        return messages.stream().map(message -> screen.of(message.text()).risk()).toList();
    }

    private List<Risk> heldOut(List<Labelled> messages) {
        var heard = new Risk[messages.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var others =
                    IntStream.range(0, messages.size())
                            .filter(number -> number % FOLDS != held)
                            .mapToObj(messages::get)
                            .toList();
            var screen = new SafetyScreen(book, RiskClassifier.read(learn(others)));
            for (int number = held; number < heard.length; number += FOLDS) {
                heard[number] = screen.of(messages.get(number).text()).risk();
            }
        }
        return List.of(heard);
    }

    private static String row(String name, List<Labelled> messages, List<Risk> heard) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        share(messages, heard, one -> one.tier() == 1, Risk.CRISIS),
                        share(messages, heard, one -> one.tier() == 2, Risk.CRISIS),
                        share(messages, heard, one -> one.risk() == Risk.EXHAUSTED, Risk.EXHAUSTED),
                        share(messages, heard, one -> one.risk() != Risk.CRISIS, Risk.CRISIS),
                        share(messages, heard, one -> one.risk() == Risk.NONE, Risk.EXHAUSTED));
    }

    private static String share(
            List<Labelled> messages, List<Risk> heard, Predicate<Labelled> which, Risk as) {
        var those =
                IntStream.range(0, messages.size())
                        .filter(at -> which.test(messages.get(at)))
                        .toArray();
        long so = IntStream.of(those).filter(at -> heard.get(at) == as).count();
        return String.format(
                Locale.ROOT, "%d of %d (%.1f %%)", so, those.length, 100.0 * so / those.length);
    }

    /// The weights that are learned from messages, as [RiskClassifier#read] reads them.
    private String learn(List<Labelled> messages) {
        var danger = terms(messages, Risk.CRISIS);
        var exhausted = terms(messages, Risk.EXHAUSTED);
        var none = terms(messages, Risk.NONE);
        var crisis =
                Learning.weights(danger, Stream.concat(exhausted.stream(), none.stream()).toList());
        var exhaustion = Learning.weights(exhausted, none);
        var terms = new TreeSet<>(crisis.keySet());
        terms.addAll(exhaustion.keySet());
        return terms.stream()
                .map(term ->
                        String.format(
                                Locale.ROOT,
                                "%s\t%d\t%d\n",
                                term,
                                Math.round(100 * crisis.getOrDefault(term, 0.0)),
                                Math.round(100 * exhaustion.getOrDefault(term, 0.0))))
                .collect(joining());
    }

    private List<Set<String>> terms(List<Labelled> messages, Risk risk) {
        return messages.stream()
                .filter(message -> message.risk() == risk)
                .map(message -> Terms.of(plain.words(message.text())))
                .toList();
    }
}
