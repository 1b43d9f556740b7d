package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.asking.Reception.Served;
import askwell.bot.chat.Listener.Heard;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Replied;

import java.util.Optional;

/// Replies to messages, and keeps which reply belongs to which, so that one can follow the other.
final class Replying {
    private final Reception reception;
    private final Journal journal;
    private final Outbox outbox;
    private final Talk talk;

    Replying(Reception reception, Journal journal, Outbox outbox, Talk talk) {
        this.reception = reception;
        this.journal = journal;
        this.outbox = outbox;
        this.talk = talk;
    }

    void say(Heard heard, Served served, boolean unasked) {
        var ref = heard.message().ref();
        if (outbox.reply(ref, served.reply()) instanceof Delivery.Delivered(var reply)) {
            if (talk.isDeleted(ref)) {
                outbox.takeBack(reply);
            } else {
                remember(ref, reply, served, unasked);
                if (!unasked) {
                    reception.hint(request(heard), served);
                }
            }
        }
    }

    void sayAnew(Heard heard, Served served, Replied replied) {
        var ref = heard.message().ref();
        var said = new MessageRef(ref.place(), replied.reply());
        if (outbox.replace(said, served.reply()) instanceof Delivery.Delivered(var reply)) {
            remember(ref, reply, served, replied.unasked());
        }
    }

    private void remember(MessageRef ref, MessageRef reply, Served served, boolean unasked) {
        InJournal.keep(() ->
                journal.replied(
                        new Replied(
                                ref.place().channel(),
                                ref.id(),
                                reply.id(),
                                served.key().orElse(""),
                                unasked)));
    }

    void takeBack(MessageRef message, Replied replied) {
        outbox.takeBack(new MessageRef(message.place(), replied.reply()));
        InJournal.keep(() -> journal.forgetReply(message.place().channel(), message.id()));
    }

    /// Whether it is ours to answer.
    boolean claim(MessageRef ref) {
        return InJournal.kept(() -> journal.claim(ref.place().channel(), ref.id()), true);
    }

    /// Whether it is ours although it was taken long ago: nothing came of that.
    boolean claimAgain(MessageRef ref) {
        return InJournal.kept(() -> journal.claimAgain(ref.place().channel(), ref.id()), false);
    }

    Optional<Replied> replyTo(MessageRef ref) {
        return InJournal.kept(
                () -> journal.replyTo(ref.place().channel(), ref.id()), Optional.empty());
    }

    /// In a channel everybody reads the answer.
    static Request request(Heard heard) {
        var message = heard.message();
        return new Request(
                message.author(),
                message.ref(),
                heard.locale(),
                message.text(),
                message.ref().place().isPrivate());
    }
}
