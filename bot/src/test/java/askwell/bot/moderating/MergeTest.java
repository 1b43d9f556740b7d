package askwell.bot.moderating;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.store.Typed;

import org.junit.jupiter.api.Test;

/// Two people changed the same article.
class MergeTest {
    private static final Typed BASE =
            Typed.of("Who helps?", "First.\n\nSecond.\n\nThird.")
                    .withWordings("who can help\nany help")
                    .withTopics("help, care")
                    .withSource("https://example.org/1");

    @Test
    void keeps_what_only_one_of_them_changed() {
        var merge =
                merge(
                        BASE.withAnswer("1st.\n\nSecond.\n\nThird.").withSource(""),
                        BASE.withAnswer("First.\n\nSecond.\n\n3rd.").withQuestion("Who can help?"));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged())
                .isEqualTo(
                        BASE.withAnswer("1st.\n\nSecond.\n\n3rd.")
                                .withSource("")
                                .withQuestion("Who can help?"));
    }

    @Test
    void adds_and_takes_out_of_lists_what_either_did() {
        var merge =
                merge(
                        BASE.withWordings("who can help\nhelp!").withTopics("help"),
                        BASE.withWordings("any help\nhelp me").withTopics("help, care, money"));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged().wordings()).isEqualTo("help!\nhelp me");
        assertThat(merge.merged().topics()).isEqualTo("help, money");
    }

    @Test
    void shows_both_where_both_changed_the_same() {
        var merge =
                merge(
                        BASE.withAnswer("First.\n\n2nd.\n\nThird."),
                        BASE.withAnswer("First.\n\nTwo.\n\nThird."));

        assertThat(merge.clashes()).containsExactly("answer");
        assertThat(merge.merged().answer())
                .isEqualTo("First.\n\n⟪Ana⟫\n2nd.\n⟪Ben⟫\nTwo.\n\nThird.");
        assertThat(Merge.isUnfinished(merge.merged())).isTrue();
    }

    @Test
    void shows_both_as_a_whole_where_paragraphs_came_or_went() {
        var merge = merge(BASE.withAnswer("Mine."), BASE.withAnswer("Theirs.\n\nAnd more."));

        assertThat(merge.merged().answer()).isEqualTo("⟪Ana⟫\nMine.\n⟪Ben⟫\nTheirs.\n\nAnd more.");
    }

    @Test
    void the_same_change_by_both_is_one() {
        assertThat(merge(BASE.withAnswer("New."), BASE.withAnswer("New.")).clashes()).isEmpty();
    }

    private static Merge merge(Typed mine, Typed theirs) {
        return Merge.of(BASE, mine, theirs, "Ana", "Ben");
    }
}
