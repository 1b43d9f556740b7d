package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells the moderators' channel of new rows of what members miss: gathered for a while, on one card, and only where there are
/// some.
final class Announcements {

    /// Rows that are named.
    private static final int NAMED = 3;

    /// How long nothing is tried after the channel could not be reached.
    private static final Duration REST = Duration.ofMinutes(10);

    private final Workshop workshop;
    private final ReviewCards cards;
    private Instant notBefore = Instant.MIN;

    Announcements(Workshop workshop) {
        this.workshop = workshop;
        this.cards = new ReviewCards(workshop.knowledge());
    }

    void chores() {
        var now = workshop.clock().instant();
        var channel = workshop.settings().discord().moderatorsChannel();
        if (channel.isEmpty() || now.isBefore(notBefore)) {
            return;
        }
        var gathered = workshop.settings().moderating().gathering();
        if (workshop.journal()
                .gaps()
                .newSince()
                .filter(since -> !since.plus(gathered).isAfter(now))
                .isEmpty()) {
            return;
        }
        if (workshop.outbox().post(channel.get(), Reply.of(card(now)))
                instanceof Delivery.Delivered) {
            workshop.journal().gaps().told(now);
        } else {
            notBefore = now.plus(REST);
        }
    }

    private Card card(Instant now) {
        var ours = workshop.settings().texts().in(Locale.US);
        var news = workshop.journal().gaps().news(now, NAMED);
        return cards.listed(
                        Card.titled(ours.say("review.news", "rows", news.rows()))
                                .saying(ours.say("review.news-more")),
                        news.shown(),
                        ours)
                .choice(
                        new Choice(
                                Id.of(ReviewCards.OPEN), ours.say("review.news-open"), Look.MAIN));
    }
}
