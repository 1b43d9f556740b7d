package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The front door of what the organisation knows.
///
/// Questions may be asked by several threads, also while articles change.
public final class KnowledgeBase implements AutoCloseable {

    private final List<Article> articles;
    private final Answering settings;

    private KnowledgeBase(List<Article> articles, Answering settings) {
        this.articles = List.copyOf(articles);
        this.settings = settings;
    }

    /// Answers from these articles alone; nothing is kept but their embeddings.
    ///
    /// @param cache the folder in which embeddings are kept by content, so that the next start is quick
    public static KnowledgeBase of(
            List<Article> articles, Answering settings, Path cache, Progress progress) {
        return new KnowledgeBase(articles, settings);
    }

    /// Answers from a store. The index is brought up to the store's newest change first: by words at once, by meaning in
    /// the background.
    ///
    /// @param folder where the index and the embeddings are kept
    public static KnowledgeBase open(
            ArticleStore store, Path folder, Answering settings, Progress progress) {
        return new KnowledgeBase(
                store.articles().stream().flatMap(r -> r.article().stream()).toList(), settings);
    }

    /// Brings the index up to the store's newest change: by words when this returns, by meaning soon after.
    public void catchUp() {}

    /// What can be said to a question. Never throws for any text.
    public Verdict answer(Question question) {
        return explain(question).verdict();
    }

    /// What can be said to a question, and why.
    public Explanation explain(Question question) {
        var words = Set.of(question.text().toLowerCase(Locale.ROOT).split("\\W+"));
        var matches = new ArrayList<Match>();
        for (var article : articles) {
            var hits =
                    words.stream()
                            .filter(w -> article.question().toLowerCase(Locale.ROOT).contains(w))
                            .count();
            var head = article.answer().substring(0, Math.min(500, article.answer().length()));
            matches.add(
                    new Match(article, hits / (double) words.size(), new Passage(head, List.of())));
        }
        matches.sort(Comparator.comparingDouble(Match::confidence).reversed());
        var best = matches.stream().limit(Explanation.MOST_MATCHES).toList();
        var confidence = best.isEmpty() ? 0 : best.getFirst().confidence();
        Verdict verdict =
                confidence >= settings.threshold()
                        ? new Verdict.Answered(best.getFirst(), best.subList(1, best.size()))
                        : confidence >= settings.unsureThreshold()
                                ? new Verdict.Unsure(
                                        best.stream()
                                                .limit(Verdict.Unsure.MOST_CANDIDATES)
                                                .toList())
                                : new Verdict.NoAnswer(Verdict.Reason.NO_ARTICLE);
        return new Explanation(
                verdict,
                confidence,
                best,
                List.of(),
                List.of(),
                settings.threshold(),
                settings.unsureThreshold());
    }

    /// The articles that say nearly the same as this one, nearest first; never the article of the same id.
    public List<Match> nearDuplicates(Article article) {
        return List.of();
    }

    /// How near two texts are in meaning, -1 to 1 (cosine); 0 where meaning is switched off.
    public double nearness(String one, String other) {
        return 0;
    }

    /// Every article that can be answered with, in the order of their ids.
    public List<Article> articles() {
        return articles;
    }

    /// The article of an id.
    public Optional<Article> article(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    @Override
    public void close() {}

    /// Is told how far a long step has come.
    @FunctionalInterface
    public interface Progress {
        /// For whoever does not want to know.
        Progress NONE = (step, done, all) -> {};

        /// @param step in words for a person, for example "embedding articles"
        /// @param done of `all`
        void at(String step, int done, int all);
    }
}
