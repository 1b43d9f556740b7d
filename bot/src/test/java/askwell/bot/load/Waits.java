package askwell.bot.load;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.Match;
import askwell.bot.discord.local.Received;
import askwell.bot.discord.local.ReceivedRequest;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How long those who did something waited for an answer: from the gateway's frame to the first byte of the request that answers.
///
/// @param waits in the order in which the frames left
/// @param lost how many got none
record Waits(List<Wait> waits, int lost) {
    private static final Duration POLL = Duration.ofMillis(200);

    /// By [System#nanoTime].
    ///
    /// @param promised whether the answer was only promised
    record Wait(long sent, long answered, boolean promised) {
        double millis() {
            return (answered - sent) / 1e6;
        }
    }

    /// Waits for the answers to these.
    static Waits of(Collection<LocalInteraction> begun, LocalDiscord discord, Duration patience) {
        var received = discord.received();
        var ids = begun.stream().map(LocalInteraction::id).toList();
        var end = System.nanoTime() + patience.toNanos();
        var answers = answers(discord);
        while (System.nanoTime() < end && !answers.keySet().containsAll(ids)) {
            pause();
            answers = answers(discord);
        }
        return of(begun, answers, received);
    }

    private static Waits of(
            Collection<LocalInteraction> begun,
            Map<String, ReceivedRequest> answers,
            Received received) {
        var waits =
                begun.stream()
                        .flatMap(one ->
                                Optional.ofNullable(answers.get(one.id()))
                                        .map(answer -> wait(received.sentAt(one), answer))
                                        .stream())
                        .toList();
        return new Waits(waits, begun.size() - waits.size());
    }

    private static Wait wait(long sent, ReceivedRequest answer) {
        return new Wait(
                sent,
                answer.arrived(),
                answer.body().path("type").asInt(0) == LocalInteraction.DEFERRED_MESSAGE);
    }

    /// By the interaction's id.
    private static Map<String, ReceivedRequest> answers(LocalDiscord discord) {
        return discord.received().requests(Match.callbacks()).stream()
                .collect(
                        Collectors.toMap(
                                request -> request.path().split("/", -1)[2],
                                Function.identity(),
                                (first, _) -> first));
    }

    static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    double[] millis() {
        return waits.stream().mapToDouble(Wait::millis).sorted().toArray();
    }

    long promised() {
        return waits.stream().filter(Wait::promised).count();
    }
}
