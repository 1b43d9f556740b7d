package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.List;
import java.util.stream.IntStream;

/// Misspelt words, held against a distance that is written down as it is defined.
class VocabularyTest {

    @Property
    void finds_every_word_that_is_near_enough_and_no_other(
            @ForAll("words") List<String> words,
            @ForAll("word") String typed,
            @ForAll @IntRange(min = 1, max = 2) int wrong) {
        assertThat(new Vocabulary(words).near(typed, wrong, false))
                .isEqualTo(words.stream().filter(word -> distance(word, typed) <= wrong).toList());
    }

    @Property
    void finds_every_word_that_begins_nearly_so_and_no_other(
            @ForAll("words") List<String> words,
            @ForAll("word") String typed,
            @ForAll @IntRange(min = 1, max = 2) int wrong) {
        assertThat(new Vocabulary(words).near(typed, wrong, true))
                .isEqualTo(
                        words.stream()
                                .filter(word ->
                                        IntStream.rangeClosed(1, word.length())
                                                .anyMatch(length ->
                                                        distance(word.substring(0, length), typed)
                                                                <= wrong))
                                .toList());
    }

    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        var head = one.substring(0, one.length() - 1);
        var otherHead = other.substring(0, other.length() - 1);
        boolean same = one.charAt(head.length()) == other.charAt(otherHead.length());
        if (same) {
            return distance(head, otherHead);
        }
        int least =
                1
                        + Math.min(
                                distance(head, otherHead),
                                Math.min(distance(head, other), distance(one, otherHead)));
        boolean exchanged =
                !head.isEmpty()
                        && !otherHead.isEmpty()
                        && one.charAt(head.length()) == otherHead.charAt(otherHead.length() - 1)
                        && other.charAt(otherHead.length()) == head.charAt(head.length() - 1);
        return exchanged
                ? Math.min(
                        least,
                        1
                                + distance(
                                        head.substring(0, head.length() - 1),
                                        otherHead.substring(0, otherHead.length() - 1)))
                : least;
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().set().ofMaxSize(30).map(words -> words.stream().sorted().toList());
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withChars("abc").ofMinLength(3).ofMaxLength(6);
    }
}
