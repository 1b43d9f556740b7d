package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.knowledge.answer.KnowledgeBase;

import java.util.List;

/// `/ask question:… where:…` answers from the column, for the asker alone unless they want it here.
final class AskCommand implements Command {
    private static final int LONGEST_QUESTION = 2_000;
    private static final int MOST_SUGGESTIONS = 25;

    private final Reception reception;
    private final KnowledgeBase knowledge;

    AskCommand(Reception reception, KnowledgeBase knowledge) {
        this.reception = reception;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.completed("question", LONGEST_QUESTION),
                Option.choice("where", "private", "here"));
    }

    @Override
    public Audience audience(Invocation invocation) {
        return invocation.value("where").equals("here") ? Audience.EVERYBODY : Audience.ASKER;
    }

    @Override
    public Response run(Invocation invocation) {
        var audience = audience(invocation);
        var request =
                new Request(
                        invocation.who(),
                        new MessageRef(invocation.where(), ""),
                        invocation.locale(),
                        invocation.value("question"),
                        audience == Audience.ASKER);
        var served = reception.serve(request);
        reception.hint(request, served);
        return new Response.Say(served.reply(), audience);
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return knowledge.completions(typed, MOST_SUGGESTIONS).stream()
                .map(completion -> Suggestion.of(completion.text()))
                .toList();
    }
}
