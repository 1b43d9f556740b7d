package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.article.Article;

import java.util.List;
import java.util.Optional;

/// Asks once more before a way back is taken on which golden questions would go wrong.
record GoldenGuard(Workshop workshop) {

    /// @param before what the article would be again; empty where it would be gone
    /// @param anyway does it all the same
    /// @return empty where nothing goes wrong
    Optional<Response> asking(
            String articleId, Optional<Article> before, Id anyway, Phrases phrases) {
        var broken =
                workshop.knowledge()
                        .broken(
                                before.stream().toList(),
                                before.isPresent() ? List.of() : List.of(articleId));
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        var card =
                new ImpactText(List.of(articleId), phrases)
                        .on(
                                Card.titled(phrases.say("column.impact")),
                                new Impact(List.of(), List.of(), broken))
                        .choice(new Choice(anyway, phrases.say("column.anyway"), Look.MAIN))
                        .action(Histories.id(articleId, 1), phrases.say("column.history"));
        return Optional.of(Response.privately(Reply.of(card)));
    }
}
