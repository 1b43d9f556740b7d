package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NearestTest {
    private static final List<String> NAMES =
            List.of(
                    "threshold",
                    "unsure-threshold",
                    "semantic",
                    "language",
                    "synonyms",
                    "weights",
                    "organisation",
                    "groups",
                    "articles",
                    "answering",
                    "storage");

    @ParameterizedTest
    @CsvSource({
        "answerring, answering",
        "organization, organisation",
        "unsureThreshold, unsure-threshold",
        "unsure_threshold, unsure-threshold",
        "treshold, threshold",
        "langauge, language",
        "Group, groups",
        "synonims, synonyms",
    })
    void sees_through_a_slip(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord", "token", "stop-words", "a", "", "🙂"})
    void does_not_guess_where_nothing_is_near(String written) {
        assertThat(Nearest.to(written, NAMES)).isEmpty();
    }
}
