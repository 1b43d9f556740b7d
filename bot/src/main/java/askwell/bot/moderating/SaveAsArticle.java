package askwell.bot.moderating;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Message;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.store.Typed;

import java.util.Optional;

/// "Save as article" in the menu of anybody's message: opens the form with what it says. Of a reply, the message that it replies
/// to is the question; of another, it is the question where it asks something, and else the answer.
final class SaveAsArticle implements Command {
    private final Workshop workshop;
    private final ArticleForms forms;

    SaveAsArticle(Workshop workshop, ArticleForms forms) {
        this.workshop = workshop;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "save-as-article";
    }

    @Override
    public Kind kind() {
        return Kind.ON_MESSAGE;
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public Response run(Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        return new Response.Open(
                invocation
                        .about()
                        .map(message ->
                                forms.write(invocation, typed(message), Optional.empty(), phrases))
                        .orElseGet(() -> empty(invocation, phrases)));
    }

    private askwell.bot.chat.Form empty(Invocation invocation, Phrases phrases) {
        return forms.write(invocation, "", "", Optional.empty(), phrases);
    }

    private static Typed typed(Message message) {
        return message.inReplyTo()
                .map(question -> answered(question.text(), message))
                .orElseGet(() ->
                        message.text().contains("?")
                                ? Typed.of(message.text(), "")
                                : answered("", message));
    }

    private static Typed answered(String question, Message answer) {
        return Typed.of(question, answer.text()).by(answer.author().name());
    }
}
