package askwell.bot.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the bot began and what it acknowledged, as it said so itself, a line each:
///
/// - `begin NUMBER THING=STATE …` before it does something: what each thing will be then
/// - `done NUMBER` once that is acknowledged
/// - `dropped NUMBER` where a later start found nothing of it
///
/// A thing is an article by its id, `draft:KEY` or `lesson:TEXT`; its state the number of its [text][Sound], or `-` where it is
/// gone.
final class Ledger {
    static final String GONE = "-";

    private final Map<String, String> states = new TreeMap<>();
    private final Map<String, Set<String>> ever = new HashMap<>();
    private final Map<Long, Map<String, String>> begun = new HashMap<>();
    private Optional<Long> open = Optional.empty();
    private long done;

    static Ledger read(Path file) throws IOException {
        var ledger = new Ledger();
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(ledger::add);
        }
        return ledger;
    }

    static boolean isLine(String line) {
        return line.matches("(begin|done|dropped) \\d+( \\S+=\\S+)*");
    }

    void add(String line) {
        var parts = line.split(" ");
        var number = Long.parseLong(parts[1]);
        switch (parts[0]) {
            case "begin" -> {
                var coming = new TreeMap<String, String>();
                for (var part : List.of(parts).subList(2, parts.length)) {
                    var end = part.lastIndexOf('=');
                    coming.put(part.substring(0, end), part.substring(end + 1));
                }
                begun.put(number, coming);
                open = Optional.of(number);
            }
            case "done" -> {
                var coming = Optional.ofNullable(begun.remove(number)).orElse(Map.of());
                states.putAll(coming);
                coming.forEach((thing, state) ->
                        ever.computeIfAbsent(thing, _ -> new HashSet<>()).add(state));
                open = Optional.empty();
                done++;
            }
            default -> {
                begun.remove(number);
                open = Optional.empty();
            }
        }
    }

    /// What each thing is, by all that was acknowledged.
    Map<String, String> states() {
        return states;
    }

    /// What each thing has ever been.
    Map<String, Set<String>> ever() {
        return ever;
    }

    String state(String thing) {
        return states.getOrDefault(thing, GONE);
    }

    /// The number of what was begun and neither acknowledged nor dropped.
    Optional<Long> open() {
        return open;
    }

    Map<String, String> coming(long number) {
        return begun.getOrDefault(number, Map.of());
    }

    /// How many were acknowledged.
    long done() {
        return done;
    }

    /// Those of a kind that are there, or are gone.
    List<String> things(String start, boolean there) {
        var things = new ArrayList<String>();
        states.forEach((thing, state) -> {
            if (thing.startsWith(start) && !state.equals(GONE) == there) {
                things.add(thing);
            }
        });
        return things;
    }
}
