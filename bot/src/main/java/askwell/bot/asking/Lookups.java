package askwell.bot.asking;

import askwell.bot.chat.Behalf;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Looks questions up for many at once: as many at a time as there are processors, and the same one only once within minutes.
///
/// The threads are the platform's, since the models compute in native code, where a virtual thread would hold on to the few
/// that carry all others, and so keep Discord waiting.
public final class Lookups implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final Asking asking;
    private final KnowledgeBase knowledge;
    private final Measure measure;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("lookup-", 0).factory());
    private final Cache<Asked, Outcome> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    public Lookups(Asking asking, KnowledgeBase knowledge, Measure measure) {
        this.asking = asking;
        this.knowledge = knowledge;
        this.measure = measure;
    }

    /// Is told of everything that was looked up.
    @FunctionalInterface
    public interface Measure {
        Measure NONE = (_, _) -> {};

        /// @param came what came of it, in a word
        void lookedUp(String came, Duration time);
    }

    /// What comes of a question. Never throws for any text.
    Outcome ask(String text) {
        var start = System.nanoTime();
        var outcome = known(text);
        measure.lookedUp(word(outcome.verdict()), Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered _ -> "answered";
            case Verdict.Unsure _ -> "unsure";
            case Verdict.NoAnswer(var reason) -> reason.name().toLowerCase(Locale.ROOT);
        };
    }

    private Outcome known(String text) {
        var asked =
                new Asked(
                        text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT),
                        knowledge.state());
        var known = remembered.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        var outcome = inTurn(text);
        remembered.put(asked, outcome);
        return outcome;
    }

    private Outcome inTurn(String text) {
        var behalf = Behalf.ofThread();
        try {
            return threads.submit(() -> behalf.call(() -> asking.ask(text))).get();
        } catch (ExecutionException trouble) {
            throw new CompletionException(trouble.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopping);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// A question, and the state of the column that it was put to.
    private record Asked(String text, String state) {}
}
