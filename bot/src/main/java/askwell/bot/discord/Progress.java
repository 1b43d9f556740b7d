package askwell.bot.discord;

import askwell.bot.chat.Behalf;
import askwell.bot.chat.Reply;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows how far something has come, the newest that is known, once a second at most.
final class Progress implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Consumer<Reply> showing;
    private final Thread thread;
    private Optional<Reply> newest = Optional.empty();
    private boolean ended;

    private Progress(Consumer<Reply> showing) {
        this.showing = showing;
        var behalf = Behalf.ofThread();
        this.thread = Thread.ofVirtual().name("progress").unstarted(() -> behalf.run(this::show));
    }

    /// @param showing shows it, and is back once it is shown
    static Progress shownBy(Consumer<Reply> showing) {
        var progress = new Progress(showing);
        progress.thread.start();
        return progress;
    }

    synchronized void tell(Reply reply) {
        newest = Optional.of(reply);
        notifyAll();
    }

    private void show() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                showing.accept(next.get());
                pause();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Empty at the end.
    private synchronized Optional<Reply> next() throws InterruptedException {
        while (newest.isEmpty() && !ended) {
            wait();
        }
        var next = ended ? Optional.<Reply>empty() : newest;
        newest = Optional.empty();
        return next;
    }

    private synchronized void pause() throws InterruptedException {
        var end = System.nanoTime() + PACE.toNanos();
        for (var left = PACE.toMillis(); left > 0 && !ended; ) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    /// Shows nothing any more once it is back.
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
