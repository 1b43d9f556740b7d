package askwell.bot.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.time.InstantSource;

/// How often somebody, or a channel, may ask: so many times at once, and again as time passes (a token bucket).
final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 100_000;

    private final int most;
    private final InstantSource clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(MINUTE).build();

    /// @param most within a minute
    Limits(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts one more.
    ///
    /// @return how long to wait; nothing where it may be asked now
    Duration ask(String who) {
        return buckets.get(who, _ -> new Bucket(most, clock.millis())).take(clock.millis());
    }

    private final class Bucket {
        private double left;
        private long filled;

        Bucket(double left, long filled) {
            this.left = left;
            this.filled = filled;
        }

        synchronized Duration take(long now) {
            left = Math.min(most, left + (now - filled) * rate());
            filled = now;
            if (left >= 1) {
                left--;
                return Duration.ZERO;
            }
            return Duration.ofMillis((long) Math.ceil((1 - left) / rate()));
        }

        /// For each millisecond.
        private double rate() {
            return (double) most / MINUTE.toMillis();
        }
    }
}
