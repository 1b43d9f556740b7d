package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class UnreadableSettingsTest {
    @TempDir private Path folder;

    @Test
    void may_not_be_there() {
        assertThat(new Written(folder.resolve("askwell.conf")).refusal())
                .isEqualTo("there is no askwell.conf; check the path.");
    }

    @Test
    void may_be_a_folder() throws IOException {
        assertThat(new Written(Files.createDirectory(folder.resolve("config"))).refusal())
                .isEqualTo("config is a folder; name the file of the settings in it.");
    }

    @Test
    void may_be_forbidden() throws IOException {
        var written = Written.in(folder, "");
        Files.setPosixFilePermissions(written.file(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(written.file()), "this user may read everything");

        assertThat(written.refusal())
                .isEqualTo(
                        "askwell.conf may not be read; give the user who runs Askwell the right to.");
    }

    @Test
    void may_be_in_another_encoding() throws IOException {
        var written = Written.in(folder, "");
        Files.writeString(
                written.file(), "organisation.name = \"Café\"", StandardCharsets.ISO_8859_1);

        assertThat(written.refusal())
                .isEqualTo("askwell.conf is not text in UTF-8; save it as UTF-8 in your editor.");
    }

    @Test
    void may_be_no_settings_by_their_size() {
        assertThat(refusal("#".repeat(1_000_001)))
                .isEqualTo(
                        "askwell.conf has more than 1 MB, which settings never need; check that it is the right file.");
    }

    @Test
    void may_nest_without_end() {
        assertThat(refusal("[".repeat(100_000)))
                .isEqualTo(
                        "askwell.conf has brackets in brackets beyond all measure; look for some that are never closed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "answering { threshold = 0.5  | the file ends, but a bracket is still open",
                "articles.folders = [a        | the file ends, but a bracket is still open",
                "organisation.name = \"Ask    | a \"quote\" is opened and never closed",
                "storage.folder = \"C:\\data\" | within \"quotes\", a \\ is written twice: \\\\",
                "storage.folder = ${NOWHERE-9} | ${NOWHERE-9} is neither a setting nor a variable of the environment",
                "a = ${b}, b = ${a} | ${a} refers back to itself",
                "articles.folders = a [b]     | two values stand here as one; separate them",
                "[a, b]                       | settings are written name = value, not as a list",
                "organisation.name = Us & You | expecting end of input or a comma, got '&'; text with punctuation in it stands in \"quotes\", and every bracket has its other half",
            })
    void may_be_no_hocon(String text, String remedy) {
        assertThat(refusal("# settings\n" + text))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 2  cannot be understood
                                  %s\
                        """
                                .formatted(remedy));
    }

    @Test
    void may_be_in_an_included_file() throws IOException {
        Files.writeString(folder.resolve("more.conf"), "\nanswering.threshold = 7");

        assertThat(refusal("include \"more.conf\"\nstorrage.folder = data"))
                .isEqualTo(
                        """
                        askwell.conf has 2 problems:

                          line 2            storrage
                                            is not a setting; did you mean storage?
                          more.conf line 2  answering.threshold = 7
                                            must be between 0 and 1\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "include \"http://localhost/a.conf\"     | http://localhost/a.conf, but only files can be included",
                "include url(\"http://localhost/a.conf\") | http://localhost/a.conf, but only files can be included",
                "include classpath(\"logback.xml\")      | logback.xml, but only files can be included",
                "include required(\"none.conf\")         | none.conf, but it is not there",
                "include \"askwell.conf\"                | askwell.conf, but it is the 11th in a row, perhaps in a circle",
            })
    void may_include_what_cannot_be_included(String text, String problem) {
        assertThat(refusal(text))
                .isEqualTo("askwell.conf includes %s; mend or remove the include.", problem);
    }

    private String refusal(String text) {
        return Written.in(folder, text).refusal();
    }
}
