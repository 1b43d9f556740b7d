package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The one formatter, without exceptions: google-java-format, AOSP style. `.ci/format` mends what this finds, by running
/// this test with `-Daskwell.format=write`.
class FormattingTest {

    private static final boolean WRITE = "write".equals(System.getProperty("askwell.format"));

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build());

    @Test
    void every_source_file_is_formatted() throws Exception {
        var unformatted = new ArrayList<Path>();
        for (var file : sources()) {
            var written = Files.readString(file);
            var formatted = formatted(written);
            if (!formatted.equals(written)) {
                if (WRITE) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(file);
                }
            }
        }
        assertThat(unformatted).as("files that .ci/format would change").isEmpty();
    }

    private String formatted(String source) throws FormatterException {
        return formatter.formatSource(
                RemoveUnusedImports.removeUnusedImports(
                        ImportOrderer.reorderImports(source, Style.AOSP)));
    }

    private static List<Path> sources() throws IOException {
        var root = Path.of("..");
        try (Stream<Path> files = Files.walk(root, 12)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            file.toString().contains("/src/")
                                    && !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
