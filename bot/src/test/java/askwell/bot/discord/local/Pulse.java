package askwell.bot.discord.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The one lock of the double, and what wakes those who wait for something to happen in it.
final class Pulse {

    private Duration patience = Duration.ofSeconds(10);
    private Supplier<String> instead = () -> "";

    synchronized void patience(Duration longest) {
        patience = longest;
    }

    /// @param received tells what was received so far, for the message of a wait that gave up
    synchronized void instead(Supplier<String> received) {
        instead = received;
    }

    synchronized <T> T changing(Supplier<T> change) {
        var result = change.get();
        notifyAll();
        return result;
    }

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    /// @throws AssertionError when it has not happened in time; the message shows what was received instead
    synchronized <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "waited %s ms for %s; received instead:%n%s"
                                .formatted(patience.toMillis(), what, instead.get()));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }
}
