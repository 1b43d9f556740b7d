package askwell.bot.discord.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is to go wrong with REST requests, until it has gone wrong often enough.
final class Faults {

    private static final class Fault {
        private final Match match;
        private final Supplier<Answer> answer;
        private int left;

        private Fault(Match match, Supplier<Answer> answer, int times) {
            this.match = match;
            this.answer = answer;
            this.left = times;
        }
    }

    private record Slowness(Match match, Duration delay) {}

    private final List<Fault> faults = new ArrayList<>();
    private final List<Slowness> slowness = new ArrayList<>();

    synchronized void fail(Match match, Answer answer, int times) {
        faults.add(new Fault(match, () -> answer, times));
    }

    synchronized void slow(Match match, Duration delay) {
        slowness.add(new Slowness(match, delay));
    }

    synchronized void heal() {
        faults.clear();
        slowness.clear();
    }

    synchronized Optional<Answer> answer(ReceivedRequest request) {
        for (var fault : faults) {
            if (fault.left > 0 && fault.match.matches(request)) {
                fault.left--;
                return Optional.of(fault.answer.get());
            }
        }
        return Optional.empty();
    }

    synchronized Duration delay(ReceivedRequest request) {
        return slowness.stream()
                .filter(slow -> slow.match().matches(request))
                .map(Slowness::delay)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
