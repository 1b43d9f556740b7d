package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.safety.Risk;
import askwell.bot.safety.SafetyCards;
import askwell.bot.safety.SafetyScreen;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// A talk with one member: answers what is asked, and remembers what was said last, so that a number picks from it.
///
/// Not for use by several threads.
public final class Conversation {
    private final Settings settings;
    private final KnowledgeBase knowledge;
    private final Asking asking;
    private final Answers answers;
    private final ArticleCard articles;
    private final GroupCard groupCard;
    private final SafetyCards safety;
    private final SafetyScreen screen = SafetyScreen.shipped();

    private Optional<Outcome> last = Optional.empty();
    private Reply said = Reply.of();

    public Conversation(Settings settings, KnowledgeBase knowledge, Asking asking, Clock clock) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.asking = asking;
        this.groupCard = new GroupCard(clock);
        this.answers = new Answers(settings, clock);
        this.articles = new ArticleCard(clock);
        this.safety = new SafetyCards(settings.safety());
    }

    public Reply welcome() {
        return Reply.of(
                Card.titled(settings.organisation().name())
                        .saying(
                                "Ask me in your own words; I answer from %s that people here have written."
                                        .formatted(articles(knowledge.articles().size())))
                        .saying("/help shows what else I understand, /quit ends our talk."));
    }

    /// What we say to a line: a question, the number of a choice, or a command.
    public Reply say(String line) {
        var text = line.strip();
        if (text.startsWith("/")) {
            return command(text.toLowerCase(Locale.ROOT));
        }
        if (text.matches("\\d{1,3}\\.?")) {
            return picked(Integer.parseInt(text.replace(".", "")));
        }
        var risk = settings.safety().screen() ? screen.of(text).risk() : Risk.NONE;
        return switch (risk) {
            case CRISIS -> remembered(safety.crisis(phrases()));
            case EXHAUSTED -> remembered(safety.beside(answered(text), phrases()));
            case NONE -> remembered(answered(text));
        };
    }

    private Reply answered(String text) {
        var outcome = asking.ask(text);
        last = Optional.of(outcome);
        return answers.of(outcome);
    }

    private Phrases phrases() {
        return settings.texts().in(Locale.getDefault());
    }

    private Reply command(String command) {
        return switch (command) {
            case "/why" ->
                    last.map(outcome -> Reply.of(WhyCard.of(outcome.explanation())))
                            .orElse(Reply.of(Card.titled("Ask me something first")));
            case "/groups" -> groups();
            case "/help" -> help();
            default ->
                    Reply.of(
                            Card.titled("I do not know " + command)
                                    .saying("I know /why, /groups, /help and /quit."));
        };
    }

    private Reply groups() {
        return settings.groups().isEmpty()
                ? Reply.of(Card.titled("There are no groups yet"))
                : remembered(new Reply(groupCard.of(settings.groups())));
    }

    private Reply remembered(Reply reply) {
        said = reply;
        return reply;
    }

    private Reply picked(int number) {
        var choices = said.choices();
        if (number < 1 || number > choices.size()) {
            return Reply.of(
                    choices.isEmpty()
                            ? Card.titled("There is nothing to pick from")
                                    .saying("Ask me something, in your own words.")
                            : Card.titled("There is no number " + number)
                                    .saying("Pick one from 1 to %d.".formatted(choices.size())));
        }
        var choice = choices.get(number - 1);
        if (choice.id().deed().equals(SafetyCards.SUPPORT)) {
            return safety.support(phrases());
        }
        return switch (Pick.in(choice)) {
            case Pick.TheArticle(var id) ->
                    Reply.of(
                            knowledge
                                    .article(id)
                                    .map(articles::whole)
                                    .orElse(Card.titled("That article was removed meanwhile")));
            case Pick.TheGroup(var id) ->
                    new Reply(
                            settings.groups().stream()
                                    .filter(group -> group.id().equals(id))
                                    .map(groupCard::of)
                                    .toList());
        };
    }

    private static String articles(int count) {
        return count == 1 ? "one article" : "%,d articles".formatted(count);
    }

    private static Reply help() {
        return Reply.of(
                Card.titled("What I understand")
                        .field("a question", "in your own words, as long as you like")
                        .field("a number", "shows that article or group whole")
                        .field("/why", "why I gave the last answer")
                        .field("/groups", "our groups, and when each next meets")
                        .field("/help", "this")
                        .field("/quit", "ends our talk"));
    }
}
