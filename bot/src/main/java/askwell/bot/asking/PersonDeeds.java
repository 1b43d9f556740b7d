package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Message;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Answered;
import askwell.bot.journal.Entry;
import askwell.bot.journal.Feedback;
import askwell.bot.journal.HandedOver;
import askwell.bot.journal.Handover;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A question that goes to a person: from the member's form over the moderators' channel to the answer that they are told.
final class PersonDeeds {
    private static final String ANSWER = "answer-person";
    private static final String ANSWERED = "send-answer";
    private static final String TEXT = "answer";
    private static final int LONGEST_ANSWER = 3_000;

    private final Settings settings;
    private final Answers answers;
    private final Journal journal;
    private final Outbox outbox;
    private final Telling telling;
    private final Reception reception;

    PersonDeeds(
            Settings settings,
            Answers answers,
            Journal journal,
            Outbox outbox,
            Telling telling,
            Reception reception) {
        this.settings = settings;
        this.answers = answers;
        this.journal = journal;
        this.outbox = outbox;
        this.telling = telling;
        this.reception = reception;
    }

    List<Deed> all() {
        return List.of(
                Deed.of(Buttons.PERSON, 1, this::opened),
                Deed.of(HandoverForm.SEND, 1, this::screened),
                Deed.of(ANSWER, 1, this::answering),
                Deed.of(ANSWERED, 1, this::answered),
                Deed.of(Telling.NEWS, 2, telling::read));
    }

    private Response opened(Invocation invocation, Id id) {
        var question =
                journal.entry(id.argument(0))
                        .flatMap(Entry::question)
                        .or(() -> invocation.about().map(Message::text))
                        .orElse("");
        return new Response.Open(HandoverForm.of(id.argument(0), question, phrases(invocation)));
    }

    /// Whom a person has yet to answer may need somebody now.
    private Response screened(Invocation invocation, Id id) {
        var request =
                new Request(
                        invocation.who(),
                        new MessageRef(invocation.where(), ""),
                        invocation.locale(),
                        HandoverForm.question(invocation),
                        true);
        return Response.privately(reception.beside(request, sent(invocation, id)));
    }

    private Reply sent(Invocation invocation, Id id) {
        var phrases = phrases(invocation);
        var question = HandoverForm.question(invocation);
        if (question.isEmpty()) {
            return noWords(phrases);
        }
        var toTell = HandoverForm.isToBeTold(invocation);
        var key =
                journal.handOver(
                        new Handover(
                                question,
                                toTell ? Optional.of(invocation.who().id()) : Optional.empty(),
                                invocation.where().server(),
                                invocation.where().channel(),
                                invocation.about().map(message -> message.ref().id()),
                                invocation.locale().toLanguageTag(),
                                Optional.of(id.argument(0))));
        return switch (posted(key, question, invocation)) {
            case Delivery.Delivered(var message) -> {
                journal.posted(key, message.id());
                journal.noted(id.argument(0), Feedback.HANDED_OVER);
                yield Reply.of(
                        Card.titled(phrases.say("person.sent"))
                                .saying(
                                        phrases.say(
                                                toTell
                                                        ? "person.sent-tell"
                                                        : "person.sent-silent")));
            }
            case Delivery.Refused _ ->
                    Reply.of(
                            Card.titled(phrases.say("person.not-sent"))
                                    .saying(
                                            phrases.say(
                                                    "person.not-sent-more",
                                                    "person",
                                                    answers.person(phrases)))
                                    .saying(question));
        };
    }

    private Delivery posted(String key, String question, Invocation invocation) {
        var ours = settings.texts().in(Locale.US);
        var channel = settings.discord().moderatorsChannel();
        if (channel.isEmpty()) {
            return new Delivery.Refused("no moderators' channel is set");
        }
        var from =
                HandoverForm.isNamed(invocation)
                        ? invocation.who().name()
                        : ours.say("person.from-nobody");
        var card =
                Card.titled(ours.say("person.asked"))
                        .saying(question)
                        .field(ours.say("person.from"), from)
                        .choice(
                                new Choice(
                                        Id.of(ANSWER, key), ours.say("person.answer"), Look.MAIN));
        return outbox.post(
                channel.get(),
                Reply.of(
                        invocation.where().isPrivate()
                                ? card
                                : card.link(ours.say("person.where"), whence(invocation))));
    }

    /// Where it was asked: the message, but only the channel where its writer stays anonymous.
    private URI whence(Invocation invocation) {
        return URI.create(
                outbox.link(
                        invocation
                                .about()
                                .filter(_ -> HandoverForm.isNamed(invocation))
                                .map(Message::ref)
                                .orElseGet(() -> new MessageRef(invocation.where(), ""))));
    }

    /// Hands a moderator the form, unless another was quicker.
    private Response answering(Invocation invocation, Id id) {
        var phrases = phrases(invocation);
        var handedOver = journal.handover(id.argument(0));
        if (handedOver.isEmpty()) {
            return gone(phrases);
        }
        return handedOver
                .flatMap(HandedOver::answer)
                .map(answer -> already(answer.by(), phrases))
                .orElseGet(() -> new Response.Open(form(id.argument(0), phrases)));
    }

    private static Form form(String key, Phrases phrases) {
        return new Form(
                Id.of(ANSWERED, key),
                phrases.say("person.answer-form"),
                List.of(
                        new Field.Text(
                                TEXT,
                                phrases.say("person.answer-label"),
                                Optional.of(phrases.say("person.answer-hint")),
                                "",
                                LONGEST_ANSWER,
                                true,
                                true)));
    }

    private Response answered(Invocation invocation, Id id) {
        var phrases = phrases(invocation);
        var text = invocation.value(TEXT).strip();
        if (text.isEmpty()) {
            return Response.privately(noWords(phrases));
        }
        return switch (journal.answer(id.argument(0), text, invocation.who().name())) {
            case Answered.Taken(var handedOver) -> new Response.Replace(done(handedOver));
            case Answered.AlreadyAnswered(var by) ->
                    Response.privately(
                            Reply.of(
                                    Card.titled(phrases.say("person.answered-already", "name", by))
                                            .saying(phrases.say("person.answered-already-more"))
                                            .saying(text)));
            case Answered.Gone() ->
                    Response.privately(
                            Reply.of(
                                    Card.titled(phrases.say("person.answered-gone"))
                                            .saying(phrases.say("person.answered-already-more"))
                                            .saying(text)));
        };
    }

    /// Tells the member, and the moderators what became of it.
    private Reply done(HandedOver handedOver) {
        var ours = settings.texts().in(Locale.US);
        var told = telling.tell(handedOver);
        var answer = handedOver.answer().orElseThrow();
        return Reply.of(
                Card.titled(ours.say("person.answered", "name", answer.by()))
                        .saying(handedOver.handover().question())
                        .saying(answer.text())
                        .field(ours.say("person.tell"), ours.say(told)));
    }

    /// Discord lets a form of spaces alone be sent.
    private static Reply noWords(Phrases phrases) {
        return Reply.of(
                Card.titled(phrases.say("person.empty")).saying(phrases.say("person.empty-more")));
    }

    private static Response already(String by, Phrases phrases) {
        return Response.privately(
                Reply.of(Card.titled(phrases.say("person.answered-already", "name", by))));
    }

    private static Response gone(Phrases phrases) {
        return Response.privately(Reply.of(Card.titled(phrases.say("person.answered-gone"))));
    }

    private Phrases phrases(Invocation invocation) {
        return settings.texts().in(invocation.locale());
    }
}
