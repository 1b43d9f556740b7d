package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;

import java.util.List;
import java.util.Optional;

/// A command of moderators on one article, which they name; where several may be meant, they pick.
final class OnArticle implements Command {

    private final String name;
    private final String deed;
    private final Workshop workshop;
    private final Names names;
    private final Doing doing;

    /// Does it, to one article.
    @FunctionalInterface
    interface Doing {
        Response run(Invocation invocation, Article article);
    }

    /// @param name of the command
    /// @param deed what picking one does: the same
    OnArticle(String name, String deed, Workshop workshop, Doing doing) {
        this.name = name;
        this.deed = deed;
        this.workshop = workshop;
        this.names = new Names(workshop.knowledge());
        this.doing = doing;
    }

    /// A button that does it to an article.
    static Id id(String deed, Article article) {
        return Id.of(deed, Pick.key(article.id()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(Option.completed(ArticleCommands.WHICH, ArticleCommands.LONGEST_NAME));
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return names.complete(typed);
    }

    @Override
    public Response run(Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        var named = names.named(invocation.value(ArticleCommands.WHICH));
        return switch (named.size()) {
            case 0 -> none(phrases);
            case 1 -> doing.run(invocation, named.getFirst());
            default -> which(named, phrases);
        };
    }

    static Response none(Phrases phrases) {
        return Response.privately(
                Reply.of(
                        Card.titled(phrases.say("column.none"))
                                .saying(phrases.say("column.none-more"))));
    }

    private Response which(List<Article> named, Phrases phrases) {
        var card = Card.titled(phrases.say("column.which"));
        for (var article : named) {
            card = card.choice(new Choice(id(deed, article), Pick.label(article), Look.LISTED));
        }
        return Response.privately(Reply.of(card));
    }

    /// The same by a button.
    Deed deed() {
        return Deed.of(
                deed,
                1,
                (invocation, id) ->
                        article(id)
                                .map(article -> doing.run(invocation, article))
                                .orElseGet(() -> gone(workshop.phrases(invocation))));
    }

    private Optional<Article> article(Id id) {
        return Pick.byKey(id.argument(0), workshop.knowledge());
    }

    static Response gone(Phrases phrases) {
        return Response.privately(Reply.of(Card.titled(phrases.say("article.removed"))));
    }
}
