package askwell.bot.terminal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Completes what is typed to the known questions and commands that say nearly the same.
final class KnownQuestions {
    private static final int MOST = 5;

    /// Longer questions are letters, which nobody asks a second time.
    private static final int LONGEST = 120;

    /// Of what was typed, to be found in the question.
    private static final double SHARE = 0.6;

    private final Supplier<List<String>> known;

    KnownQuestions(Supplier<List<String>> known) {
        this.known = known;
    }

    /// Those that are nearest to what was typed, nearest first.
    List<String> near(String typed) {
        var words = new Typed(typed);
        return typed.isBlank()
                ? List.of()
                : known.get().stream()
                        .filter(text -> text.length() <= LONGEST && !text.contains("\n"))
                        .map(text -> new Near(text, words.share(text)))
                        .filter(near -> near.share() >= SHARE)
                        .sorted(Comparator.comparingDouble(Near::share).reversed())
                        .limit(MOST)
                        .map(Near::text)
                        .toList();
    }

    private record Near(String text, double share) {}
}
