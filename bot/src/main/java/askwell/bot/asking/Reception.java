package askwell.bot.asking;

import askwell.bot.chat.Behalf;
import askwell.bot.chat.Card;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Person;
import askwell.bot.chat.Reply;
import askwell.bot.group.Mention;
import askwell.bot.journal.Asked;
import askwell.bot.journal.Journal;
import askwell.bot.safety.Risk;
import askwell.bot.safety.SafetyCards;
import askwell.bot.safety.SafetyScreen;
import askwell.bot.safety.Screening;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.Verdict;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Takes a member's question in, wherever it comes from: first the safety screen, then the limits, then the column; and says
/// what comes of it, with what can be done next.
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Settings settings;
    private final Lookups lookups;
    private final Answers answers;
    private final Buttons buttons;
    private final Journal journal;
    private final Optional<SafetyScreen> screen;
    private final SafetyCards safety;
    private final Outbox outbox;
    private final QuietHint hint;
    private final Limits members;
    private final Limits channels;

    Reception(
            Settings settings,
            Lookups lookups,
            Answers answers,
            Buttons buttons,
            Journal journal,
            SafetyCards safety,
            Outbox outbox,
            InstantSource clock) {
        this.settings = settings;
        this.lookups = lookups;
        this.answers = answers;
        this.buttons = buttons;
        this.journal = journal;
        this.screen =
                settings.safety().screen() ? Optional.of(SafetyScreen.shipped()) : Optional.empty();
        this.safety = safety;
        this.outbox = outbox;
        this.hint = new QuietHint(settings.texts(), outbox);
        this.members = new Limits(settings.discord().limits().member(), clock);
        this.channels = new Limits(settings.discord().limits().channel(), clock);
    }

    /// What somebody asks.
    ///
    /// @param from the message in which it stands; without an id where it is in none
    /// @param isPrivate whether only the asker will see the answer
    record Request(Person who, MessageRef from, Locale locale, String text, boolean isPrivate) {}

    /// What we say to it.
    ///
    /// @param key the question's in the journal, where it was looked up and written down
    record Served(Reply reply, Optional<String> key) {
        static Served only(Reply reply) {
            return new Served(reply, Optional.empty());
        }
    }

    Served serve(Request request) {
        var phrases = phrases(request);
        var screening = screening(request.text());
        if (screening.risk() == Risk.CRISIS) {
            return Served.only(atRisk(request));
        }
        var tooMuch = tooMuch(request, phrases);
        return tooMuch.map(Served::only)
                .orElseGet(() -> served(request, lookups.ask(request.text()), screening));
    }

    /// Hints at what should not stand in public, once the answer has been given. Nothing is added to what somebody at risk is told.
    void hint(Request request, Served served) {
        if (served.key().isPresent()) {
            hint.give(request);
        }
    }

    /// What we say to somebody at risk, at once and before all else. Staff are pointed to where it was said, for which nobody
    /// waits.
    Reply atRisk(Request request) {
        var phrases = phrases(request);
        var place = request.from().place();
        if (!place.isPrivate()) {
            settings.safety()
                    .staffChannel()
                    .ifPresent(staff ->
                            outbox.notify(
                                    staff,
                                    safety.notice(
                                            settings.texts().in(Locale.US),
                                            outbox.link(request.from()))));
        }
        return request.isPrivate() ? safety.crisis(phrases) : safety.unrevealing(phrases);
    }

    /// What we say to something that is not looked up, behind what we say to somebody at risk where its writer may be.
    Reply beside(Request request, Reply reply) {
        if (screening(request.text()).risk() != Risk.CRISIS) {
            return reply;
        }
        var cards = new ArrayList<>(atRisk(request).cards());
        cards.addAll(reply.cards());
        return new Reply(cards);
    }

    /// What we say to words that are kept from us.
    Reply unread(Request request) {
        return Reply.of(answers.unread(phrases(request)));
    }

    Screening screening(String text) {
        return screen.map(on -> on.of(text)).orElse(new Screening(Risk.NONE, ""));
    }

    /// The answer, written down and with its buttons.
    Served served(Request request, Outcome outcome, Screening screening) {
        var phrases = phrases(request);
        // The disk takes about as long as making the answer.
        var behalf = Behalf.ofThread();
        var writing =
                CompletableFuture.supplyAsync(
                        () -> behalf.call(() -> written(request, outcome)),
                        Thread::startVirtualThread);
        var reply = answers.of(outcome, phrases);
        var key = writing.join();
        if (key.isPresent()) {
            reply =
                    buttons.below(
                            reply,
                            outcome,
                            key.get(),
                            request.who().id(),
                            request.isPrivate() && !request.from().place().isPrivate(),
                            phrases);
        }
        return new Served(
                screening.risk() == Risk.EXHAUSTED ? safety.beside(reply, phrases) : reply, key);
    }

    private Phrases phrases(Request request) {
        return settings.texts().in(request.locale());
    }

    private Optional<Reply> tooMuch(Request request, Phrases phrases) {
        var member = members.ask(request.who().id());
        if (member.isPositive()) {
            return Optional.of(wait("limits.member", member, phrases));
        }
        var channel = channels.ask(request.from().place().channel());
        return channel.isPositive()
                ? Optional.of(wait("limits.channel", channel, phrases))
                : Optional.empty();
    }

    private static Reply wait(String name, Duration duration, Phrases phrases) {
        return Reply.of(
                Card.titled(phrases.say(name))
                        .saying(
                                phrases.say(
                                        name + "-more",
                                        "seconds",
                                        Math.max(1, duration.toSeconds() + 1))));
    }

    /// Empty where the journal cannot be written: the answer then comes without buttons.
    private Optional<String> written(Request request, Outcome outcome) {
        var explanation = outcome.explanation();
        try {
            return Optional.of(
                    journal.asked(
                            new Asked(
                                    request.text(),
                                    came(outcome),
                                    Math.clamp(explanation.confidence(), 0, 1),
                                    said(outcome.verdict()),
                                    explanation.matches().stream()
                                            .map(match -> match.article().id())
                                            .toList(),
                                    request.from().place().server(),
                                    request.locale().toLanguageTag())));
        } catch (RuntimeException trouble) {
            LOG.error("the question could not be written down: {}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private static askwell.bot.journal.Outcome came(Outcome outcome) {
        if (outcome.mention() instanceof Mention.Named) {
            return askwell.bot.journal.Outcome.ANSWERED;
        }
        return switch (outcome.verdict()) {
            case Verdict.Answered _ -> askwell.bot.journal.Outcome.ANSWERED;
            case Verdict.Unsure _ -> askwell.bot.journal.Outcome.UNSURE;
            case Verdict.NoAnswer(var reason) ->
                    outcome.told(reason) == Verdict.Reason.NO_ARTICLE
                            ? askwell.bot.journal.Outcome.NO_ANSWER
                            : askwell.bot.journal.Outcome.NOTHING_ASKED;
        };
    }

    private static Optional<String> said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, _) -> Optional.of(best.article().id());
            case Verdict.Unsure _, Verdict.NoAnswer _ -> Optional.empty();
        };
    }
}
