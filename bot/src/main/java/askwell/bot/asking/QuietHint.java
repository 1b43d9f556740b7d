package askwell.bot.asking;

import askwell.bot.asking.Reception.Request;
import askwell.bot.chat.Card;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.bot.journal.Blotting;
import askwell.config.Texts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;

/// Tells somebody, alone, that what they asked in public has a telephone number, an address or another long number in it. Once a
/// day, so that it stays a hint.
final class QuietHint {
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Texts texts;
    private final Outbox outbox;
    private final Cache<String, Boolean> hinted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGAIN).build();

    QuietHint(Texts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    void give(Request request) {
        var who = request.who().id();
        if (request.isPrivate()
                || !Blotting.hides(request.text())
                || hinted.asMap().putIfAbsent(who, true) != null) {
            return;
        }
        var phrases = texts.in(request.locale());
        outbox.tell(
                who,
                Reply.of(Card.titled(phrases.say("hint.title")).saying(phrases.say("hint.more"))));
    }
}
