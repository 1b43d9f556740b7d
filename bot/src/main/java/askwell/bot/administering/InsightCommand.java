package askwell.bot.administering;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Texts;

import java.util.List;

/// `/insight` tells moderators how the column does.
public final class InsightCommand implements Command {
    private static final String DAYS = "days";
    private static final String MONTH = "30";
    private static final List<String> CHOICES = List.of("7", MONTH, "90");

    private final Insights insights;
    private final Texts texts;

    public InsightCommand(Insights insights, Texts texts) {
        this.insights = insights;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(Option.choice(DAYS, CHOICES.toArray(String[]::new)));
    }

    @Override
    public Response run(Invocation invocation) {
        var phrases = texts.in(invocation.locale());
        var days = CHOICES.contains(invocation.value(DAYS)) ? invocation.value(DAYS) : MONTH;
        return new Response.Follow(soFar -> {
            soFar.accept(Reply.of(Card.titled(phrases.say("insight.counting"))));
            return InsightCards.of(insights.of(Integer.parseInt(days)), phrases);
        });
    }
}
