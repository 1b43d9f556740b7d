package askwell.bot.safety;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;
import askwell.config.Texts;

/// `/support-now` shows whom to call, to whoever asks and nobody else.
public final class SupportNowCommand implements Command {
    private final SafetyCards cards;
    private final Texts texts;

    public SupportNowCommand(SafetyCards cards, Texts texts) {
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "support-now";
    }

    /// With the number for emergencies too, since whoever calls it may need that.
    @Override
    public Response run(Invocation invocation) {
        return Response.privately(cards.support(texts.in(invocation.locale())));
    }
}
