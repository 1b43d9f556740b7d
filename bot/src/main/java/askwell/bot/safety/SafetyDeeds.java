package askwell.bot.safety;

import askwell.bot.chat.Deed;
import askwell.bot.chat.Response;
import askwell.config.Texts;

import java.time.Clock;
import java.util.List;

/// What the buttons of [SafetyCards] do.
public final class SafetyDeeds {
    private final SafetyCards cards;
    private final Texts texts;
    private final Clock clock;

    public SafetyDeeds(SafetyCards cards, Texts texts, Clock clock) {
        this.cards = cards;
        this.texts = texts;
        this.clock = clock;
    }

    public List<Deed> all() {
        return List.of(
                Deed.of(
                        SafetyCards.DETAILS,
                        0,
                        (invocation, _) ->
                                Response.privately(cards.crisis(texts.in(invocation.locale())))),
                Deed.of(
                        SafetyCards.SUPPORT,
                        0,
                        (invocation, _) ->
                                Response.privately(cards.support(texts.in(invocation.locale())))),
                Deed.of(
                        SafetyCards.ACKNOWLEDGE,
                        1,
                        (invocation, id) ->
                                new Response.Replace(
                                        cards.acknowledged(
                                                texts.in(invocation.locale()),
                                                id,
                                                invocation.who().name(),
                                                clock.instant().atZone(clock.getZone())))));
    }
}
