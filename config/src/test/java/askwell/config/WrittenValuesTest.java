package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The ways in which an admin may write a value.
class WrittenValuesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"on, true", "yes, true", "TRUE, true", "off, false", "no, false", "false, false"})
    void switches_are_said_in_several_words(String word, boolean on) {
        assertThat(read("answering.semantic = " + word).answering().semantic()).isEqualTo(on);
    }

    @Test
    void numbers_may_stand_in_quotes_and_text_without() {
        var settings = read("answering.threshold = \"0.5\"\norganisation.name = 24 hours");

        assertThat(settings.answering().threshold()).isEqualTo(0.5);
        assertThat(settings.organisation().name()).isEqualTo("24 hours");
    }

    @ParameterizedTest
    @CsvSource({"90 minutes, 90", "1.5h, 90", "\"2 hours\", 120", "1 day, 1440"})
    void lengths_of_time_have_a_unit(String length, long minutes) {
        var settings =
                read(
                        """
                        groups = [{
                          id = a, name = A, kind = B, audience = C, open = on, registration = off
                          schedule { start = "2026-01-07T10:00", zone = Europe/Rome, length = %s }
                        }]
                        """
                                .formatted(length));

        assertThat(settings.groups().getFirst().schedule().orElseThrow().length())
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void settings_may_refer_to_others() {
        assertThat(read("articles.folders = [${storage.folder}\"/column\"]").articles().folders())
                .isEqualTo(List.of(Path.of("data/column")));
    }

    @Test
    void a_mark_of_byte_order_is_no_setting() {
        assertThat(read("\ufefforganisation.name = Us").organisation().name()).isEqualTo("Us");
    }

    private Settings read(String text) {
        return Written.in(folder, text).read();
    }
}
