package askwell.bot;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell import` takes articles over from files, all or none.
@Command(
        name = "import",
        description = {
            "Takes articles over from files and folders.",
            "",
            "From then on, answers come from what was imported. Import again whenever the",
            "files have changed: an article is known by its id, or else by its question.",
            "Those that are not in the files stay, and every state of each is kept.",
            "",
            "Tells what is new (+) or changed (~), which questions are nearly the same in",
            "their words, and what was skipped and why. A bad file never stops the others.",
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
                "files, and folders with everything below them",
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
        var settings = house.settings(common);
        var storage = keeping.storage(settings);
        var from = from(settings);
        try (var watch = house.watch(spec)) {
            var reading = house.files().read(from, watch);
            var kept = kept(storage);
            var incoming = incoming(reading, kept);
            var likenesses =
                    Likenesses.of(incoming, articles(kept), settings.answering().language());
            var report = tell(reading, incoming, likenesses);
            if (incoming.isEmpty()) {
                throw House.noArticle(from);
            }
            if (dryRun) {
                report.summary(
                        incoming,
                        likenesses.size(),
                        reading.skipped().size(),
                        "Nothing was changed: this was a dry run.");
            } else {
                take(reading, from, storage);
                report.summary(
                        incoming,
                        likenesses.size(),
                        reading.skipped().size(),
                        kept.isEmpty()
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

    /// The newest revision of every article that ever was. Makes nothing.
    private static Map<String, Revision> kept(Storage storage) {
        if (!ArticleStores.exists(storage)) {
            return Map.of();
        }
        try (var store = ArticleStores.open(storage)) {
            return store.changesSince(0, Integer.MAX_VALUE).stream()
                    .collect(toMap(Revision::articleId, revision -> revision));
        }
    }

    private static List<Article> articles(Map<String, Revision> kept) {
        return kept.values().stream().flatMap(revision -> revision.article().stream()).toList();
    }

    private static List<Incoming> incoming(Reading reading, Map<String, Revision> kept) {
        return reading.articles().stream()
                .map(found ->
                        new Incoming(found, Optional.ofNullable(kept.get(found.article().id()))))
                .toList();
    }

    /// Before anything is kept, so that nothing is where nobody can be told.
    private ImportReport tell(Reading reading, List<Incoming> incoming, List<Likeness> likenesses) {
        var out = spec.commandLine().getOut();
        var report = new ImportReport(json ? spec.commandLine().getErr() : out);
        if (json) {
            ImportLines.print(reading, out);
        } else {
            report.changes(incoming, IMPORTER);
        }
        report.likenesses(likenesses);
        report.notes(reading.notes());
        if (!json) {
            report.skipped(reading.skipped());
        }
        return report;
    }

    private static void take(Reading reading, List<Path> from, Storage storage) {
        var why = "from " + from.stream().map(Path::toString).collect(joining(", "));
        try (var store = ArticleStores.open(storage)) {
            store.saveAll(
                    reading.articles().stream().map(Found::article).toList(),
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
