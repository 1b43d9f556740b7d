package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.asking.Reception.Served;
import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Replied;
import askwell.bot.safety.Risk;
import askwell.config.Discord;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.database.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers messages: always those that are to us, and those that were put where we watch only where that is wanted for sure. An
/// answer follows its question: when that is edited it is given again, when that is deleted it goes too.
final class Hearing implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Discord.Watch watch;
    private final Reception reception;
    private final Lookups lookups;
    private final Journal journal;
    private final Outbox outbox;
    private final Talk talk;
    private final BooleanSupplier quiet;

    /// @param quiet whether it is an hour in which nobody is answered unasked
    Hearing(
            Discord.Watch watch,
            Reception reception,
            Lookups lookups,
            Journal journal,
            Outbox outbox,
            Talk talk,
            BooleanSupplier quiet) {
        this.talk = talk;
        this.quiet = quiet;
        this.watch = watch;
        this.reception = reception;
        this.lookups = lookups;
        this.journal = journal;
        this.outbox = outbox;
    }

    @Override
    public void heard(Heard heard) {
        talk.said(heard.message());
        answer(heard, () -> claim(heard.message().ref()));
    }

    /// @param take whether it is to be answered here, asked only where it is to be answered at all
    private void answer(Heard heard, BooleanSupplier take) {
        if (isToUs(heard)) {
            inTurn(
                    heard,
                    now -> {
                        if (take.getAsBoolean()) {
                            say(now, asked(now), false);
                        }
                    });
        } else if (isAtRisk(heard)) {
            inTurn(
                    heard,
                    now -> {
                        if (take.getAsBoolean()) {
                            say(now, Served.only(reception.atRisk(request(now))), true);
                        }
                    });
        } else if (heard.call() != Call.ASIDE && QuietRules.isQuestion(heard.message().text())) {
            unasked(heard);
        }
    }

    @Override
    public void edited(Heard heard) {
        if (!talk.edited(heard.message())) {
            return;
        }
        inTurn(
                heard,
                now -> {
                    var ref = now.message().ref();
                    var replied = replyTo(ref);
                    if (replied.isPresent()) {
                        answerAnew(now, replied.get());
                    } else if (isToUs(now) || isAtRisk(now)) {
                        // It may have been taken before, for an answer that could not be given or
                        // was taken back.
                        claim(ref);
                        answer(now, () -> true);
                    }
                });
    }

    private void answerAnew(Heard heard, Replied replied) {
        if (isAtRisk(heard)) {
            sayAnew(heard, Served.only(reception.atRisk(request(heard))), replied);
        } else if (replied.unasked()) {
            sure(heard)
                    .ifPresentOrElse(
                            outcome -> sayAnew(heard, served(heard, outcome), replied),
                            () -> takeBack(heard.message().ref(), replied));
        } else {
            sayAnew(heard, asked(heard), replied);
        }
    }

    @Override
    public void deleted(MessageRef message) {
        talk.deleted(message);
        talk.inTurn(
                message, () -> replyTo(message).ifPresent(replied -> takeBack(message, replied)));
    }

    @Override
    public void leaving() {
        talk.leave();
    }

    /// Gives people the first word, then answers what is still there, with the words that it then has.
    private void unasked(Heard heard) {
        if (quiet.getAsBoolean() || sure(heard).isEmpty()) {
            return;
        }
        try {
            if (talk.await(watch.patience()) || quiet.getAsBoolean()) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        inTurn(
                heard,
                now -> {
                    if (!talk.isAnswered(now.message())) {
                        sure(now)
                                .filter(_ -> claim(now.message().ref()))
                                .ifPresent(outcome -> say(now, served(now, outcome), true));
                    }
                });
    }

    /// In its turn, and with the message's present words, unless it is gone.
    private void inTurn(Heard heard, Consumer<Heard> doing) {
        talk.inTurn(
                heard.message().ref(),
                () ->
                        talk.now(heard.message())
                                .map(now -> new Heard(now, heard.call(), heard.locale()))
                                .ifPresent(doing));
    }

    /// What comes of a question that was put to nobody, where we are sure enough of it.
    private Optional<Outcome> sure(Heard heard) {
        var text = heard.message().text();
        if (!QuietRules.isQuestion(text)) {
            return Optional.empty();
        }
        var outcome = lookups.ask(text);
        return outcome.verdict() instanceof Verdict.Answered(var best, _)
                        && best.confidence() >= watch.threshold()
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private static boolean isToUs(Heard heard) {
        return heard.call() == Call.TO_US || heard.call() == Call.UNREAD;
    }

    /// What we say to what is to us.
    private Served asked(Heard heard) {
        return heard.call() == Call.UNREAD
                ? Served.only(reception.unread(request(heard)))
                : reception.serve(request(heard));
    }

    private Served served(Heard heard, Outcome outcome) {
        return reception.served(
                request(heard), outcome, reception.screening(heard.message().text()));
    }

    private void say(Heard heard, Served served, boolean unasked) {
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

    private void sayAnew(Heard heard, Served served, Replied replied) {
        var ref = heard.message().ref();
        var said = new MessageRef(ref.place(), replied.reply());
        if (outbox.replace(said, served.reply()) instanceof Delivery.Delivered) {
            remember(ref, said, served, replied.unasked());
        }
    }

    private void remember(MessageRef ref, MessageRef reply, Served served, boolean unasked) {
        keep(() ->
                journal.replied(
                        new Replied(
                                ref.place().channel(),
                                ref.id(),
                                reply.id(),
                                served.key().orElse(""),
                                unasked)));
    }

    private void takeBack(MessageRef message, Replied replied) {
        outbox.takeBack(new MessageRef(message.place(), replied.reply()));
        keep(() -> journal.forgetReply(message.place().channel(), message.id()));
    }

    private boolean isAtRisk(Heard heard) {
        return reception.screening(heard.message().text()).risk() == Risk.CRISIS;
    }

    private boolean claim(MessageRef ref) {
        return kept(() -> journal.claim(ref.place().channel(), ref.id()), true);
    }

    private Optional<Replied> replyTo(MessageRef ref) {
        return kept(() -> journal.replyTo(ref.place().channel(), ref.id()), Optional.empty());
    }

    private static void keep(Runnable keeping) {
        kept(
                () -> {
                    keeping.run();
                    return true;
                },
                false);
    }

    /// Who asks is answered also where the journal cannot be read or written.
    private static <T> T kept(Supplier<T> keeping, T otherwise) {
        try {
            return keeping.get();
        } catch (StoreException trouble) {
            LOG.error("the journal: {}", trouble.getMessage());
            return otherwise;
        }
    }

    /// In a channel everybody reads the answer.
    private static Request request(Heard heard) {
        var message = heard.message();
        return new Request(
                message.author(),
                message.ref(),
                heard.locale(),
                message.text(),
                message.ref().place().isPrivate());
    }
}
