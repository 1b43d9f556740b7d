package askwell.bot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Everything that is measured. Nothing in it comes from what anybody wrote. Safe for use by several threads.
public final class Meters implements AutoCloseable {

    /// From what nobody notices to what Discord no longer waits for.
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Counter disconnects =
            Counter.builder("askwell.gateway.disconnects")
                    .description("how often a connection to Discord's gateway broke off")
                    .register(registry);
    private final Timer turns =
            Timer.builder("askwell.discord.waited")
                    .description("how long requests to Discord waited for their turn")
                    .serviceLevelObjectives(STEPS)
                    .register(registry);

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        // So that a first one is a change from 0, which a new series is not.
        List.of("user", "shared", "global", "other").forEach(this::limits);
    }

    /// Counts that something was looked up, and how long that took.
    ///
    /// @param verdict one of few words
    public void lookedUp(String verdict, Duration time) {
        Timer.builder("askwell.lookup")
                .description("questions and messages that were looked up, by what came of them")
                .tag("verdict", verdict)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    /// Counts a request to Discord.
    ///
    /// @param status what it was answered with: a status of HTTP, or `none`
    public void requested(String status, Duration time) {
        Timer.builder("askwell.discord.requests")
                .description("requests to Discord, by the status that they were answered with")
                .tag("status", status)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    /// Counts that Discord answered 429.
    ///
    /// @param scope one of few words
    public void limited(String scope, Duration wait) {
        limits(scope).record(wait);
    }

    private Timer limits(String scope) {
        return Timer.builder("askwell.discord.limited")
                .description("answers of 429, and how long no further request was to be sent")
                .tag("scope", scope)
                .register(registry);
    }

    /// Counts a request to Discord that waited for its turn.
    public void waited(Duration time) {
        turns.record(time);
    }

    /// Counts that a connection to the gateway broke off.
    public void disconnected() {
        disconnects.increment();
    }

    /// Measures something that only grows, whenever it is asked for.
    ///
    /// @param name small letters and dots
    public <T> void count(String name, String meaning, T of, ToDoubleFunction<T> figure) {
        // A counter lets go of what it counts: these meters stay.
        FunctionCounter.builder(name, this, _ -> figure.applyAsDouble(of))
                .description(meaning)
                .register(registry);
    }

    /// Measures something whenever it is asked for.
    ///
    /// @param name small letters and dots
    public <T> void gauge(String name, String meaning, T of, ToDoubleFunction<T> figure) {
        gauge(name, meaning, Tags.empty(), of, figure);
    }

    /// The same of one of several.
    ///
    /// @param which its name among them
    public <T> void gauge(
            String name, String meaning, String which, T of, ToDoubleFunction<T> figure) {
        gauge(name, meaning, Tags.of("which", which), of, figure);
    }

    private <T> void gauge(
            String name, String meaning, Tags tags, T of, ToDoubleFunction<T> figure) {
        Gauge.builder(name, of, figure)
                .description(meaning)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /// All of it in the text format of Prometheus, version 0.0.4.
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
