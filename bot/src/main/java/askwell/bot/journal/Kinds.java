package askwell.bot.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells which questions are of one kind: each is compared with the leader of every kind, and joins the nearest, or leads a new
/// one. What the thresholds cost is in docs/decisions/015-review-queue.md.
final class Kinds {

    /// From this cosine on two questions are of one kind.
    static final double ALIKE = 0.80;

    /// The same, where the same article comes nearest to both.
    static final double ALIKE_BY_ARTICLE = 0.74;

    /// From this share of words in common (Jaccard index) on, where meaning cannot be told.
    static final double ALIKE_BY_WORDS = 0.4;

    private final List<Kind> kinds = new ArrayList<>();

    /// What is known of the questions of a kind.
    ///
    /// @param leads what its leader says; empty where no text is kept
    /// @param article the likeliest for its leader or, without one, for all of its questions; may be empty
    record Kind(long number, Optional<Saying> leads, String article, Optional<Settled> settled) {}

    /// What a text says, by which it is compared.
    ///
    /// @param length of the direction
    record Saying(Optional<byte[]> direction, double length, Set<String> words) {
        Saying {
            words = Set.copyOf(words);
        }

        Saying(Optional<byte[]> direction, Set<String> words) {
            this(
                    direction,
                    direction.map(known -> Math.sqrt(product(known, known))).orElse(0.0),
                    words);
        }

        static Saying of(String text, Likening likening) {
            return new Saying(likening.direction(text), Set.copyOf(likening.words(text)));
        }
    }

    void add(Kind kind) {
        kinds.add(kind);
    }

    /// The kind that a question is of.
    ///
    /// @param says empty where its text is not kept: it then joins those for which the same article was likeliest, unless they
    ///     were gone through, since without a text nobody can tell that it asks the same
    Optional<Kind> of(Optional<Saying> says, String article) {
        return says.isPresent()
                ? nearest(says.get(), article)
                : kinds.stream()
                        .filter(kind ->
                                kind.leads().isEmpty()
                                        && kind.settled().isEmpty()
                                        && kind.article().equals(article))
                        .findFirst();
    }

    private Optional<Kind> nearest(Saying says, String article) {
        Optional<Kind> nearest = Optional.empty();
        double best = 0;
        for (var kind : kinds) {
            double likeness =
                    kind.leads()
                            .map(leads -> likeness(says, leads, isSame(article, kind.article())))
                            .orElse(0.0);
            if (likeness > best) {
                best = likeness;
                nearest = Optional.of(kind);
            }
        }
        return nearest;
    }

    private static boolean isSame(String article, String other) {
        return !article.isEmpty() && article.equals(other);
    }

    /// 0 where they are not of one kind.
    private static double likeness(Saying one, Saying other, boolean byArticle) {
        if (one.direction().isPresent() && other.direction().isPresent()) {
            double cosine =
                    product(one.direction().get(), other.direction().get())
                            / Math.max(1e-9, one.length() * other.length());
            return cosine >= (byArticle ? ALIKE_BY_ARTICLE : ALIKE) ? cosine : 0;
        }
        double common = inCommon(one.words(), other.words());
        return common >= ALIKE_BY_WORDS ? common : 0;
    }

    private static int product(byte[] one, byte[] other) {
        int product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static double inCommon(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }
}
