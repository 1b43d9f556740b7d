package askwell.bot.asking;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.explaining.WhyCard;
import askwell.bot.group.GroupCards;
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
    private final ArticleCards articles;
    private final GroupCards groupCards;
    private final Phrases phrases;
    private final SafetyCards safety;
    private final SafetyScreen screen = SafetyScreen.shipped();

    private Optional<Outcome> last = Optional.empty();
    private Reply said = Reply.of();

    /// @param locale in which the member reads
    public Conversation(
            Settings settings, KnowledgeBase knowledge, Asking asking, Clock clock, Locale locale) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.asking = asking;
        this.groupCards = new GroupCards(clock);
        this.answers = Answers.inText(settings, clock);
        this.articles = new ArticleCards(clock);
        this.phrases = settings.texts().in(locale);
        this.safety = new SafetyCards(settings.safety());
    }

    public Reply welcome() {
        var count = knowledge.size();
        return Reply.of(
                Card.titled(settings.organisation().name())
                        .saying(
                                count == 1
                                        ? phrases.say("chat.one")
                                        : phrases.say("chat.many", "count", "%,d".formatted(count)))
                        .saying(phrases.say("chat.start")));
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
            case CRISIS -> remembered(safety.crisis(phrases));
            case EXHAUSTED -> remembered(safety.beside(answered(text), phrases));
            case NONE -> remembered(answered(text));
        };
    }

    private Reply answered(String text) {
        var outcome = asking.ask(text);
        last = Optional.of(outcome);
        return answers.inFull(outcome, phrases);
    }

    private Reply command(String command) {
        return switch (command) {
            case "/why" ->
                    Reply.of(
                            last.map(outcome -> new WhyCard(phrases).of(outcome.explanation()))
                                    .orElseGet(() -> titled("chat.ask-first")));
            case "/groups" -> groups();
            case "/help" -> help();
            default ->
                    Reply.of(
                            Card.titled(phrases.say("chat.unknown", "command", command))
                                    .saying(phrases.say("chat.known")));
        };
    }

    private Reply groups() {
        return settings.groups().isEmpty()
                ? Reply.of(titled("groups.none"))
                : remembered(new Reply(groupCards.of(settings.groups(), phrases)));
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
                            ? titled("chat.nothing").saying(phrases.say("chat.nothing-more"))
                            : Card.titled(phrases.say("chat.no-number", "number", number))
                                    .saying(
                                            phrases.say(
                                                    "chat.no-number-more",
                                                    "most",
                                                    choices.size())));
        }
        var id = choices.get(number - 1).id();
        if (id.deed().equals(SafetyCards.SUPPORT)) {
            return safety.support(phrases);
        }
        return id.deed().equals("group")
                ? new Reply(
                        settings.groups().stream()
                                .filter(group -> group.id().equals(id.argument(0)))
                                .map(group -> groupCards.of(group, phrases))
                                .toList())
                : Reply.of(
                        Pick.article(id, knowledge)
                                .map(article -> articles.whole(article, phrases))
                                .orElseGet(() -> titled("article.removed")));
    }

    private Reply help() {
        return Reply.of(
                titled("chat.help")
                        .field(
                                phrases.say("chat.help-question"),
                                phrases.say("chat.help-question-more"))
                        .field(
                                phrases.say("chat.help-number"),
                                phrases.say("chat.help-number-more"))
                        .field("/why", phrases.say("chat.help-why"))
                        .field("/groups", phrases.say("chat.help-groups"))
                        .field("/help", phrases.say("chat.help-help"))
                        .field("/quit", phrases.say("chat.help-quit")));
    }

    private Card titled(String name) {
        return Card.titled(phrases.say(name));
    }
}
