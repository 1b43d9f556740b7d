package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.journal.Gap;
import askwell.bot.journal.Queue;
import askwell.bot.journal.Settled;
import askwell.config.Phrases;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Shows what members miss: the queue, and a row of it.
final class ReviewCards {
    static final String OPEN = "review";
    static final String PAGE = "review-page";
    static final String ROW = "review-row";
    static final String WRITE = "review-write";
    static final String ADD = "review-add";
    static final String NEVER = "review-never";
    static final String NO_QUESTION = "review-no-question";
    static final String DISMISS = "review-dismiss";
    static final String UNDO = "review-undo";

    /// Rows of a page.
    static final int ROWS = 8;

    private static final int WORDINGS = 5;
    private static final int LIKELIEST = 3;
    private static final int LONGEST_WORDING = 200;
    private static final int LONGEST_LABEL = 95;
    private static final int LONGEST_TITLE = 250;

    private final KnowledgeBase knowledge;

    ReviewCards(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /// @param page from 0
    Card queue(Queue queue, int page, Phrases phrases) {
        if (queue.rows() == 0) {
            return Card.titled(phrases.say("review.none")).saying(phrases.say("review.none-more"));
        }
        var card =
                listed(
                        Card.titled(phrases.say("review.title"))
                                .saying(
                                        phrases.say(
                                                "review.count",
                                                "rows",
                                                queue.rows(),
                                                "questions",
                                                queue.questions())),
                        queue.shown(),
                        phrases);
        for (var row : queue.shown()) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(ROW, Long.toString(row.number())),
                                    Cut.to(LONGEST_LABEL, counted(row, phrases)),
                                    Look.FOLDED));
        }
        if (page > 0) {
            card = card.action(page(page - 1), phrases.say("article.previous"));
        }
        return (page + 1L) * ROWS < queue.rows()
                ? card.action(page(page + 1), phrases.say("article.next"))
                : card;
    }

    /// A card with rows as facts.
    Card listed(Card card, List<Queue.Row> rows, Phrases phrases) {
        var listed = card;
        for (var row : rows) {
            listed =
                    listed.field(
                            phrases.say(
                                    "review.row",
                                    "count",
                                    row.count(),
                                    "day",
                                    day(row.since(), phrases)),
                            Cut.to(LONGEST_WORDING, named(row, phrases)));
        }
        return listed;
    }

    private String counted(Queue.Row row, Phrases phrases) {
        return "%d × %s".formatted(row.count(), named(row, phrases));
    }

    private String named(Queue.Row row, Phrases phrases) {
        return row.wording().isEmpty() ? unnamed(row.article(), phrases) : row.wording();
    }

    private String unnamed(String articleId, Phrases phrases) {
        return knowledge
                .article(articleId)
                .map(article -> phrases.say("review.no-text", "article", Pick.label(article)))
                .orElseGet(() -> phrases.say("review.no-text-at-all"));
    }

    static Id page(int page) {
        return Id.of(PAGE, Integer.toString(page));
    }

    /// All about a row, and what can be done with it.
    Card row(Gap gap, Phrases phrases) {
        var card = about(gap, phrases);
        if (gap.settled().isPresent()) {
            return settled(card, gap.number(), gap.settled().get(), phrases);
        }
        var number = Long.toString(gap.number());
        card =
                card.choice(
                        new Choice(Id.of(WRITE, number), phrases.say("review.write"), Look.MAIN));
        if (gap.wording().isPresent()) {
            card =
                    card.action(Id.of(ADD, number), phrases.say("review.add"))
                            .action(Id.of(NEVER, number), phrases.say("review.never"))
                            .action(Id.of(NO_QUESTION, number), phrases.say("review.no-question"));
        }
        return card.action(Id.of(DISMISS, number), phrases.say("review.dismiss"))
                .action(page(0), phrases.say("review.back"));
    }

    /// What a row says of itself.
    private Card about(Gap gap, Phrases phrases) {
        var card =
                Card.titled(
                                Cut.to(
                                        LONGEST_TITLE,
                                        gap.wording()
                                                .orElseGet(() ->
                                                        unnamed(first(gap.likeliest()), phrases))))
                        .field(
                                phrases.say("review.asked"),
                                phrases.say(
                                        "review.asked-when",
                                        "count",
                                        gap.count(),
                                        "since",
                                        day(gap.since(), phrases),
                                        "newest",
                                        day(gap.newest(), phrases)));
        if (gap.misled() > 0) {
            card = card.field(phrases.say("review.misled"), Long.toString(gap.misled()));
        }
        var others = gap.wordings().stream().skip(1).limit(WORDINGS).toList();
        if (!others.isEmpty()) {
            card =
                    card.field(
                            phrases.say("review.others"),
                            String.join(
                                    "\n",
                                    others.stream()
                                            .map(other -> "· " + Cut.to(LONGEST_WORDING, other))
                                            .toList()));
        }
        var likeliest = likeliest(gap);
        return likeliest.isEmpty()
                ? card
                : card.field(phrases.say("review.likeliest"), String.join("\n", likeliest));
    }

    /// With how sure we are of each, where there is a text to ask again.
    private List<String> likeliest(Gap gap) {
        return gap.wording()
                .map(wording ->
                        knowledge.explain(new Question(wording)).matches().stream()
                                .limit(LIKELIEST)
                                .map(match ->
                                        "· %s (%.0f %%)"
                                                .formatted(
                                                        Pick.label(match.article()),
                                                        match.confidence() * 100))
                                .toList())
                .orElseGet(() ->
                        articles(gap).stream()
                                .limit(LIKELIEST)
                                .map(article -> "· " + Pick.label(article))
                                .toList());
    }

    /// The articles that may answer a row, likeliest first: those that come nearest now, then those that came near when it was
    /// asked.
    List<Article> articles(Gap gap) {
        var now =
                gap
                        .wording()
                        .map(wording -> knowledge.explain(new Question(wording)).matches())
                        .orElse(List.of())
                        .stream()
                        .map(match -> match.article().id());
        return Stream.concat(now, gap.likeliest().stream())
                .distinct()
                .flatMap(id -> knowledge.article(id).stream())
                .toList();
    }

    /// The articles that may be said to it wrongly: those that were come first.
    List<Article> wrong(Gap gap) {
        return Stream.concat(
                        gap.refused().stream().flatMap(id -> knowledge.article(id).stream()),
                        articles(gap).stream())
                .distinct()
                .toList();
    }

    /// What was done with it, and the way back.
    private Card settled(Card card, long number, Settled settled, Phrases phrases) {
        return card.field(
                        phrases.say("review.settled"),
                        phrases.say(
                                "review.settled-by",
                                "what",
                                phrases.say(text(settled.how())),
                                "name",
                                settled.by(),
                                "article",
                                settled.article()
                                        .flatMap(knowledge::article)
                                        .map(article -> ": " + Pick.label(article))
                                        .orElse("")))
                .action(Id.of(UNDO, Long.toString(number)), phrases.say("review.undo"))
                .action(page(0), phrases.say("review.back"));
    }

    static String text(Settled.How how) {
        return "review.how-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    private static String day(Instant when, Phrases phrases) {
        return phrases.day(when.atOffset(ZoneOffset.UTC));
    }

    /// Of a row that is no more.
    Card gone(Phrases phrases) {
        return Card.titled(phrases.say("review.gone"))
                .saying(phrases.say("review.gone-more"))
                .action(page(0), phrases.say("review.back"));
    }

    /// The title of what was done, with the way back.
    Card done(Gap gap, Settled settled, int told, Phrases phrases) {
        var card =
                Card.titled(phrases.say(text(settled.how()) + "-done"))
                        .field(
                                phrases.say("review.question"),
                                Cut.to(
                                        LONGEST_WORDING,
                                        gap.wording()
                                                .orElseGet(() ->
                                                        unnamed(first(gap.likeliest()), phrases))));
        var article = settled.article().flatMap(knowledge::article);
        if (article.isPresent()) {
            card = card.field(phrases.say("review.article"), Pick.label(article.get()));
        }
        return (told == 0
                        ? card
                        : card.field(
                                phrases.say("review.told"),
                                phrases.say("review.told-count", "count", told)))
                .action(Id.of(UNDO, Long.toString(gap.number())), phrases.say("review.undo"))
                .action(page(0), phrases.say("review.back"));
    }

    /// What would go wrong, before it does.
    static Card breaking(List<String> broken, Phrases phrases) {
        return Card.titled(phrases.say("review.breaks"))
                .saying(phrases.say("review.breaks-more"))
                .field(
                        phrases.say("review.breaks-which"),
                        String.join(
                                "\n",
                                broken.stream().map(text -> "· " + Cut.to(200, text)).toList()));
    }
}
