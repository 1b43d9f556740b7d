package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every REST request that came in.
final class Requests {

    private static final int SHOWN = 20;

    private final Pulse pulse;
    private final List<ReceivedRequest> all = new ArrayList<>();
    private final IdentityHashMap<ReceivedRequest, Answer> answers = new IdentityHashMap<>();
    private final List<ReceivedRequest> unexpected = new ArrayList<>();

    Requests(Pulse pulse) {
        this.pulse = pulse;
        pulse.instead(this::latest);
    }

    void add(ReceivedRequest request) {
        pulse.change(() -> all.add(request));
    }

    void answered(ReceivedRequest request, Answer answer) {
        pulse.change(() -> answers.put(request, answer));
    }

    Answer awaitAnswer(ReceivedRequest request) {
        return pulse.await(
                "an answer to " + request, () -> Optional.ofNullable(answers.get(request)));
    }

    void unexpected(ReceivedRequest request) {
        pulse.change(() -> unexpected.add(request));
    }

    List<ReceivedRequest> all() {
        return pulse.changing(() -> List.copyOf(all));
    }

    List<ReceivedRequest> unexpected() {
        return pulse.changing(() -> List.copyOf(unexpected));
    }

    ReceivedRequest await(Match match, int times) {
        return pulse.await(
                times + " × " + match,
                () -> {
                    var found = all.stream().filter(match::matches).toList();
                    return found.size() < times
                            ? Optional.empty()
                            : Optional.of(found.get(times - 1));
                });
    }

    /// One line of JSON a request, as the check against Discord's description of its API reads it:
    /// what came, and what was answered.
    void write(Path log) throws IOException {
        var lines = all().stream().map(request -> line(request).toString()).toList();
        Files.write(log, lines);
    }

    /// Writes them into a folder that need not be there yet.
    void leave(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            write(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode line(ReceivedRequest request) {
        var line = Json.object("method", request.method(), "path", request.path());
        if (!request.body().isMissingNode()) {
            line.set("body", request.body());
        }
        var answer = pulse.changing(() -> Optional.ofNullable(answers.get(request)));
        answer.ifPresent(given -> {
            line.put("status", given.status());
            if (!given.body().isMissingNode()) {
                line.set("response", given.body());
            }
        });
        return line;
    }

    private String latest() {
        return all.stream()
                .skip(Math.max(0, all.size() - SHOWN))
                .map(request -> "  " + request)
                .collect(Collectors.joining("\n"));
    }
}
