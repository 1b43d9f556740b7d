package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Id;
import askwell.bot.chat.Reply;
import askwell.bot.group.Mention;
import askwell.config.Phrases;
import askwell.knowledge.answer.Verdict;

import java.util.ArrayList;

/// What can be done with an answer, on its first card. All that the deeds need is in their ids: the question's key in the
/// journal, and who asked.
///
/// @param takesQuestions whether there is somewhere for a question to a person to go
record Buttons(boolean takesQuestions) {
    static final String HELPED = "helped";
    static final String NOT_IT = "not-it";
    static final String SHARE = "share";
    static final String PERSON = "person";

    /// @param key the question's in the journal
    /// @param asker the id of who asked
    /// @param isPrivate whether only the asker sees the answer
    Reply below(
            Reply reply,
            Outcome outcome,
            String key,
            String asker,
            boolean isPrivate,
            Phrases phrases) {
        var card = reply.cards().getFirst();
        var answered = isAnswer(outcome);
        if (answered) {
            card =
                    card.action(Id.of(HELPED, key, asker), phrases.say("feedback.helped"))
                            .action(Id.of(NOT_IT, key, asker), phrases.say("feedback.not-it"));
        }
        if (answered && isPrivate) {
            card = card.action(Id.of(SHARE, key, asker), phrases.say("feedback.share"));
        }
        if (!answered && asksSomething(outcome)) {
            card = withPerson(card, key, phrases);
        }
        return first(reply, card);
    }

    /// Offers a person, where one takes questions.
    ///
    /// @param key the question's in the journal
    Card withPerson(Card card, String key, Phrases phrases) {
        return takesQuestions
                ? card.action(Id.of(PERSON, key), phrases.say("person.button"))
                : card;
    }

    private static Reply first(Reply reply, Card card) {
        var cards = new ArrayList<>(reply.cards());
        cards.set(0, card);
        return new Reply(cards, reply.files());
    }

    private static boolean isAnswer(Outcome outcome) {
        return outcome.verdict() instanceof Verdict.Answered
                || outcome.mention() instanceof Mention.Named;
    }

    private static boolean asksSomething(Outcome outcome) {
        return !(outcome.verdict() instanceof Verdict.NoAnswer(var reason))
                || outcome.told(reason) == Verdict.Reason.NO_ARTICLE
                || outcome.mention() instanceof Mention.NoSuchGroup;
    }
}
