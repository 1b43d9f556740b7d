package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.index.Passages.Span;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

/// Cutting an answer into passages.
class PassagesTest {

    private static final String SENTENCE = "Ask the nurse who comes on Monday about it first. ";

    private static List<String> cut(String answer) {
        return Passages.of(answer).stream()
                .map(span -> answer.substring(span.start(), span.end()))
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    @Example
    void a_short_answer_is_one_passage() {
        assertThat(cut("Yes. Call us.")).containsExactly("Yes. Call us.");
    }

    @Example
    void a_long_answer_is_cut_at_sentences_into_80_to_120_words() {
        var passages = cut(SENTENCE.repeat(60));
        assertThat(passages)
                .hasSize(8)
                .allSatisfy(passage -> {
                    assertThat(words(passage)).isBetween(30, 120);
                    assertThat(passage).startsWith("Ask").endsWith("first. ");
                });
        assertThat(passages.subList(0, 7))
                .allSatisfy(passage -> assertThat(words(passage)).isBetween(80, 120));
    }

    @Example
    void a_short_rest_goes_with_the_passage_before_it() {
        assertThat(cut(SENTENCE.repeat(9))).hasSize(1);
    }

    @Example
    void items_of_a_list_are_kept_whole() {
        var item = "- a bag with his pills, his glasses and a warm sweater\n";
        assertThat(cut("Pack:\n\n" + item.repeat(30)))
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage).endsWith("sweater\n"));
    }

    @Example
    void a_heading_starts_a_passage_and_never_ends_one() {
        var text = SENTENCE.repeat(8) + "\n\n## What it costs\n\n" + SENTENCE.repeat(8);
        assertThat(cut(text)).hasSize(2).last().asString().contains("## What it costs");
    }

    @Example
    void a_sentence_without_end_is_cut_all_the_same() {
        assertThat(cut("and then another thing ".repeat(100)))
                .allSatisfy(passage -> assertThat(words(passage)).isLessThanOrEqualTo(150));
    }

    @Property(tries = 300)
    void no_character_is_lost_or_shown_twice(@ForAll("answers") String answer) {
        assertThat(String.join("", cut(answer))).isEqualTo(answer);
    }

    @Property(tries = 300)
    void passages_follow_each_other(@ForAll("answers") String answer) {
        int end = 0;
        for (Span passage : Passages.of(answer)) {
            assertThat(passage.start()).isEqualTo(end);
            assertThat(passage.end()).isGreaterThan(passage.start());
            end = passage.end();
        }
        assertThat(end).isEqualTo(answer.length());
    }

    @Property(tries = 300)
    void no_passage_is_much_longer_than_its_measure(@ForAll("answers") String answer) {
        assertThat(cut(answer)).allSatisfy(passage -> assertThat(words(passage)).isLessThan(160));
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        SENTENCE,
                        "Yes. ",
                        "word ",
                        "word ".repeat(50),
                        "\n",
                        "\n\n",
                        "- an item of a list\n",
                        "## Heading\n\n",
                        "Dr. Who said 3.5 mg? \"Yes!\" ",
                        "  ",
                        "日本語。テスト。",
                        "😀",
                        "\r\n",
                        "| a | b |\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }
}
