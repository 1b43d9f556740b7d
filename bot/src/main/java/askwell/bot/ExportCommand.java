package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.knowledge.article.Lesson;
import askwell.knowledge.source.ArticleExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell export` writes the articles to files that import reads as the very same ones.
@Command(
        name = "export",
        description = {
            "Writes all articles to files.",
            "",
            "Import reads them as the very same ones, ids included. What moderators have said",
            "of questions (golden questions, synonyms and the like) is written beside them, to",
            "lessons.jsonl in the folder, or to NAME.lessons.jsonl beside the file.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  askwell export column",
            "  askwell export column.csv",
            "  askwell export --format jsonl column.jsonl --articles pages/"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_STRANGERS = 10;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Sources sources = new Sources();

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = {
                "the folder for markdown, one file an article; the file for the others.",
                "What this has written there before, it writes anew."
            })
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ExportFormat.Reader.class,
            description = {
                "markdown, jsonl or csv",
                "(default: jsonl or csv where TARGET ends so, or else markdown)"
            })
    private Optional<ArticleExport> format = Optional.empty();

    ExportCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var place =
                Path.of(
                        target.or(sources::takeLast)
                                .orElseThrow(
                                        () -> misused("where to? Name the TARGET, at the end")));
        if (place.toString().equals("-")) {
            throw misused("- is no TARGET; for standard output, name /dev/stdout");
        }
        var form = format.orElseGet(() -> ExportFormat.of(place));
        var settings = house.settings(common, sources.keeping());
        try (var watch = house.watch(spec)) {
            var contents = house.contents(sources, settings, watch);
            var exported = form.write(contents.articles(), contents.lessons(), place);
            watch.say(
                    "%s written to %s as %s."
                            .formatted(
                                    Counted.of(contents.articles().size(), "article"),
                                    place,
                                    ExportFormat.name(form)));
            tell(contents.lessons(), exported.lessons(), watch);
            tell(exported.strangers(), place, watch);
        }
        return 0;
    }

    private static void tell(List<Lesson> lessons, Optional<Path> file, Watch watch) {
        if (!lessons.isEmpty()) {
            var count = Counted.of(lessons.size(), "lesson");
            watch.say(
                    file.map(written ->
                                    "%s of moderators written to %s, to import with the articles."
                                            .formatted(count, written))
                            .orElse(
                                    "%s of moderators left out, since they need a file of their own; name a file as TARGET."
                                            .formatted(count)));
        }
    }

    /// @param strangers pages that were there before, and are no article's
    private static void tell(List<Path> strangers, Path place, Watch watch) {
        if (strangers.isEmpty()) {
            return;
        }
        watch.say(
                "%s in %s left alone: %s%s; import would read them too."
                        .formatted(
                                Counted.of(strangers.size(), "other page"),
                                place,
                                strangers.stream()
                                        .limit(MOST_STRANGERS)
                                        .map(page -> String.valueOf(page.getFileName()))
                                        .collect(joining(", ")),
                                strangers.size() > MOST_STRANGERS
                                        ? " and %,d more"
                                                .formatted(strangers.size() - MOST_STRANGERS)
                                        : ""));
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
