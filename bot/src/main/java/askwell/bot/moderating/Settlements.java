package askwell.bot.moderating;

import askwell.bot.chat.Person;
import askwell.bot.journal.Gap;
import askwell.bot.journal.Settled;
import askwell.bot.journal.Settled.How;
import askwell.bot.journal.Settling;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.OutdatedChangeException;

import java.util.List;
import java.util.Optional;

/// Settles rows of what members miss, and takes that back. What it takes is done first and noted after, so that a row that
/// counts as settled is.
final class Settlements implements Saved {

    /// How often somebody else may change an article while we add a wording to it.
    private static final int ATTEMPTS = 5;

    private final Workshop workshop;
    private final Promises promises;

    Settlements(Workshop workshop) {
        this.workshop = workshop;
        this.promises = new Promises(workshop);
    }

    /// What came of it.
    ///
    /// @param by what it is settled now
    /// @param isOurs whether that is what was asked for; not so where somebody was quicker
    /// @param told how many members have an answer now that they waited for
    record Outcome(Optional<Settled> by, boolean isOurs, int told) {}

    /// Settles a row by what a moderator says of its questions.
    ///
    /// @param article with which it is not to be answered, where that is what they say
    Outcome teach(Gap gap, How how, Optional<Article> article, Person who) {
        var taught = lesson(gap, how, article).map(lesson -> workshop.teach(lesson, who));
        return note(gap, how, article, who, taught.map(lesson -> lesson.number()));
    }

    /// Golden questions that would be kept from their right answer by [#teach].
    List<String> broken(Gap gap, How how, Optional<Article> article) {
        return lesson(gap, how, article).map(workshop::broken).orElse(List.of());
    }

    private static Optional<Lesson> lesson(Gap gap, How how, Optional<Article> article) {
        return switch (how) {
            case NEVER ->
                    gap.wording()
                            .flatMap(text ->
                                    article.map(wrong -> new Lesson.Never(text, wrong.id())));
            case NOT_A_QUESTION -> gap.wording().map(Lesson.NotAQuestion::new);
            case WRITTEN, WORDING, DISMISSED -> Optional.empty();
        };
    }

    /// Adds the newest wording of a row to an article.
    ///
    /// @return empty where the article is gone
    Optional<Outcome> addWording(Gap gap, String articleId, Person who) {
        var text = gap.wording().orElseThrow();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var latest = workshop.store().latest(articleId);
            var article = latest.flatMap(Revision::article);
            if (article.isEmpty()) {
                return Optional.empty();
            }
            if (isWordingOf(text, article.get())) {
                return Optional.of(settleBy(gap, article.get(), Optional.empty(), who));
            }
            try {
                var saved =
                        workshop.store()
                                .save(
                                        article.get().withWording(text),
                                        latest.get().change(),
                                        new Edit(who.name(), "a wording that members use"));
                workshop.knowledge().catchUp();
                return Optional.of(
                        settleBy(
                                gap,
                                saved.article().orElseThrow(),
                                Optional.of(saved.change()),
                                who));
            } catch (OutdatedChangeException changedMeanwhile) {
                continue;
            }
        }
        throw new IllegalStateException("article %s does not stand still".formatted(articleId));
    }

    private Outcome settleBy(Gap gap, Article article, Optional<Long> change, Person who) {
        return note(gap, How.WORDING, Optional.of(article), who, change);
    }

    /// Whether somebody asks it so already, whatever the case.
    static boolean isWordingOf(String text, Article article) {
        return article.question().equalsIgnoreCase(text)
                || article.wordings().stream().anyMatch(text::equalsIgnoreCase);
    }

    private Outcome note(
            Gap gap, How how, Optional<Article> article, Person who, Optional<Long> undo) {
        var settled =
                new Settled(
                        how,
                        article.map(Article::id),
                        who.name(),
                        workshop.clock().instant(),
                        undo);
        int told =
                how.isAnswer()
                        ? article.map(answer -> promises.keep(gap.number(), answer, who.name()))
                                .orElse(0)
                        : 0;
        return switch (workshop.journal().gaps().settle(gap.number(), settled)) {
            case Settling.Done() -> new Outcome(Optional.of(settled), true, told);
            case Settling.Already(var theirs) -> {
                takeBack(settled, who);
                yield new Outcome(Optional.of(theirs), false, told);
            }
            case Settling.Gone() -> new Outcome(Optional.empty(), false, told);
        };
    }

    /// Puts a row back, and takes back what was taught or written for it.
    ///
    /// @return empty where it was not settled; otherwise whether everything was taken back, which is not so where the article has
    ///     changed since
    Optional<Boolean> undo(long number, Person who) {
        return workshop.journal().gaps().reopen(number).map(settled -> takeBack(settled, who));
    }

    private boolean takeBack(Settled settled, Person who) {
        var whole =
                switch (settled.how()) {
                    case NEVER, NOT_A_QUESTION -> {
                        settled.undo().ifPresent(workshop.store().lessons()::forget);
                        yield true;
                    }
                    case WORDING ->
                            settled.undo()
                                    .map(change ->
                                            workshop.store()
                                                    .undo(
                                                            change,
                                                            change,
                                                            new Edit(who.name(), "taken back"))
                                                    .changedSince()
                                                    .isEmpty())
                                    .orElse(true);
                    case WRITTEN, DISMISSED -> true;
                };
        workshop.knowledge().catchUp();
        return whole;
    }

    /// An article that was written or mended for a row settles it; with one that is removed, what it answered is missed again.
    @Override
    public void saved(Revision revision, Optional<String> gap, Person by) {
        if (revision.removed()) {
            workshop.journal().gaps().reopenAnsweredBy(revision.articleId());
        } else if (gap.filter(key -> key.matches("\\d{1,18}")).isPresent()) {
            settle(revision, Long.parseLong(gap.get()), by);
        }
    }

    private void settle(Revision revision, long row, Person by) {
        workshop.journal()
                .gaps()
                .find(row)
                .ifPresent(missed ->
                        note(
                                missed,
                                howOf(revision),
                                revision.article(),
                                by,
                                Optional.of(revision.change())));
    }

    private How howOf(Revision revision) {
        return workshop.store().history(revision.articleId()).size() > 1
                ? How.WORDING
                : How.WRITTEN;
    }
}
