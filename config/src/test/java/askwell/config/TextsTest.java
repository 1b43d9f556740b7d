package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class TextsTest {
    @TempDir private Path folder;

    @Test
    void every_text_is_there_in_every_language_with_the_same_gaps() {
        var byLanguage = Settings.defaults().texts().byLanguage();
        var english = byLanguage.getOrDefault("en", Map.of());

        assertThat(english).isNotEmpty();
        assertThat(byLanguage)
                .allSatisfy((language, texts) -> {
                    assertThat(texts.keySet()).as(language).isEqualTo(english.keySet());
                    assertThat(texts)
                            .allSatisfy((name, text) ->
                                    assertThat(Texts.gaps(text))
                                            .as("%s in %s", name, language)
                                            .containsExactlyInAnyOrderElementsOf(
                                                    Texts.gaps(english.getOrDefault(name, ""))
                                                            .toList()));
                });
    }

    @Test
    void a_member_is_spoken_to_in_their_language_and_else_in_english() {
        var texts = Settings.defaults().texts();

        assertThat(texts.in(Locale.of("es", "MX")).say("groups.title"))
                .isEqualTo("Nuestros grupos");
        assertThat(texts.in(Locale.JAPAN).say("groups.title")).isEqualTo("Our groups");
    }

    @Test
    void the_settings_say_a_text_in_other_words() throws IOException {
        assertThat(
                        read("texts.en.groups.title = \"Come and meet us\"")
                                .texts()
                                .in(Locale.UK)
                                .say("groups.title"))
                .isEqualTo("Come and meet us");
    }

    @Test
    void a_misspelt_text_is_refused() {
        assertThatThrownBy(() -> read("texts.en.groups.titel = \"Come\""))
                .hasMessageContaining("texts.en.groups.titel")
                .hasMessageContaining("did you mean title?");
    }

    @Test
    void a_gap_that_nothing_fills_is_refused() {
        assertThatThrownBy(() -> read("texts.es.groups.title = \"Los {grupos}\""))
                .hasMessageContaining("has {grupos}, but nothing is filled in here");
    }

    @Test
    void what_fills_a_gap_is_taken_as_it_is() {
        var phrases = new Phrases(Locale.ENGLISH, Map.of("hello", "Hello {name}, {greeting}"));

        assertThat(phrases.say("hello", "name", "$1 {greeting} \\", "greeting", "welcome"))
                .isEqualTo("Hello $1 {greeting} \\, welcome");
    }

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("askwell.conf"), text));
    }
}
