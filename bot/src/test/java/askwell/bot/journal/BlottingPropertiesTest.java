package askwell.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.regex.Pattern;

/// What holds for every text.
class BlottingPropertiesTest {

    private static final Pattern LONG = Pattern.compile("\\p{Nd}{6}");

    @Property
    void no_long_number_survives(@ForAll("texts") String text) {
        assertThat(Blotting.blot(text)).doesNotContainPattern(LONG);
    }

    @Property
    void a_second_time_changes_nothing(@ForAll("texts") String text) {
        var blotted = Blotting.blot(text);

        assertThat(Blotting.blot(blotted)).isEqualTo(blotted);
        assertThat(Blotting.hides(blotted)).isFalse();
    }

    @Property
    void any_text_can_be_read(@ForAll String text) {
        var blotted = Blotting.blot(text);

        assertThat(blotted).doesNotContainPattern(LONG);
        assertThat(Blotting.hides(text)).isEqualTo(!blotted.equals(text));
    }

    @Property
    void without_digits_and_at_nothing_changes(@ForAll String text) {
        var bare = text.replaceAll("[\\p{Nd}@]", "");

        assertThat(Blotting.blot(bare)).isEqualTo(bare);
    }

    /// Of what numbers and addresses are made of.
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "0",
                        "1",
                        "20",
                        "19",
                        "2019",
                        "555",
                        "123456",
                        "٣",
                        "a",
                        "mg",
                        "$",
                        "%",
                        "é",
                        "@",
                        ".",
                        "-",
                        " ",
                        "/",
                        "(",
                        ")",
                        "+",
                        ",",
                        "\n",
                        "\u00a0",
                        "\u200b",
                        "[",
                        "]",
                        "number",
                        "e-mail",
                        "\uD835\uDFCE",
                        "\uD835",
                        "📧",
                        "!",
                        "24/7")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }
}
