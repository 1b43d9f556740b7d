package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class LatencyTest {

    @Test
    void percentiles_are_times_that_were_measured() {
        var times = IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();
        assertThat(Latency.of(times))
                .isEqualTo(new Latency(Duration.ofMillis(50), Duration.ofMillis(95)));
    }

    @Test
    void one_time_is_every_percentile() {
        var only = Duration.ofMillis(7);
        assertThat(Latency.of(List.of(only))).isEqualTo(new Latency(only, only));
    }
}
