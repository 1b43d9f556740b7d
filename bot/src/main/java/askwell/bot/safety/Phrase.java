package askwell.bot.safety;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/// Words that follow each other, some of them open.
///
/// Where a step of it can begin and end is kept as a set of places in the text, one bit each, for all of them at once. So
/// the time it takes grows with its steps and with the text, whatever the text is.
///
/// @param written as it stands in the file
/// @param needed kinds of words without which it cannot be
record Phrase(String written, List<Step> steps, List<Integer> needed) {

    Phrase {
        steps = List.copyOf(steps);
        needed = List.copyOf(needed);
    }

    Phrase(String written, List<Step> steps) {
        this(written, steps, steps.stream().flatMap(Phrase::needed).toList());
    }

    private static Stream<Integer> needed(Step step) {
        return step instanceof Step.OneOf(var words, var runs, var optional)
                        && !optional
                        && runs.isEmpty()
                ? Stream.of(words)
                : Stream.empty();
    }

    /// One step of a phrase.
    sealed interface Step {
        /// One of several words or runs of words.
        ///
        /// @param words the kind of the single words
        /// @param runs kinds of words that follow each other
        record OneOf(int words, List<List<Integer>> runs, boolean optional) implements Step {
            public OneOf {
                runs = List.copyOf(runs);
            }
        }

        /// Up to so many words of any kind.
        ///
        /// @param across whether a sentence may end among them
        record Gap(int most, boolean across) implements Step {}

        /// All that follows in the sentence, up to the writer.
        record Rest() implements Step {}
    }

    /// Where it ends, of those that begin at these places.
    BigInteger ends(Reading text, BigInteger begins) {
        var places = begins;
        for (var step : steps) {
            if (places.signum() == 0) {
                return places;
            }
            places = after(step, places, text);
        }
        return places;
    }

    /// Whether the text has a word for each of its steps at all, in whatever order.
    boolean possible(Reading text) {
        for (var kind : needed) {
            if (!text.mentions(kind)) {
                return false;
            }
        }
        for (var kind : needed) {
            if (text.places(kind).signum() == 0) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger after(Step step, BigInteger places, Reading text) {
        return switch (step) {
            case Step.OneOf(var words, var runs, var optional) -> {
                var next = optional ? places : BigInteger.ZERO;
                next = next.or(behind(places, text.places(words)));
                for (var run : runs) {
                    var within = places;
                    for (var word : run) {
                        within = behind(within, text.places(word));
                    }
                    next = next.or(within);
                }
                yield next;
            }
            case Step.Gap(var most, var across) -> {
                var passable = across ? text.all() : text.words();
                var next = places;
                for (var i = 0; i < most; i++) {
                    next = next.or(behind(next, passable));
                }
                yield next;
            }
            case Step.Rest() -> rest(places, text.impersonal());
        };
    }

    private static BigInteger behind(BigInteger places, BigInteger words) {
        return places.and(words).shiftLeft(1);
    }

    private static BigInteger rest(BigInteger places, BigInteger passable) {
        var reached = places;
        for (var more = reached.or(behind(reached, passable));
                !more.equals(reached);
                more = reached.or(behind(reached, passable))) {
            reached = more;
        }
        return reached;
    }
}
