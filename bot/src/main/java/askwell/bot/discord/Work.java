package askwell.bot.discord;

import askwell.bot.chat.Behalf;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// What is being answered, each in a virtual thread of its own, so that the gateway never waits for it.
final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("answer-", 0).factory());
    private final Duration patience;

    /// @param patience how long [#close] lets what has begun go on
    Work(Duration patience) {
        this.patience = patience;
    }

    /// @param doing what it is, after "could not"
    void begin(Behalf behalf, String doing, Runnable task) {
        try {
            threads.execute(() -> behalf.run(() -> trying(doing, task)));
        } catch (RejectedExecutionException closing) {
            LOG.info("left out, since the bot is stopping: {}", doing);
        }
    }

    private static void trying(String doing, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException trouble) {
            Trouble.told(doing, trouble);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
