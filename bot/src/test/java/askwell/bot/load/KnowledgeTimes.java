package askwell.bot.load;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long the knowledge base itself took over each question, by the Java Flight Recorder inside the bot.
final class KnowledgeTimes {
    private static final String OWNER = "askwell.knowledge.answer.KnowledgeBase";

    /// Options of the JVM that record it. It must read its classes itself: those that the launcher keeps in an archive are not
    /// traced.
    static String recording(Path file) {
        return "-Xshare:off -XX:-AutoCreateSharedArchive -XX:StartFlightRecording:method-trace=%2$s::explain;%2$s::nearness,filename=%1$s,dumponexit=true"
                .formatted(file, OWNER);
    }

    /// One question's: looking it up, and comparing it with the groups.
    ///
    /// @param start by [System#nanoTime] of this process
    private record Time(long start, long nanos) {}

    private final List<Time> times;

    private KnowledgeTimes(List<Time> times) {
        this.times = times;
    }

    static KnowledgeTimes read(Path recording) throws IOException {
        var clock = System.nanoTime() - ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
        var events =
                RecordingFile.readAllEvents(recording).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.MethodTrace"))
                        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                        .toList();
        Map<Long, Time> open = new HashMap<>();
        List<Time> times = new ArrayList<>();
        for (var event : events) {
            var thread = event.getThread("eventThread").getId();
            var method = event.<RecordedMethod>getValue("method").getName();
            var nanos = event.getDuration().toNanos();
            if (method.equals("explain")) {
                var before = open.put(thread, new Time(start(event, clock), nanos));
                if (before != null) {
                    times.add(before);
                }
            } else {
                open.computeIfPresent(
                        thread, (_, time) -> new Time(time.start(), time.nanos() + nanos));
            }
        }
        times.addAll(open.values());
        times.sort(Comparator.comparingLong(Time::start));
        return new KnowledgeTimes(times);
    }

    private static long start(RecordedEvent event, long clock) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, event.getStartTime()) + clock;
    }

    /// Of these waits, those in which the knowledge base was asked, and its own time in each.
    Map<Waits.Wait, Double> within(Waits waits) {
        Map<Waits.Wait, Double> own = new HashMap<>();
        var left = new ArrayList<>(times);
        for (var wait : waits.waits()) {
            left.stream()
                    .filter(time ->
                            time.start() >= wait.sent()
                                    && time.start() + time.nanos() <= wait.answered())
                    .findFirst()
                    .ifPresent(time -> {
                        left.remove(time);
                        own.put(wait, time.nanos() / 1e6);
                    });
        }
        return own;
    }
}
