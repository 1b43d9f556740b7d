package askwell.bot;

import askwell.bot.chat.Behalf;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What is done again and again, one thing after the other.
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService thread;
    private final Behalf behalf;

    Chores() {
        this(
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("chores").factory()),
                Behalf.OF_ALL);
    }

    private Chores(ScheduledExecutorService thread, Behalf behalf) {
        this.thread = thread;
        this.behalf = behalf;
    }

    /// The same, done on behalf of a server.
    Chores of(Behalf server) {
        return new Chores(thread, server);
    }

    /// Now and after each such time.
    ///
    /// @param doing what it does, after "could not"
    void every(Duration time, String doing, Runnable chore) {
        again(Duration.ZERO, time, doing, chore);
    }

    /// After each such time, not now.
    ///
    /// @param doing what it does, after "could not"
    void after(Duration time, String doing, Runnable chore) {
        again(time, time, doing, chore);
    }

    private void again(Duration first, Duration time, String doing, Runnable chore) {
        thread.scheduleWithFixedDelay(
                trying(doing, chore), first.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// @param doing what it does, after "could not"
    void once(String doing, Runnable chore) {
        thread.execute(trying(doing, chore));
    }

    /// One trouble is not the end of a chore; one at the end of the bot is none.
    private Runnable trying(String doing, Runnable chore) {
        return () ->
                behalf.run(() -> {
                    try {
                        chore.run();
                    } catch (RuntimeException trouble) {
                        if (!thread.isShutdown()) {
                            LOG.error("could not {}: {}", doing, trouble.getMessage());
                        }
                    }
                });
    }

    void later(Duration time, Runnable chore) {
        thread.schedule(chore, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
