package askwell.bot.moderating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What has changed is read by the word.
class DifferenceTest {

    @Test
    void shows_words_that_came_and_went() {
        assertThat(of("Call us on Monday.", "Call us on Tuesday, please."))
                .isEqualTo("Call us on ~~Monday~~ **Tuesday, please**.");
        assertThat(of("a big cat", "a small dog")).isEqualTo("a ~~big cat~~ **small dog**");
        assertThat(of("", "new")).isEqualTo("**new**");
        assertThat(of("old", "")).isEqualTo("~~old~~");
    }

    @Test
    void marks_each_line_by_itself() {
        assertThat(of("First.\n\nLast.", "First.\n\nSecond.\nThird.\n\nLast."))
                .isEqualTo("First.\n\n**Second.**\n**Third.**\n\nLast.");
    }

    @Test
    void leaves_out_what_is_far_from_any_change() {
        var far = "Nothing has changed here, nor will it ever. ".repeat(20);

        assertThat(of(far + "Call us. " + far, far + "Write to us. " + far))
                .isEqualTo(
                        "… will it ever. Nothing has changed here, nor will it ever. ~~Call~~"
                                + " **Write to** us. Nothing has changed here,"
                                + " nor will it ever. Nothing …");
    }

    @Test
    void shows_signs_of_markdown_as_they_are() {
        assertThat(of("*a*", "_b_")).isEqualTo("~~\\*a\\*~~ **\\_b\\_**");
    }

    @Test
    void ends_soon_where_there_is_much_to_tell() {
        var before = "one two three ".repeat(8_000);
        var after = "four five six ".repeat(8_000);

        assertThat(Difference.of(before, after, 300)).hasSizeLessThan(400).startsWith("~~one two");
    }

    private static String of(String before, String after) {
        return Difference.of(before, after, 1_000);
    }
}
