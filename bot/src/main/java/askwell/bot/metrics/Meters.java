package askwell.bot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
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

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
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
