package askwell.bot;

import askwell.bot.chat.Card;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.config.Effective.Change;
import askwell.config.Layers;
import askwell.config.Phrases;
import askwell.config.Retuning;
import askwell.config.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what has become of the settings: moderators what has changed, staff and the log what could not be taken in.
final class SettingsNews {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsNews.class);

    private static final int MOST = 15;
    private static final int LONGEST_VALUE = 100;

    private final Outbox outbox;
    private final Layers layers;

    SettingsNews(Outbox outbox, Layers layers) {
        this.outbox = outbox;
        this.layers = layers;
    }

    void changed(List<Change> changes, Settings settings) {
        LOG.info("the settings have changed: {}", changes.stream().map(Change::path).toList());
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
        post(settings.discord().moderatorsChannel(), card);
    }

    void refused(String why, Settings settings) {
        LOG.warn("the settings were not taken in, since {}", why);
        var phrases = phrases(settings);
        post(
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

    private void post(Optional<String> channel, Card card) {
        channel.ifPresent(id -> outbox.post(id, Reply.of(card)));
    }

    private static Phrases phrases(Settings settings) {
        return settings.texts().in(Locale.US);
    }
}
