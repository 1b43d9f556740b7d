package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.knowledge.source.ArticleExport;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The forms of an export by the names that people give them.
final class ExportFormat {

    private ExportFormat() {}

    /// What a target's name asks for.
    static ArticleExport of(Path target) {
        var name = target.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(ArticleExport.values())
                .filter(form -> name.endsWith("." + name(form)))
                .findFirst()
                .orElse(ArticleExport.MARKDOWN);
    }

    static String name(ArticleExport form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a form's name, in upper or lower case.
    static final class Reader implements ITypeConverter<ArticleExport> {

        @Override
        public ArticleExport convert(String given) {
            return Arrays.stream(ArticleExport.values())
                    .filter(form -> name(form).equalsIgnoreCase(given))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is none of %s"
                                            .formatted(
                                                    given,
                                                    Arrays.stream(ArticleExport.values())
                                                            .map(ExportFormat::name)
                                                            .collect(joining(", ")))));
        }
    }
}
