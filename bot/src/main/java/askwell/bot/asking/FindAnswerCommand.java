package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Message;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Response;

/// "Find an answer" in the menu of anybody's message: for whoever opened it, alone.
final class FindAnswerCommand implements Command {
    private final Reception reception;

    FindAnswerCommand(Reception reception) {
        this.reception = reception;
    }

    @Override
    public String name() {
        return "find-answer";
    }

    @Override
    public Kind kind() {
        return Kind.ON_MESSAGE;
    }

    @Override
    public Response run(Invocation invocation) {
        var request =
                new Request(
                        invocation.who(),
                        invocation
                                .about()
                                .map(Message::ref)
                                .orElseGet(() -> new MessageRef(invocation.where(), "")),
                        invocation.locale(),
                        invocation.about().map(Message::text).orElse(""),
                        true);
        return Response.privately(reception.serve(request).reply());
    }
}
