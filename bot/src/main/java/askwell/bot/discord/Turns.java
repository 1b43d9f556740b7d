package askwell.bot.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;

import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Tells how long requests wait for their turn. When that is, JDA decides.
final class Turns implements RestRateLimiter {
    private final RestRateLimiter jda;
    private final Traffic traffic;

    Turns(RateLimitConfig config, Traffic traffic) {
        this.jda = new SequentialRestRateLimiter(config);
        this.traffic = traffic;
    }

    @Override
    public void enqueue(Work task) {
        jda.enqueue(new Turn(task, traffic));
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        jda.stop(shutdown, callback);
    }

    @Override
    public boolean isStopped() {
        return jda.isStopped();
    }

    @Override
    public int cancelRequests() {
        return jda.cancelRequests();
    }

    /// One request, until it needs no further turn. Executed by one thread at a time.
    private static final class Turn implements Work {
        private final Work task;
        private final Traffic traffic;
        private volatile long waiting = System.nanoTime();

        Turn(Work task, Traffic traffic) {
            this.task = task;
            this.traffic = traffic;
        }

        @Override
        public @Nullable Response execute() {
            traffic.waited(Duration.ofNanos(System.nanoTime() - waiting));
            try {
                return task.execute();
            } finally {
                waiting = System.nanoTime();
            }
        }

        @Override
        public Route.CompiledRoute getRoute() {
            return task.getRoute();
        }

        @Override
        public JDA getJDA() {
            return task.getJDA();
        }

        @Override
        public boolean isSkipped() {
            return task.isSkipped();
        }

        @Override
        public boolean isDone() {
            return task.isDone();
        }

        @Override
        public boolean isPriority() {
            return task.isPriority();
        }

        @Override
        public boolean isCancelled() {
            return task.isCancelled();
        }

        @Override
        public void cancel() {
            task.cancel();
        }
    }
}
