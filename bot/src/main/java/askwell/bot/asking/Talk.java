package askwell.bot.asking;

import askwell.bot.chat.Message;
import askwell.bot.chat.MessageRef;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// What was lately said where we listen, in memory alone: enough to see whether somebody has answered already, and what became of
/// a question since. It goes on when the settings change.
public final class Talk {
    private static final Duration LATELY = Duration.ofHours(2);
    private static final int MOST = 10_000;

    private final Cache<MessageRef, Message> messages = cache();
    private final Cache<MessageRef, Boolean> deleted = cache();
    private final Cache<MessageRef, ReentrantLock> turns =
            Caffeine.newBuilder().weakValues().build();
    private final Set<MessageRef> awaited = ConcurrentHashMap.newKeySet();
    private final CountDownLatch leaving = new CountDownLatch(1);

    /// One thing at a time with the same message, so that an edit finds the answer that was under way.
    void inTurn(MessageRef message, Runnable doing) {
        var turn = turns.get(message, _ -> new ReentrantLock());
        turn.lock();
        try {
            doing.run();
        } finally {
            turn.unlock();
        }
    }

    /// Does what is to be done about a message to which people have the first word, unless that is being done already.
    void awaiting(MessageRef message, Runnable doing) {
        if (awaited.add(message)) {
            try {
                doing.run();
            } finally {
                awaited.remove(message);
            }
        }
    }

    boolean isAwaited(String channel, String message) {
        return awaited.stream()
                .anyMatch(ref -> ref.id().equals(message) && ref.place().channel().equals(channel));
    }

    /// Lets people have the first word.
    ///
    /// @return whether we are to leave meanwhile
    boolean await(Duration patience) throws InterruptedException {
        return leaving.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave() {
        leaving.countDown();
    }

    /// Later words of the same message may have come first.
    void said(Message message) {
        messages.asMap().putIfAbsent(message.ref(), message);
    }

    /// @return whether its words have changed, as far as is known
    boolean edited(Message message) {
        var before = messages.asMap().put(message.ref(), message);
        return before == null || !before.text().equals(message.text());
    }

    void deleted(MessageRef message) {
        messages.invalidate(message);
        deleted.put(message, true);
    }

    boolean isDeleted(MessageRef message) {
        return deleted.getIfPresent(message) != null;
    }

    /// A message as it is now, unless it was deleted.
    Optional<Message> now(Message message) {
        return isDeleted(message.ref())
                ? Optional.empty()
                : Optional.of(messages.asMap().getOrDefault(message.ref(), message));
    }

    /// Whether somebody else has written in the same place since. It need not be an answer: people are talking, and we keep
    /// out of it.
    boolean isAnswered(Message question) {
        return messages.asMap().values().stream()
                .anyMatch(message ->
                        message.ref().place().equals(question.ref().place())
                                && !message.author().id().equals(question.author().id())
                                && isLater(message.ref().id(), question.ref().id()));
    }

    /// Ids grow with time, and so does their number of digits.
    private static boolean isLater(String id, String other) {
        return id.length() != other.length()
                ? id.length() > other.length()
                : id.compareTo(other) > 0;
    }

    private static <T> Cache<MessageRef, T> cache() {
        return Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(MOST).build();
    }
}
