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
    private final Talk talk = new Talk();

    Hearing(
            Discord.Watch watch,
            Reception reception,
            Lookups lookups,
            Journal journal,
            Outbox outbox) {
        this.watch = watch;
        this.reception = reception;
        this.lookups = lookups;
        this.journal = journal;
        this.outbox = outbox;
    }

    @Override
    public void heard(Heard heard) {
        talk.said(heard.message());
        if (heard.call() == Call.TO_US) {
            if (claim(heard.message().ref())) {
                say(heard, reception.serve(request(heard)), false);
            }
        } else if (isAtRisk(heard)) {
            if (claim(heard.message().ref())) {
                say(heard, Served.only(reception.atRisk(request(heard))), true);
            }
        } else if (heard.call() != Call.ASIDE && QuietRules.isQuestion(heard.message().text())) {
            unasked(heard);
        }
    }

    @Override
    public void edited(Heard heard) {
        if (!talk.edited(heard.message())) {
            return;
        }
        var ref = heard.message().ref();
        var replied = replyTo(ref);
        if (replied.isEmpty()) {
            if (heard.call() == Call.TO_US || isAtRisk(heard)) {
                heard(heard);
            }
        } else if (replied.get().unasked() && !isAtRisk(heard)) {
            sure(heard)
                    .ifPresentOrElse(
                            served -> sayAnew(heard, served, replied.get()),
                            () -> takeBack(ref, replied.get()));
        } else {
            sayAnew(
                    heard,
                    isAtRisk(heard)
                            ? Served.only(reception.atRisk(request(heard)))
                            : reception.serve(request(heard)),
                    replied.get());
        }
    }

    @Override
    public void deleted(MessageRef message) {
        talk.deleted(message);
        replyTo(message).ifPresent(replied -> takeBack(message, replied));
    }

    /// Gives people the first word, then answers what is still there, with the words that it then has.
    private void unasked(Heard heard) {
        if (sure(heard).isEmpty()) {
            return;
        }
        try {
            Thread.sleep(watch.patience());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        var now = talk.now(heard.message());
        if (now.isEmpty() || talk.isAnswered(heard.message())) {
            return;
        }
        var still = new Heard(now.get(), heard.call(), heard.locale());
        sure(still)
                .filter(_ -> claim(heard.message().ref()))
                .ifPresent(served -> say(still, served, true));
    }

    /// The answer to a question that was put to nobody, where we are sure enough of it.
    private Optional<Served> sure(Heard heard) {
        var text = heard.message().text();
        if (!QuietRules.isQuestion(text)) {
            return Optional.empty();
        }
        var outcome = lookups.ask(text);
        return outcome.verdict() instanceof Verdict.Answered(var best, _)
                        && best.confidence() >= watch.threshold()
                ? Optional.of(reception.served(request(heard), outcome, reception.screening(text)))
                : Optional.empty();
    }

    private void say(Heard heard, Served served, boolean unasked) {
        var ref = heard.message().ref();
        if (outbox.reply(ref, served.reply()) instanceof Delivery.Delivered(var reply)) {
            if (talk.isDeleted(ref)) {
                outbox.takeBack(reply);
            } else {
                remember(ref, reply, served, unasked);
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
