package askwell.bot.discord.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Watches over the heartbeats of one connection, as Discord does: one that is a whole interval late ends it. Intervals that
/// are shorter than any of Discord's leave a busy machine some time.
final class Heartbeats {
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Duration interval;
    private final Runnable missed;
    private final Thread watching =
            Thread.ofPlatform().daemon().name("heartbeats").unstarted(this::look);
    private volatile long last = System.nanoTime();
    private volatile boolean ended;

    /// @param missed ends the connection
    Heartbeats(Duration interval, Runnable missed) {
        this.interval = interval;
        this.missed = missed;
    }

    void watch() {
        watching.start();
    }

    void beat() {
        last = System.nanoTime();
    }

    void end() {
        ended = true;
        watching.interrupt();
    }

    private void look() {
        var most = Math.max(SHORTEST.toNanos(), interval.multipliedBy(2).toNanos());
        try {
            while (!ended) {
                var left = last + most - System.nanoTime();
                if (left < 0) {
                    missed.run();
                    return;
                }
                TimeUnit.NANOSECONDS.sleep(left + 1);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
