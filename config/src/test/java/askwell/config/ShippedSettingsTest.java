package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

class ShippedSettingsTest {
    private static final Path SHIPPED = Path.of("askwell.conf");

    private final Settings settings = Settings.read(SHIPPED);

    @Test
    void are_of_an_organisation() {
        assertThat(settings.organisation())
                .isEqualTo(
                        new Organisation(
                                "Lamplight Family Caregivers",
                                Optional.of("https://lamplight.example.org"),
                                Optional.of("hello@lamplight.example.org")));
    }

    @Test
    void have_five_groups() {
        assertThat(settings.groups())
                .extracting(Group::id)
                .containsExactly(
                        "kitchen-table",
                        "half-past-seven",
                        "lunch-at-a-distance",
                        "steady-hands",
                        "long-afternoon");
        assertThat(settings.groups().getFirst().schedule().orElseThrow().length())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void keep_the_default_of_what_they_leave_out() {
        assertThat(settings.answering().threshold())
                .isEqualTo(Settings.defaults().answering().threshold());
        assertThat(settings.storage().folder()).isEqualTo(Path.of("data"));
    }
}
