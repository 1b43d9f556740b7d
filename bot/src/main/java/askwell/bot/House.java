package askwell.bot;

import askwell.bot.asking.Asking;
import askwell.bot.group.Groups;
import askwell.config.Answering;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// What the commands are built from.
///
/// @param settings reads the file of the settings
/// @param articles reads every article of files and folders
/// @param cache where embeddings are kept by content
record House(
        Function<Common, Settings> settings,
        Function<List<Path>, List<Article>> articles,
        Path cache,
        Clock clock) {

    /// The column in these files and folders, or in those of the settings where none are named.
    KnowledgeBase knowledge(List<Path> named, Settings settings, KnowledgeBase.Progress progress) {
        var paths = named.isEmpty() ? settings.articles().folders() : named;
        var read = articles.apply(paths);
        if (read.isEmpty()) {
            throw new BadInputException(
                    "there is no article in %s; name files or folders with --articles."
                            .formatted(
                                    String.join(
                                            ", ", paths.stream().map(Path::toString).toList())));
        }
        return KnowledgeBase.of(read, settings.answering(), cache, progress);
    }

    Asking asking(KnowledgeBase knowledge, Settings settings) {
        return new Asking(knowledge, Groups.of(settings.groups(), knowledge::nearness));
    }

    Answering answering(Common common) {
        return settings.apply(common).answering();
    }
}
