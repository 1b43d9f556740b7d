package askwell.bot.safety;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// A text as phrases see it: at which places words of each kind stand. A set of places is a number, its bits the places.
final class Reading {
    private static final Set<String> WRITER = Set.of("i", "me", "my", "myself", "yo", "mi");

    private final BigInteger[] places;
    private final BigInteger all;
    private final BigInteger words;
    private final BigInteger impersonal;
    private final BigInteger left;

    /// What [#places] has found, so that it is found once.
    private final BigInteger[] standing;

    private Reading(Reading whole, BigInteger left) {
        this.places = whole.places;
        this.all = whole.all;
        this.words = whole.words;
        this.impersonal = whole.impersonal;
        this.left = left;
        this.standing = new BigInteger[places.length];
    }

    /// @param text words, and [Plain#END] where a sentence ends
    Reading(List<String> text, Dictionary dictionary) {
        var at = new HashMap<String, BigInteger>();
        for (var i = 0; i < text.size(); i++) {
            at.merge(text.get(i), BigInteger.ONE.shiftLeft(i), BigInteger::or);
        }
        this.all = BigInteger.ONE.shiftLeft(text.size()).subtract(BigInteger.ONE);
        this.words = all.andNot(at.getOrDefault(Plain.END, BigInteger.ZERO));
        var personal =
                WRITER.stream()
                        .map(word -> at.getOrDefault(word, BigInteger.ZERO))
                        .reduce(BigInteger.ZERO, BigInteger::or);
        this.impersonal = words.andNot(personal);
        this.left = all;
        this.places = new BigInteger[dictionary.size()];
        this.standing = new BigInteger[dictionary.size()];
        at.forEach((word, where) -> {
            for (var kind : dictionary.kindsOf(word)) {
                places[kind] = places[kind] == null ? where : places[kind].or(where);
            }
        });
    }

    /// The same with some phrases struck out: their words stay in the way, but say nothing.
    Reading without(List<Phrase> struck) {
        var gone = BigInteger.ZERO;
        for (var phrase : struck) {
            if (has(phrase)) {
                gone = gone.or(covered(phrase));
            }
        }
        return gone.signum() == 0 ? this : new Reading(this, left.andNot(gone.and(words)));
    }

    boolean has(Phrase phrase) {
        return phrase.possible(this) && phrase.ends(this, all).signum() != 0;
    }

    /// Everything from each place where it begins to the last where it ends.
    private BigInteger covered(Phrase phrase) {
        var covered = BigInteger.ZERO;
        for (var begin = 0; begin < all.bitLength(); begin++) {
            var place = BigInteger.ONE.shiftLeft(begin);
            var end = phrase.ends(this, place).bitLength() - 1;
            if (end > begin) {
                covered = covered.or(BigInteger.ONE.shiftLeft(end).subtract(place));
            }
        }
        return covered;
    }

    /// Whether words of a kind stand anywhere, struck out or not.
    boolean mentions(int kind) {
        return places[kind] != null;
    }

    /// Where words of a kind stand.
    BigInteger places(int kind) {
        var known = standing[kind];
        if (known != null) {
            return known;
        }
        var where = places[kind];
        var stands = where == null ? BigInteger.ZERO : where.and(left);
        standing[kind] = stands;
        return stands;
    }

    BigInteger all() {
        return all;
    }

    BigInteger words() {
        return words;
    }

    /// All words but those with which the writer speaks of themselves.
    BigInteger impersonal() {
        return impersonal;
    }
}
