package askwell.bot.asking;

import askwell.bot.asking.Reception.Served;
import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Place;
import askwell.bot.chat.Standing;
import askwell.bot.journal.FirstWords;
import askwell.bot.journal.FirstWords.Waiting;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Replied;
import askwell.bot.safety.Risk;
import askwell.config.Discord;
import askwell.knowledge.answer.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Answers messages: always those that are to us, and those that were put where we watch only where that is wanted for sure. An
/// answer follows its question: when that is edited it is given again, when that is deleted it goes too.
final class Hearing implements Listener {
    private final Discord.Watch watch;
    private final Reception reception;
    private final Lookups lookups;
    private final FirstWords firstWords;
    private final Outbox outbox;
    private final Talk talk;
    private final Replying replying;
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
        this.quiet = quiet;
        this.watch = watch;
        this.reception = reception;
        this.lookups = lookups;
        this.firstWords = journal.firstWords();
        this.outbox = outbox;
        this.talk = talk;
        this.replying = new Replying(reception, journal, outbox, talk);
    }

    @Override
    public void heard(Heard heard) {
        talk.said(heard.message());
        answer(heard, () -> replying.claim(heard.message().ref()));
    }

    /// @param take whether it is to be answered here, asked only where it is to be answered at all
    private void answer(Heard heard, BooleanSupplier take) {
        if (isToUs(heard)) {
            inTurn(
                    heard,
                    now -> {
                        if (take.getAsBoolean()) {
                            replying.say(now, asked(now), false);
                        }
                    });
        } else if (isAtRisk(heard)) {
            inTurn(
                    heard,
                    now -> {
                        if (take.getAsBoolean()) {
                            replying.say(now, atRisk(now), true);
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
                    var replied = replying.replyTo(ref);
                    if (replied.isPresent()) {
                        answerAnew(now, replied.get());
                    } else if (isToUs(now) || isAtRisk(now)) {
                        // It may have been taken before, for an answer that could not be given or
                        // was taken back.
                        replying.claim(ref);
                        answer(now, () -> true);
                    }
                });
    }

    private void answerAnew(Heard heard, Replied replied) {
        if (isAtRisk(heard)) {
            replying.sayAnew(heard, atRisk(heard), replied);
        } else if (replied.unasked()) {
            sure(heard)
                    .ifPresentOrElse(
                            outcome -> replying.sayAnew(heard, served(heard, outcome), replied),
                            () -> replying.takeBack(heard.message().ref(), replied));
        } else {
            replying.sayAnew(heard, asked(heard), replied);
        }
    }

    @Override
    public void deleted(MessageRef message) {
        talk.deleted(message);
        talk.inTurn(
                message,
                () ->
                        replying.replyTo(message)
                                .ifPresent(replied -> replying.takeBack(message, replied)));
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
        var ref = heard.message().ref();
        talk.awaiting(
                ref,
                () -> {
                    InJournal.keep(() -> firstWords.add(waiting(ref), watch.patience()));
                    if (isTimeOver()) {
                        inTurn(heard, this::answerUnlessAnswered);
                        InJournal.keep(() -> firstWords.remove(waiting(ref)));
                    }
                });
    }

    /// Waits as long as people have the first word.
    ///
    /// @return whether it is our turn; not where we leave before
    private boolean isTimeOver() {
        try {
            return !talk.await(watch.patience());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answerUnlessAnswered(Heard now) {
        if (!quiet.getAsBoolean() && !talk.isAnswered(now.message())) {
            sure(now)
                    .filter(_ -> replying.claim(now.message().ref()))
                    .ifPresent(outcome -> replying.say(now, served(now, outcome), true));
        }
    }

    /// Answers questions to which people had the first word when the bot was stopped, and which nobody has answered since.
    void catchUp() {
        for (var waiting : InJournal.kept(firstWords::due, List.<Waiting>of())) {
            if (!talk.isAwaited(waiting.channel(), waiting.message())) {
                catchUp(waiting);
            }
        }
    }

    private void catchUp(Waiting waiting) {
        var place = new Place(Optional.empty(), waiting.channel());
        switch (outbox.lookUp(new MessageRef(place, waiting.message()))) {
            case Standing.Stands found -> {
                talk.said(found.heard().message());
                inTurn(found.heard(), now -> answerLate(now, found, waiting));
            }
            case Standing.Gone() -> InJournal.keep(() -> firstWords.remove(waiting));
            case Standing.Unseen() -> InJournal.keep(() -> firstWords.postpone(waiting));
        }
    }

    private void answerLate(Heard now, Standing.Stands found, Waiting waiting) {
        var ref = now.message().ref();
        if (!isWanted(now, found) || replying.replyTo(ref).isPresent()) {
            InJournal.keep(() -> firstWords.remove(waiting));
        } else if (replying.claim(ref) || replying.claimAgain(ref)) {
            replying.say(now, answerTo(now), !isToUs(now));
            InJournal.keep(() -> firstWords.remove(waiting));
        } else {
            InJournal.keep(() -> firstWords.postpone(waiting));
        }
    }

    private boolean isWanted(Heard now, Standing.Stands found) {
        if (found.replied()) {
            return false;
        }
        return isAtRisk(now)
                || isToUs(now)
                || !quiet.getAsBoolean()
                        && !found.answered()
                        && !talk.isAnswered(now.message())
                        && sure(now).isPresent();
    }

    private Served answerTo(Heard heard) {
        if (isAtRisk(heard)) {
            return atRisk(heard);
        }
        return isToUs(heard) ? asked(heard) : served(heard, lookups.ask(heard.message().text()));
    }

    private static Waiting waiting(MessageRef ref) {
        return new Waiting(ref.place().channel(), ref.id());
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
                ? Served.only(reception.unread(Replying.request(heard)))
                : reception.serve(Replying.request(heard));
    }

    private Served atRisk(Heard heard) {
        return Served.only(reception.atRisk(Replying.request(heard)));
    }

    private Served served(Heard heard, Outcome outcome) {
        return reception.served(
                Replying.request(heard), outcome, reception.screening(heard.message().text()));
    }

    private boolean isAtRisk(Heard heard) {
        return reception.screening(heard.message().text()).risk() == Risk.CRISIS;
    }
}
