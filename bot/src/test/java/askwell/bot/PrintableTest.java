package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class PrintableTest {

    @Test
    void a_line_stays_one_and_steers_nothing() {
        assertThat(Printable.line(" a\r\nb\u2028c\u0085d \u001b[31m\u0007e\u009bf\u202eg "))
                .isEqualTo("a b c d [31mefg");
    }

    @Test
    void a_long_line_is_cut_between_characters() {
        assertThat(Printable.line("12345", 5)).isEqualTo("12345");
        assertThat(Printable.line("123456", 5)).isEqualTo("1234…");
        assertThat(Printable.line("123😀56", 5)).isEqualTo("123…");
    }

    @Test
    void lines_stay_apart() {
        assertThat(Printable.lines("a\n\n  b\u001b\n")).isEqualTo("a\n\n  b");
    }

    @Test
    void paths_are_as_a_shell_wants_them() {
        assertThat(
                        Printable.arguments(
                                List.of(
                                        Path.of("a/b-c.md"),
                                        Path.of("my column"),
                                        Path.of("it's"),
                                        Path.of("-x"))))
                .isEqualTo("a/b-c.md 'my column' 'it'\\''s' '-x'");
    }
}
