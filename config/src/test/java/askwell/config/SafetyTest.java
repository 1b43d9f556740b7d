package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

class SafetyTest {
    private static final String LINE =
            "safety.helplines = [{ id = line, name = Line, contact = \"000\", for = \"Anyone.\"%s }]\n";
    private static final String STAFF =
            "safety { staff-channel = \"123456789012345678\", emergency = \"911\" }\n";

    @TempDir private Path folder;

    @Test
    void says_everything_that_is_missing_before_the_screen_goes_live() {
        assertThat(safety("").missing())
                .satisfiesExactly(
                        staff -> assertThat(staff).startsWith("safety.staff-channel is not set"),
                        number -> assertThat(number).startsWith("safety.emergency is not set"),
                        lines -> assertThat(lines).startsWith("safety.helplines is empty"));
        assertThat(safety(STAFF + LINE.formatted("")).missing())
                .containsExactly(
                        "safety.helplines[line].verified is not set: call it, then write the day on which you did.");
    }

    @Test
    void misses_nothing_where_all_is_set_or_the_screen_is_off() {
        assertThat(safety(STAFF + LINE.formatted(", verified = \"2026-11-02\"")).missing())
                .isEmpty();
        assertThat(safety("safety.screen = off").missing()).isEmpty();
    }

    @Test
    void a_helpline_is_stale_when_nobody_called_it_for_90_days() {
        var safety = safety(LINE.formatted(", verified = \"2026-08-01\""));

        assertThat(safety.stale(LocalDate.of(2026, 10, 30))).isEmpty();
        assertThat(safety.stale(LocalDate.of(2026, 10, 31))).hasSize(1);
        assertThat(safety(LINE.formatted("")).stale(LocalDate.of(2026, 10, 30))).hasSize(1);
    }

    @Test
    void two_helplines_with_one_id_are_refused() {
        var twice =
                """
                safety.helplines = [
                  { id = a, name = A, contact = "1", for = "A." }
                  { id = a, name = B, contact = "2", for = "B." }
                ]
                """;

        assertThat(Written.in(folder, twice).refusal())
                .contains("is the id of an earlier helpline; give each its own");
    }

    @Test
    void the_shipped_settings_lack_only_what_an_organisation_must_do_itself() {
        assertThat(Settings.read(Path.of("askwell.conf")).safety().missing())
                .hasSize(4)
                .allMatch(missing ->
                        missing.contains("staff-channel") || missing.contains("verified"));
    }

    private Safety safety(String text) {
        return Written.in(folder, text).read().safety();
    }
}
