package askwell.bot.asking;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Entry;
import askwell.bot.journal.Feedback;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Texts;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.database.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the buttons below an answer do.
final class FeedbackDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackDeeds.class);

    private static final String PICK = "pick";
    private static final int MOST_CANDIDATES = 4;

    private final Texts texts;
    private final KnowledgeBase knowledge;
    private final Lookups lookups;
    private final Answers answers;
    private final ArticleCards articles;
    private final Buttons buttons;
    private final Journal journal;

    FeedbackDeeds(
            Texts texts,
            KnowledgeBase knowledge,
            Lookups lookups,
            Answers answers,
            ArticleCards articles,
            Buttons buttons,
            Journal journal) {
        this.texts = texts;
        this.knowledge = knowledge;
        this.lookups = lookups;
        this.answers = answers;
        this.articles = articles;
        this.buttons = buttons;
        this.journal = journal;
    }

    List<Deed> all() {
        return List.of(
                Deed.of(Buttons.HELPED, 2, ofAsker(this::helped)),
                Deed.of(Buttons.NOT_IT, 2, ofAsker(this::notIt)),
                Deed.of(Buttons.SHARE, 2, ofAsker(this::share)),
                Deed.of(PICK, 2, this::picked),
                Deed.of(Pick.ARTICLE, 2, this::article),
                Deed.of(Pick.TURN, 2, this::turned));
    }

    /// Refuses everybody but who asked.
    private Deed.Doing ofAsker(Deed.Doing doing) {
        return (invocation, id) ->
                id.argument(1).equals(invocation.who().id())
                        ? doing.run(invocation, id)
                        : said("feedback.others", phrases(invocation));
    }

    private Response helped(Invocation invocation, Id id) {
        journal.noted(id.argument(0), Feedback.HELPED);
        return said("feedback.thanks", phrases(invocation));
    }

    private Response notIt(Invocation invocation, Id id) {
        var phrases = phrases(invocation);
        var key = id.argument(0);
        var entry = journal.entry(key);
        if (entry.isEmpty()) {
            return said("feedback.gone", phrases);
        }
        journal.noted(key, Feedback.NOT_IT);
        var candidates = candidates(key, entry.get());
        var card =
                candidates.isEmpty()
                        ? Card.titled(phrases.say("feedback.no-candidates"))
                                .saying(answers.person(phrases))
                        : Card.titled(phrases.say("feedback.candidates"))
                                .saying(phrases.say("feedback.candidates-more"));
        for (var candidate : candidates) {
            card = card.choice(candidate);
        }
        return Response.privately(Reply.of(buttons.withPerson(card, key, phrases)));
    }

    private List<Choice> candidates(String key, Entry entry) {
        return entry.candidates().stream()
                .filter(id -> !entry.article().equals(Optional.of(id)))
                .flatMap(id -> knowledge.article(id).stream())
                .limit(MOST_CANDIDATES)
                .map(article ->
                        new Choice(
                                Id.of(PICK, key, Pick.key(article.id())),
                                Pick.label(article),
                                Look.FOLDED))
                .toList();
    }

    private Response picked(Invocation invocation, Id id) {
        journal.noted(id.argument(0), Feedback.PICKED);
        var article = Pick.byKey(id.argument(1), knowledge);
        article.ifPresent(this::count);
        return page(article, 1, invocation)
                .map(Response::privately)
                .orElseGet(() -> removed(invocation));
    }

    private Response article(Invocation invocation, Id id) {
        var article = Pick.article(id, knowledge);
        article.filter(_ -> Pick.page(id) == 1).ifPresent(this::count);
        return page(article, Pick.page(id), invocation)
                .map(Response::privately)
                .orElseGet(() -> removed(invocation));
    }

    /// Who wants to read is not kept from it by a journal that cannot be written.
    private void count(Article shown) {
        try {
            journal.picked(shown.id());
        } catch (StoreException trouble) {
            LOG.error("the journal: {}", trouble.getMessage());
        }
    }

    private Response turned(Invocation invocation, Id id) {
        return page(Pick.article(id, knowledge), Pick.page(id), invocation)
                .<Response>map(Response.Replace::new)
                .orElseGet(() -> removed(invocation));
    }

    /// Shows an answer to everybody that only its asker has seen.
    private Response share(Invocation invocation, Id id) {
        var phrases = phrases(invocation);
        var shared = journal.entry(id.argument(0)).flatMap(entry -> again(entry, phrases));
        if (shared.isEmpty()) {
            return said("feedback.gone", phrases);
        }
        journal.noted(id.argument(0), Feedback.SHARED);
        var cards =
                new ArrayList<>(
                        List.of(
                                Card.titled(
                                        phrases.say(
                                                "feedback.shared",
                                                "name",
                                                invocation.who().name()))));
        cards.addAll(shared.get().cards());
        return Response.openly(new Reply(cards));
    }

    /// The answer to the question, or the article from its start where the question is known no more.
    private Optional<Reply> again(Entry entry, Phrases phrases) {
        return entry.question()
                .map(question -> answers.of(lookups.ask(question), phrases))
                .or(() ->
                        entry.article()
                                .flatMap(knowledge::article)
                                .map(article -> Reply.of(articles.page(article, 1, phrases))));
    }

    private Optional<Reply> page(Optional<Article> found, int page, Invocation invocation) {
        return found.map(article -> Reply.of(articles.page(article, page, phrases(invocation))));
    }

    private Response removed(Invocation invocation) {
        return Response.privately(
                Reply.of(Card.titled(phrases(invocation).say("article.removed"))));
    }

    private static Response said(String name, Phrases phrases) {
        return Response.privately(
                Reply.of(Card.titled(phrases.say(name)).saying(phrases.say(name + "-more"))));
    }

    private Phrases phrases(Invocation invocation) {
        return texts.in(invocation.locale());
    }
}
