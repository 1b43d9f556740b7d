package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.knowledge.answer.Verdict.Reason;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.ArticleIndex;
import askwell.knowledge.store.ArticleStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The front door of what the organisation knows.
///
/// Questions may be asked by several threads, also while articles change.
public final class KnowledgeBase implements AutoCloseable {

    /// How many changes of the store are taken over at once.
    private static final int STEP = 2_000;

    private final ArticleIndex index;
    private final Optional<ArticleStore> store;
    private final Judge judge;
    private final Progress progress;

    private KnowledgeBase(
            ArticleIndex index,
            Optional<ArticleStore> store,
            Answering settings,
            Progress progress) {
        this.index = index;
        this.store = store;
        this.judge = new Judge(index, settings);
        this.progress = progress;
    }

    /// Answers from these articles alone, by words at once and by meaning soon after (see [#awaitMeaning]); nothing is
    /// kept but their embeddings.
    ///
    /// @param cache the folder in which embeddings are kept by content, so that the next start is quick
    /// @throws UncheckedIOException where the folder cannot be used
    public static KnowledgeBase of(
            List<Article> articles, Answering settings, Path cache, Progress progress) {
        try {
            var index = ArticleIndex.inMemory(cache.resolve("embeddings"), settings);
            index.update(articles, List.of(), 1);
            return new KnowledgeBase(index, Optional.empty(), settings, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers from a store. The index is brought up to the store's newest change first: by words at once, by meaning in
    /// the background. Where another process holds the index, this one keeps its own in memory.
    ///
    /// @param folder where the index and the embeddings are kept
    /// @throws UncheckedIOException where the folder cannot be used
    public static KnowledgeBase open(
            ArticleStore store, Path folder, Answering settings, Progress progress) {
        var knowledge =
                new KnowledgeBase(index(folder, settings), Optional.of(store), settings, progress);
        knowledge.catchUp();
        return knowledge;
    }

    private static ArticleIndex index(Path folder, Answering settings) {
        try {
            return ArticleIndex.open(
                    folder.resolve("index"), folder.resolve("embeddings"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Brings the index up to the store's newest change: by words when this returns, by meaning soon after.
    public void catchUp() {
        store.ifPresent(this::follow);
    }

    private synchronized void follow(ArticleStore changing) {
        long from = index.change();
        var changes = changing.changesSince(from, STEP);
        long newest = changing.lastChange();
        while (!changes.isEmpty()) {
            var saved = changes.stream().flatMap(change -> change.article().stream()).toList();
            var removed =
                    changes.stream()
                            .filter(change -> change.removed())
                            .map(change -> change.articleId())
                            .toList();
            long reached = changes.getLast().change();
            index.update(saved, removed, reached);
            progress.at("indexing", (int) (reached - from), (int) Math.max(newest - from, 1));
            changes = changing.changesSince(reached, STEP);
        }
    }

    /// Waits until every article is found by its meaning too, telling how far it has come.
    ///
    /// @throws InterruptedException where the wait is interrupted
    public void awaitMeaning() throws InterruptedException {
        int all = index.waiting();
        for (int left = all; left > 0; left = index.waiting()) {
            progress.at("reading articles for their meaning", all - left, Math.max(all, left));
            Thread.sleep(50);
        }
        if (all > 0) {
            progress.at("reading articles for their meaning", all, all);
        }
    }

    /// How many articles are not yet found by their meaning.
    public int waitingForMeaning() {
        return index.waiting();
    }

    /// Whether its index is kept on disk; not so where it answers from articles alone, or another process holds the index.
    public boolean keepsItsIndex() {
        return index.isKept();
    }

    /// What can be said to a question. Never throws for any text.
    public Verdict answer(Question question) {
        return explain(question).verdict();
    }

    /// What can be said to a question, and why. Never throws for any text.
    public Explanation explain(Question question) {
        if (question.text().length() > Question.LONGEST) {
            return judge.silent(Reason.TOO_LONG);
        }
        if (!question.hasWords()) {
            return judge.silent(Reason.NO_WORDS);
        }
        return judge.judge(question.text());
    }

    /// The articles that say nearly the same as this one, nearest first; never the article of the same id.
    public List<Match> nearDuplicates(Article article) {
        return judge.nearDuplicates(article);
    }

    /// How near two texts are in meaning, −1 to 1 (cosine); 0 where meaning is switched off.
    public double nearness(String one, String other) {
        return index.nearness(one, other);
    }

    /// Every article that can be answered with, in the order of their ids.
    public List<Article> articles() {
        return index.articles();
    }

    /// The article of an id.
    public Optional<Article> article(String id) {
        return index.article(id);
    }

    @Override
    public void close() {
        index.close();
    }

    /// Is told how far a long step has come.
    @FunctionalInterface
    public interface Progress {
        /// For whoever does not want to know.
        Progress NONE = (step, done, all) -> {};

        /// @param step in words for a person, for example "indexing"
        /// @param done of `all`
        void at(String step, int done, int all);
    }
}
