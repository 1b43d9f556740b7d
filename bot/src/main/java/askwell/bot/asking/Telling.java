package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.HandedOver;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Texts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells members that a person has answered: alone, or, where they take no direct messages, in the channel in which they
/// asked, and there without question and answer.
final class Telling {
    static final String NEWS = "news";

    private static final String NOT_TOLD = "person.not-told";

    /// How long the answer is kept for somebody who takes no messages and whose channel is gone.
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Texts texts;
    private final Journal journal;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Supplier<Optional<String>> organisation;

    /// @param organisation whose answers these are, where there are those of several
    Telling(
            Texts texts,
            Journal journal,
            Outbox outbox,
            InstantSource clock,
            Supplier<Optional<String>> organisation) {
        this.organisation = organisation;
        this.clock = clock;
        this.texts = texts;
        this.journal = journal;
        this.outbox = outbox;
    }

    /// Tells those whom a stop of the bot has kept waiting. Who could not be reached for [#PATIENCE] is given up, and forgotten
    /// with that.
    void catchUp() {
        var giveUp = clock.instant().minus(PATIENCE);
        for (var handedOver : journal.untold()) {
            if (tell(handedOver).equals(NOT_TOLD)
                    && handedOver
                            .answer()
                            .filter(answer -> answer.when().isBefore(giveUp))
                            .isPresent()) {
                journal.told(handedOver.key());
            }
        }
    }

    /// One at a time, and only who has not been told meanwhile.
    ///
    /// @return the name of the text that says what became of it
    synchronized String tell(HandedOver answered) {
        var handedOver = journal.handover(answered.key()).orElse(answered);
        var handover = handedOver.handover();
        if (handover.toTell().isEmpty()) {
            return answered.handover().toTell().isPresent()
                    ? "person.told"
                    : "person.nobody-to-tell";
        }
        var member = handover.toTell().get();
        var phrases = phrases(handedOver);
        if (outbox.tell(member, Reply.of(news(handedOver, phrases)))
                instanceof Delivery.Delivered) {
            journal.told(handedOver.key());
            return "person.told";
        }
        if (handover.server().isPresent()
                && outbox.call(
                                handover.channel(),
                                member,
                                Reply.of(hint(handedOver.key(), member, phrases)))
                        instanceof Delivery.Delivered) {
            journal.told(handedOver.key());
            return "person.told-in-channel";
        }
        return NOT_TOLD;
    }

    /// Shows the answer to the one who asked.
    Response read(Invocation invocation, Id id) {
        var phrases = texts.in(invocation.locale());
        if (!id.argument(1).equals(invocation.who().id())) {
            return Response.privately(Reply.of(Card.titled(phrases.say("person.news-others"))));
        }
        return Response.privately(
                Reply.of(
                        journal.handover(id.argument(0))
                                .filter(handedOver -> handedOver.answer().isPresent())
                                .map(handedOver -> news(handedOver, phrases))
                                .orElseGet(
                                        () -> Card.titled(phrases.say("person.answered-gone")))));
    }

    private Card news(HandedOver handedOver, Phrases phrases) {
        var answer = handedOver.answer().orElseThrow();
        var card =
                Card.titled(phrases.say("person.news"))
                        .saying(answer.text())
                        .field(phrases.say("article.answered-by"), answer.by());
        return organisation
                .get()
                .map(name -> card.field(phrases.say("person.news-from"), name))
                .orElse(card)
                .field(phrases.say("person.news-question"), handedOver.handover().question());
    }

    private static Card hint(String key, String member, Phrases phrases) {
        return Card.titled(phrases.say("person.news"))
                .saying(phrases.say("person.news-channel"))
                .choice(
                        new Choice(
                                Id.of(NEWS, key, member),
                                phrases.say("person.news-read"),
                                Look.MAIN));
    }

    private Phrases phrases(HandedOver handedOver) {
        return texts.in(Locale.forLanguageTag(handedOver.handover().language()));
    }
}
