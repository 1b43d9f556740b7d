package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.config.Texts;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class RemarkTest {
    private static final Phrases SPANISH = Settings.defaults().texts().in(Locale.of("es"));

    @Test
    void every_clause_stands_in_every_language_and_has_all_that_it_is_given() {
        for (var language : Texts.LANGUAGES) {
            var phrases = Settings.defaults().texts().in(language);
            for (var clause : Clause.values()) {
                var filling = clause.gaps().stream().map("<%s>"::formatted).toList();
                var said = Remark.of(clause, filling.toArray()).in(phrases);
                assertThat(filling)
                        .as("%s in %s: %s", clause, language, said)
                        .allSatisfy(one -> assertThat(said).contains(one));
            }
        }
    }

    @Test
    void every_text_about_reading_is_said_of_something() {
        assertThat(
                        Texts.english().texts().keySet().stream()
                                .filter(name -> name.startsWith("reading.")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Clause.values()).map(Clause::text).toList());
    }

    @Test
    void numbers_forms_and_lists_are_said_in_the_language_and_the_words_of_others_as_they_are() {
        assertThat(Remark.of(Clause.TOO_LARGE, 65.25, Clause.CSV_TABLE, 64).in(SPANISH))
                .isEqualTo(
                        "tiene 65,3 MB, pero una tabla CSV puede tener como mucho 64 MB; divídelo");
        assertThat(Remark.of(Clause.COLUMN_LINES, 20_001, 20_000).in(SPANISH))
                .startsWith("tiene 20.001 líneas");
        assertThat(
                        Remark.of(Clause.NO_FORM, List.of(Clause.CSV_TABLE, Clause.MARKDOWN))
                                .in(SPANISH))
                .endsWith("se leen una tabla CSV, Markdown");
        assertThat(Remark.of(Clause.NOT_READ, "Input/output error").in(SPANISH))
                .isEqualTo("no se pudo leer: Input/output error");
    }

    @Test
    void a_file_has_the_name_by_which_the_reader_knows_it() {
        var taken = Remark.of(Clause.ID_TAKEN, "respite", Path.of("/tmp/7/column.csv"), "2");

        assertThat(taken.in(Texts.english()))
                .isEqualTo("its id respite is taken by the article in /tmp/7/column.csv, line 2");
        assertThat(taken.in(Texts.english(), file -> file.getFileName().toString()))
                .isEqualTo("its id respite is taken by the article in column.csv, line 2");
    }

    @Test
    void a_gap_that_nothing_fills_is_refused_at_once() {
        assertThatThrownBy(() -> Remark.of(Clause.TOO_LARGE, 65.0))
                .hasMessage("TOO_LARGE takes [size, what, most], but is given [65.0]");
    }
}
