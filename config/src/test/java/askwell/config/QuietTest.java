package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;

class QuietTest {
    @TempDir private Path folder = Path.of("");

    private Quiet quiet(String hours) throws IOException {
        return Settings.read(
                        Files.writeString(
                                folder.resolve("askwell.conf"),
                                "discord { quiet-hours = \"%s\", time-zone = \"Europe/Rome\" }"
                                        .formatted(hours)))
                .discord()
                .quiet();
    }

    /// In Rome it is an hour later than in UTC in November.
    private static Instant utc(String time) {
        return Instant.parse("2026-11-30T%s:00Z".formatted(time));
    }

    @ParameterizedTest
    @CsvSource({
        "20:59, false",
        "21:00, true",
        "22:59, true",
        "23:00, true",
        "05:59, true",
        "06:00, false",
        "12:00, false"
    })
    void they_go_over_midnight_by_the_clock_of_the_zone(String time, boolean isQuiet)
            throws IOException {
        assertThat(quiet("22:00-07:00").isAt(utc(time))).isEqualTo(isQuiet);
    }

    @ParameterizedTest
    @CsvSource({"11:29, false", "11:30, true", "12:59, true", "13:00, false", "23:30, false"})
    void they_may_lie_within_a_day(String time, boolean isQuiet) throws IOException {
        assertThat(quiet("12:30-14:00").isAt(utc(time))).isEqualTo(isQuiet);
    }

    @Test
    void they_may_begin_or_end_at_midnight() throws IOException {
        assertThat(quiet("00:00-06:00").isAt(utc("23:00"))).isTrue();
        assertThat(quiet("00:00-06:00").isAt(utc("22:59"))).isFalse();
        assertThat(quiet("20:00-00:00").isAt(utc("22:59"))).isTrue();
        assertThat(quiet("20:00-00:00").isAt(utc("23:00"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-07:00", "22:00 - 7:00", "22:00–07:00", " 22:00-07:00 "})
    void they_are_read_as_people_write_them(String hours) throws IOException {
        assertThat(quiet(hours).hours())
                .contains(new Quiet.Hours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    }

    @Test
    void there_are_none_unless_somebody_sets_them() {
        assertThat(Settings.defaults().discord().quiet().hours()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "22:00 | is one time of day; write when they begin and when they end, such as \"22:00-07:00\"",
                "22:00-22:00 | begins and ends at 22:00; write off for none, or two different times",
                "22:00-24:00 | has 24:00; midnight is 00:00",
                "22:00-25:00 | must be off or two times of day, such as \"22:00-07:00\"",
                "10pm-7am | must be off or two times of day, such as \"22:00-07:00\"",
                "at night | must be off or two times of day, such as \"22:00-07:00\""
            })
    void what_makes_no_hours_is_told_with_what_would(String hours, String remedy) {
        assertThatThrownBy(() -> quiet(hours))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("discord.quiet-hours = \"%s\"".formatted(hours))
                .hasMessageContaining(remedy);
    }

    @Test
    void a_zone_is_checked_as_everywhere() {
        assertThatThrownBy(() ->
                        Settings.read(
                                Files.writeString(
                                        folder.resolve("askwell.conf"),
                                        "discord.time-zone = \"Europe/Rom\"")))
                .hasMessageContaining("is not a time zone; did you mean Europe/Rome?");
    }
}
