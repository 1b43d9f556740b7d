package askwell.knowledge.evaluation;

import java.time.Duration;
import java.util.List;

/// How long questions took, one after the other; percentiles by nearest rank, zero where nothing was asked.
public record Latency(Duration median, Duration percentile95) {

    static Latency of(List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        return new Latency(percentile(sorted, 50), percentile(sorted, 95));
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
