package askwell.bot.discord.local;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Ids as Discord makes them: milliseconds since 2015 in the upper 42 bits, a counter in the lower 22. They are of now,
/// since JDA takes an interaction with an old id for expired.
final class Snowflakes {

    private static final long EPOCH = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

    private final AtomicLong last = new AtomicLong();

    String next() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
    }
}
