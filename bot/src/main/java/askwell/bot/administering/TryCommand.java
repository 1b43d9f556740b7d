package askwell.bot.administering;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;

import java.util.List;

/// `/settings try`: what would become of questions under another threshold.
final class TryCommand implements Command {
    private static final String SETTING = "setting";
    private static final String VALUE = "value";

    private final Office office;
    private final Trying trying;

    TryCommand(Office office, Trying trying) {
        this.office = office;
        this.trying = trying;
    }

    @Override
    public String name() {
        return "settings try";
    }

    @Override
    public boolean isForAdmins() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(Option.completed(SETTING, 100), Option.text(VALUE, 20));
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return List.of(Suggestion.of(Trying.THRESHOLD), Suggestion.of(Trying.UNSURE));
    }

    @Override
    public Response run(Invocation invocation) {
        var phrases = office.phrases(invocation);
        return trying.with(invocation.value(SETTING).strip(), invocation.value(VALUE))
                .<Response>map(after ->
                        new Response.Follow(soFar -> {
                            soFar.accept(Reply.of(Card.titled(phrases.say("trying.asking"))));
                            return Trying.reply(trying.of(after), phrases);
                        }))
                .orElseGet(() ->
                        Response.privately(
                                Reply.of(
                                        Card.titled(phrases.say("trying.refused"))
                                                .saying(phrases.say("trying.refused-more")))));
    }
}
