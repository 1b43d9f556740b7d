package askwell.bot.administering;

import askwell.bot.administering.Insight.Missed;
import askwell.bot.administering.Insight.Used;
import askwell.bot.journal.Count;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Tally;
import askwell.bot.journal.Use;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Reads how the column does from what is kept. Days are those of UTC, as the journal counts them; the last one is today.
public final class Insights {
    /// As many days as counts of articles are kept.
    public static final int MOST_DAYS = 366;

    /// As many bars as can be told apart, and said in words.
    private static final int PARTS = 10;

    private static final int NAMED = 8;

    /// An article is called never used only when it had so many days for it.
    private static final int DAYS_TO_BE_USED = 30;

    private final ArticleStore store;
    private final Journal journal;
    private final Clock clock;

    public Insights(ArticleStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param days how many, from 1 to [#MOST_DAYS]
    public Insight of(int days) {
        var today = today();
        var from = today.minusDays(days - 1L);
        var articles = store.articles();
        var uses = journal.usesSince(from);
        return new Insight(
                journal.tallies(from, today, days).getFirst(),
                journal.tallies(from, today, (days + PARTS - 1) / PARTS),
                median(journal.waits(from, today)),
                missed(articles),
                most(articles, uses, Use::helped),
                most(articles, uses, Use::notIt),
                neverUsed(articles));
    }

    /// The figures of each day.
    public List<Tally> byDay(int days) {
        return journal.tallies(today().minusDays(days - 1L), today(), 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<Duration> median(List<Duration> waits) {
        var sorted = waits.stream().sorted().toList();
        if (sorted.size() < Count.FEWEST) {
            return Optional.empty();
        }
        var upper = sorted.get(sorted.size() / 2);
        return Optional.of(sorted.get((sorted.size() - 1) / 2).plus(upper).dividedBy(2));
    }

    private List<Missed> missed(List<Revision> articles) {
        var known =
                articles.stream()
                        .flatMap(revision -> revision.article().stream())
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        return journal.gaps().queue(0, NAMED).shown().stream()
                .filter(row -> row.count() >= Count.FEWEST)
                .map(row ->
                        new Missed(
                                row.wording(),
                                Optional.ofNullable(known.get(row.article())),
                                row.count()))
                .toList();
    }

    private static List<Used> most(
            List<Revision> articles, Map<String, Use> uses, ToLongFunction<Use> figure) {
        return articles.stream()
                .flatMap(revision -> revision.article().stream())
                .map(article ->
                        new Used(
                                article,
                                figure.applyAsLong(uses.getOrDefault(article.id(), Use.NEVER))))
                .filter(used -> used.times() >= Count.FEWEST)
                .sorted(Comparator.comparing(used -> -used.times()))
                .limit(NAMED)
                .toList();
    }

    private List<Article> neverUsed(List<Revision> articles) {
        var uses = journal.uses();
        var old = clock.instant().minus(Duration.ofDays(DAYS_TO_BE_USED));
        return articles.stream()
                .filter(revision -> revision.when().isBefore(old))
                .filter(revision -> !uses.containsKey(revision.articleId()))
                .flatMap(revision -> revision.article().stream())
                .toList();
    }
}
