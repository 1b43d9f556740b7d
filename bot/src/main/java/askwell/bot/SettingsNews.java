package askwell.bot;

import askwell.bot.chat.Card;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.config.Effective.Change;
import askwell.config.Layers;
import askwell.config.Phrases;
import askwell.config.Retuning;
import askwell.config.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what has become of the settings: moderators what has changed, staff and the log what could not be taken in. In quiet
/// hours people are told after them.
final class SettingsNews {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsNews.class);

    private static final int MOST = 15;
    private static final int LONGEST_VALUE = 100;

    /// How long nothing is tried after a channel could not be reached.
    private static final Duration REST = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Layers layers;
    private final HeldNews held;
    private final InstantSource clock;
    private Instant notBefore = Instant.MIN;

    SettingsNews(Outbox outbox, Layers layers, HeldNews held, InstantSource clock) {
        this.outbox = outbox;
        this.layers = layers;
        this.held = held;
        this.clock = clock;
    }

    void changed(List<Change> changes, Settings settings) {
        LOG.info("the settings have changed: {}", changes.stream().map(Change::path).toList());
        if (isQuiet(settings) || !held.held().isNothing()) {
            held.add(changes);
        } else {
            tell(changes, settings);
        }
    }

    void refused(String why, Settings settings) {
        LOG.warn("the settings were not taken in, since {}", why);
        if (isQuiet(settings)) {
            held.addRefused(why);
        } else {
            tellRefused(why, settings);
        }
    }

    /// Tells what was held back, once it is no longer quiet.
    ///
    /// @param stillRefused whether they can still not be taken in; what was mended meanwhile is no news
    void tellHeld(Settings settings, boolean stillRefused) {
        var waiting = held.held();
        if (waiting.isNothing() || isQuiet(settings) || clock.instant().isBefore(notBefore)) {
            return;
        }
        if (!waiting.changes().isEmpty() && tell(waiting.changes(), settings)) {
            held.changesTold();
        }
        if (!stillRefused
                || waiting.refused().map(why -> tellRefused(why, settings)).orElse(true)) {
            held.refusalTold();
        }
        if (!held.held().isNothing()) {
            notBefore = clock.instant().plus(REST);
        }
    }

    private boolean isQuiet(Settings settings) {
        return settings.discord().quiet().isAt(clock.instant());
    }

    private boolean tell(List<Change> changes, Settings settings) {
        var phrases = phrases(settings);
        var card = Card.titled(phrases.say("settings.changed"));
        var setHere =
                layers.holding().stream().collect(Collectors.toMap(Retuning::path, Retuning::by));
        for (var change : changes.stream().limit(MOST).toList()) {
            var words = inWords(change, phrases);
            var by = setHere.get(change.path());
            card =
                    card.field(
                            change.path(),
                            by == null
                                    ? words
                                    : words + " " + phrases.say("settings.by", "name", by));
        }
        if (changes.size() > MOST) {
            card = card.saying(phrases.say("settings.more", "count", changes.size() - MOST));
        }
        return post(settings.discord().moderatorsChannel(), card);
    }

    private boolean tellRefused(String why, Settings settings) {
        var phrases = phrases(settings);
        return post(
                settings.safety().staffChannel(),
                Card.titled(phrases.say("settings.refused"))
                        .saying(phrases.say("settings.refused-more"))
                        .quoting(why));
    }

    private static String inWords(Change change, Phrases phrases) {
        var changed =
                phrases.say(
                        "settings.from-to",
                        "before",
                        shown(change.before()),
                        "after",
                        shown(change.after()));
        return change.isForNextStart()
                ? changed + " " + phrases.say("settings.next-start")
                : changed;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : Printable.line(value, LONGEST_VALUE);
    }

    /// Whether everybody is told who is to be, be it nobody.
    private boolean post(Optional<String> channel, Card card) {
        return channel.map(id -> outbox.post(id, Reply.of(card)) instanceof Delivery.Delivered)
                .orElse(true);
    }

    private static Phrases phrases(Settings settings) {
        return settings.texts().in(Locale.US);
    }
}
