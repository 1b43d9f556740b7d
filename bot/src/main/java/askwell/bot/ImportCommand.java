package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.intake.Intake;
import askwell.knowledge.source.Found;
import askwell.knowledge.source.Reading;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell import` takes articles over from files, all or none.
@Command(
        name = "import",
        description = {
            "Takes articles over from files, folders and zips.",
            "",
            "From then on, answers come from what was imported. Import again whenever the",
            "files have changed: an article is known by its id, or else by its question.",
            "Those that are not in the files stay, and every state of each is kept.",
            "",
            "Tells what is new (+) or changed (~), which questions are nearly the same in",
            "their words, which golden questions of moderators would go wrong, and what was",
            "skipped and why. A bad file never stops the others.",
            "",
            "What moderators have said of questions comes with an export, in lessons.jsonl;",
            "of it, that is taken over about which nothing was said here yet.",
            ""
        },
        footer = {
            "",
            "With --json, standard output has one line an article,",
            "  {\"file\":…,\"article\":ID,\"question\":…,\"asker\":…,\"town\":…,\"author\":…,",
            "   \"answer\":…,\"topics\":[…],\"source\":…}",
            "(asker, town, author and source may be null), then one for each thing skipped,",
            "  {\"file\":…,\"line\":12,\"skipped\":WHY}",
            "(line is null where it is the file as a whole); all else is on standard error.",
            "",
            "Exit code: 0 all is imported, 1 all but what was skipped, 2 nothing is.",
            "",
            "Examples:",
            "  askwell import --dry-run knowledge/articles",
            "  askwell import knowledge/articles",
            "  askwell import column.csv pages/ --json > read.jsonl"
        })
final class ImportCommand implements Callable<Integer> {
    private static final String IMPORTER = "askwell import";
    private static final int SKIPPED_SOME = 1;
    private static final int LONGEST_REASON = 500;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = {
                "files, folders with everything below them, and zips of either",
                "(default: articles.folders of the settings)"
            })
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "only tell; touch nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "tell what was read in JSON, see below")
    private boolean json;

    @Option(
            names = "--no-wait",
            description =
                    "leave it to the next start to read the articles for their meaning, which takes long for thousands; until it is done, they are found by their words")
    private boolean noWait;

    ImportCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = house.settings(common, keeping);
        var storage = keeping.storage(settings);
        var from = from(settings);
        try (var watch = house.watch(spec)) {
            var reading = house.files().read(from, watch);
            var first = !reading.articles().isEmpty() && isEmpty(storage);
            var intake = intake(reading, storage, settings.answering().language());
            var foresight = new ImportForesight(storage, settings, watch, !noWait);
            var report = tell(intake, foresight.broken(intake.changing()));
            if (reading.isEmpty()) {
                throw House.noArticle(from);
            }
            if (dryRun) {
                report.summary(intake, "Nothing was changed: this was a dry run.");
            } else {
                take(reading, from, storage);
                report.summary(
                        intake,
                        first
                                ? "Kept in %s: answers come from there now, no longer from the files."
                                        .formatted(storage.folder())
                                : "Kept in %s.".formatted(storage.folder()));
                readForMeaning(storage, settings, watch);
            }
            return reading.skipped().isEmpty() ? 0 : SKIPPED_SOME;
        }
    }

    private List<Path> from(Settings settings) {
        var from = paths.isEmpty() ? settings.articles().folders() : paths;
        if (from.isEmpty()) {
            throw new CommandException(
                    "there is nothing to import: name files or folders, or set articles.folders in the settings.");
        }
        return from;
    }

    /// Whether no article was ever kept there. Makes nothing.
    private static boolean isEmpty(Storage storage) {
        if (!ArticleStores.exists(storage)) {
            return true;
        }
        try (var store = ArticleStores.open(storage)) {
            return store.lastChange() == 0;
        }
    }

    /// Makes nothing.
    private static Intake intake(Reading reading, Storage storage, String language) {
        if (!ArticleStores.exists(storage)) {
            return Intake.of(reading, Optional.empty(), language);
        }
        try (var store = ArticleStores.open(storage)) {
            return Intake.of(reading, Optional.of(store), language);
        }
    }

    /// Before anything is kept, so that nothing is where nobody can be told.
    private ImportReport tell(Intake intake, List<Broken> broken) {
        var reading = intake.reading();
        var out = spec.commandLine().getOut();
        var report = new ImportReport(json ? spec.commandLine().getErr() : out);
        if (json) {
            ImportLines.print(reading, out);
        } else {
            report.changes(intake.articles(), IMPORTER);
        }
        report.likenesses(intake.likenesses());
        report.broken(broken);
        report.notes(reading.notes());
        if (!json) {
            report.skipped(reading.skipped());
        }
        return report;
    }

    private static void take(Reading reading, List<Path> from, Storage storage) {
        var why = "from " + from.stream().map(Path::toString).collect(joining(", "));
        try (var store = ArticleStores.open(storage)) {
            store.takeIn(
                    reading.articles().stream().map(Found::article).toList(),
                    reading.lessons(),
                    new Edit(IMPORTER, Printable.line(why, LONGEST_REASON)));
        }
    }

    private void readForMeaning(Storage storage, Settings settings, Watch watch)
            throws InterruptedException {
        if (noWait) {
            return;
        }
        try (var store = ArticleStores.open(storage);
                var knowledge = open(store, storage, settings, watch)) {
            var waiting = knowledge.waitingForMeaning();
            if (waiting == 0) {
                return;
            }
            if (!knowledge.keepsItsIndex()) {
                watch.say(
                        "another Askwell is at work on %s: it is the one to read these articles for their meaning; start it anew where it does not know them yet."
                                .formatted(storage.folder()));
                return;
            }
            watch.say(
                    "all is saved. Now %s for their meaning; you may stop this (Ctrl-C), and the next start goes on."
                            .formatted(
                                    waiting == 1
                                            ? "reading 1 article"
                                            : "reading " + Counted.of(waiting, "article")));
            knowledge.awaitMeaning();
        }
    }

    private static KnowledgeBase open(
            ArticleStore store, Storage storage, Settings settings, Watch watch) {
        return KnowledgeBase.open(store, storage.folder(), settings.answering(), watch);
    }
}
