package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;

import java.util.List;
import java.util.Optional;

/// Names an article that is none of those offered: in a form, whose words are looked up, and what is found is offered in turn.
final class Naming {
    private static final String NAME = "name";
    private static final int LONGEST = 200;

    private final Workshop workshop;
    private final String feature;

    /// @param feature whose deeds these are
    Naming(Workshop workshop, String feature) {
        this.workshop = workshop;
        this.feature = feature;
    }

    /// Opens the form.
    ///
    /// @param deed what is to be done with the article that is picked in the end
    /// @param with what: the first argument of that deed, the article's key being its second
    Id ask(String deed, String with) {
        return Id.of(feature + "-other", deed, with);
    }

    Deed asking() {
        return Deed.of(
                feature + "-other",
                2,
                (invocation, id) ->
                        new Response.Open(
                                form(
                                        Id.of(feature + "-named", id.argument(0), id.argument(1)),
                                        invocation)));
    }

    private Form form(Id id, Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        return new Form(
                id,
                phrases.say("naming.form"),
                List.of(
                        new Field.Text(
                                NAME,
                                phrases.say("naming.name"),
                                Optional.of(phrases.say("naming.name-hint")),
                                "",
                                LONGEST,
                                false,
                                true)));
    }

    Deed named() {
        return Deed.of(
                feature + "-named",
                2,
                (invocation, id) -> new Response.Replace(Reply.of(found(invocation, id))));
    }

    private Card found(Invocation invocation, Id id) {
        var phrases = workshop.phrases(invocation);
        var typed = invocation.value(NAME).strip();
        var articles = new Names(workshop.knowledge()).named(typed);
        var card =
                Card.titled(phrases.say(articles.isEmpty() ? "naming.none" : "naming.which"))
                        .field(phrases.say("naming.typed"), typed);
        for (var article : articles) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(id.argument(0), id.argument(1), Pick.key(article.id())),
                                    Pick.label(article),
                                    Look.FOLDED));
        }
        return card.action(ask(id.argument(0), id.argument(1)), phrases.say("naming.other"));
    }
}
