package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.bot.asking.Asking;
import askwell.bot.group.Groups;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Taught;
import askwell.knowledge.index.Models;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;
import askwell.knowledge.source.Reading;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the commands are built from.
///
/// @param settings reads the settings, from the file that was named or else from the usual one, with what was set on Discord
///     for the folder of the storage that was named, or else for that of the settings; those of one server, where that was named
/// @param files reads articles of any form
/// @param cache where the embeddings of articles in files are kept, by content
/// @param locale in which the person at the terminal reads
/// @param bars whether a person sees standard error
record House(
        Settling settings,
        ArticleFiles files,
        Path cache,
        Clock clock,
        Locale locale,
        boolean bars) {

    Settings settings(Common common) {
        return settings.read(common.config(), Optional.empty(), Optional.empty());
    }

    /// What holds for what is kept in a folder.
    Settings settings(Common common, Keeping keeping) {
        return settings.read(common.config(), keeping.folder(), keeping.server());
    }

    /// What holds for one server, wherever all is kept.
    Settings settings(Common common, Keeping keeping, Server server) {
        return settings.read(common.config(), keeping.folder(), Optional.of(server.name()));
    }

    /// Reads settings.
    @FunctionalInterface
    interface Settling {
        /// @param file where it was named
        /// @param data the folder of the storage, where it was named
        /// @param server the name of one, where it was named
        Settings read(Optional<Path> file, Optional<Path> data, Optional<String> server);
    }

    Watch watch(CommandSpec command) {
        return new Watch(command.commandLine().getErr(), bars);
    }

    /// The column in the files and folders that were named; or what was imported; or what the settings name. Nothing is
    /// made on disk but the cache.
    Column column(Sources sources, Settings settings, Watch watch) {
        var answering = settings.answering();
        try (var _ = Models.load(answering)) {
            var store = store(sources, settings);
            return new Column(
                    store.map(kept ->
                                    KnowledgeBase.open(
                                            kept,
                                            sources.keeping().storage(settings).folder(),
                                            answering,
                                            watch))
                            .orElseGet(() ->
                                    KnowledgeBase.of(
                                            inFiles(sources, settings, watch),
                                            answering,
                                            cache,
                                            watch)),
                    store);
        }
    }

    /// The column as moderators keep it: where nothing was imported yet, what the settings name is taken over first.
    Column keptColumn(Storage storage, Settings settings, Watch watch) {
        var store = ArticleStores.open(storage);
        try {
            if (store.lastChange() == 0) {
                var reading = reading(settings.articles().folders(), watch);
                var taken =
                        store.takeIn(
                                articles(reading),
                                reading.lessons(),
                                new Edit("askwell", "from articles.folders, at the first start"));
                watch.say(
                        "took %s over into %s: kept there from now on."
                                .formatted(
                                        Counted.of(taken.made().size(), "article"),
                                        storage.folder()));
            }
            return new Column(
                    KnowledgeBase.open(store, storage.folder(), settings.answering(), watch),
                    Optional.of(store));
        } catch (RuntimeException trouble) {
            store.close();
            throw trouble;
        }
    }

    /// The articles of [#column].
    List<Article> articles(Sources sources, Settings settings, Watch watch) {
        return contents(sources, settings, watch).articles();
    }

    /// The articles of [#column], and what moderators have said beside them.
    Contents contents(Sources sources, Settings settings, Watch watch) {
        return store(sources, settings)
                .map(House::all)
                .orElseGet(() -> {
                    var reading = reading(named(sources, settings), watch);
                    return new Contents(articles(reading), reading.lessons());
                });
    }

    record Contents(List<Article> articles, List<Lesson> lessons) {
        Contents {
            articles = List.copyOf(articles);
            lessons = List.copyOf(lessons);
        }
    }

    Asking asking(Column column, Settings settings) {
        return new Asking(
                column.knowledge(), Groups.of(settings.groups(), column.knowledge()::nearness));
    }

    private List<Article> inFiles(Sources sources, Settings settings, Watch watch) {
        return articles(reading(named(sources, settings), watch));
    }

    /// Where articles are read from, as long as none are kept.
    private static List<Path> named(Sources sources, Settings settings) {
        return sources.paths().isEmpty() ? settings.articles().folders() : sources.paths();
    }

    private static List<Article> articles(Reading reading) {
        return reading.articles().stream().map(Found::article).toList();
    }

    private Reading reading(List<Path> paths, Watch watch) {
        var reading = read(paths, watch);
        watch.skipped(reading.skipped(), paths);
        reading.notes().forEach(watch::noted);
        return reading;
    }

    /// At least one article.
    Reading read(List<Path> paths, Watch watch) {
        var reading = files.read(paths, watch);
        if (reading.articles().isEmpty()) {
            watch.skipped(reading.skipped(), paths);
            throw noArticle(paths);
        }
        return reading;
    }

    static CommandException noArticle(List<Path> paths) {
        return new CommandException(
                "there is no article in %s; name files or folders that hold some."
                        .formatted(paths.stream().map(Path::toString).collect(joining(", "))));
    }

    /// Open, where no files were named and something was imported.
    private static Optional<ArticleStore> store(Sources sources, Settings settings) {
        var storage = sources.keeping().storage(settings);
        if (!sources.paths().isEmpty() || !ArticleStores.exists(storage)) {
            return Optional.empty();
        }
        var store = ArticleStores.open(storage);
        if (store.isEmpty()) {
            store.close();
            return Optional.empty();
        }
        return Optional.of(store);
    }

    private static Contents all(ArticleStore store) {
        try (store) {
            return new Contents(
                    store.articles().stream().flatMap(kept -> kept.article().stream()).toList(),
                    store.lessons().all().stream().map(Taught::lesson).toList());
        }
    }
}
