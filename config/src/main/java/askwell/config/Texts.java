package askwell.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that the bot itself says, in every language that it speaks. Each text is shipped in `texts_en.properties` and
/// its translations; the settings can say any of them in other words.
///
/// @param byLanguage the texts by language (ISO 639), each by its name, such as `answer.none.title`
public record Texts(Map<String, Map<String, String>> byLanguage) {

    /// The languages that are shipped. Who speaks none of them is spoken to in the first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// In the language of a locale, or else in English.
    public Phrases in(Locale locale) {
        var spoken =
                LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                        .findFirst();
        return spoken.map(language -> new Phrases(locale, of(language)))
                .orElseGet(() -> new Phrases(Locale.US, of(Locale.ENGLISH)));
    }

    /// As they are shipped, for what is said in English to everybody.
    public static Phrases english() {
        return Settings.defaults().texts().in(Locale.US);
    }

    private Map<String, String> of(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of());
    }

    /// The texts as they are shipped, under `texts`.
    static Config shipped() {
        return LANGUAGES.stream()
                .map(language -> shipped(language).atPath("texts." + language.getLanguage()))
                .reduce(ConfigFactory.empty(), Config::withFallback);
    }

    static Texts read(Section section) {
        var byLanguage = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            var texts = new HashMap<String, String>();
            var code = language.getLanguage();
            read(section.section(code), shipped(language).root(), "", texts);
            byLanguage.put(code, texts);
        }
        return new Texts(byLanguage);
    }

    private static void read(
            Section section, ConfigObject shipped, String path, Map<String, String> into) {
        shipped.forEach((name, value) -> {
            if (value instanceof ConfigObject inner) {
                read(section.section(name), inner, path + name + ".", into);
            } else {
                into.put(
                        path + name,
                        section.one(name, Kind.phrase(String.valueOf(value.unwrapped()))));
            }
        });
    }

    private static Config shipped(Locale language) {
        var name = "texts_%s.properties".formatted(language.getLanguage());
        try (var in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no %s in this build".formatted(name));
            }
            return ConfigFactory.parseReader(
                    new InputStreamReader(in, UTF_8),
                    ConfigParseOptions.defaults()
                            .setSyntax(ConfigSyntax.PROPERTIES)
                            .setOriginDescription(name));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// The names in braces that a text has filled in.
    static Stream<String> gaps(String text) {
        return Phrases.GAP.matcher(text).results().map(gap -> gap.group(1)).distinct();
    }
}
