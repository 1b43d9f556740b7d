package askwell.knowledge.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// YAML lines of the form `name: text` and `name: [text, text]`, read from the parser's events. Every value stays the text that
/// was written: no numbers, dates or tags. What is nested deeper is passed over, and aliases are refused, so that nothing
/// grows while it is read.
final class YamlFields {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(2 << 20).build();
    private static final int DEEPEST = 20;
    private static final Set<String> NOTHING = Set.of("", "~", "null");

    private final Iterator<Event> events;
    private final int firstLine;

    private YamlFields(Iterator<Event> events, int firstLine) {
        this.events = events;
        this.firstLine = firstLine;
    }

    /// @param firstLine the number of the first line in its file
    /// @throws BadYamlException where this is something else, with the line of the file
    static Map<String, List<String>> of(String yaml, int firstLine) {
        try {
            return new YamlFields(new Parse(SETTINGS).parseString(yaml).iterator(), firstLine)
                    .fields();
        } catch (MarkedYamlEngineException problem) {
            var line = problem.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw new BadYamlException(firstLine + line, String.valueOf(problem.getProblem()));
        } catch (YamlEngineException problem) {
            throw new BadYamlException(firstLine, String.valueOf(problem.getMessage()));
        }
    }

    private Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        var event = events.next();
        while (!(event instanceof MappingStartEvent)) {
            if (event instanceof ScalarEvent || event instanceof SequenceStartEvent) {
                throw bad(Clause.YAML_NO_NAME);
            }
            if (event instanceof StreamEndEvent) {
                return fields;
            }
            event = events.next();
        }
        for (event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw bad(Clause.YAML_NAME);
            }
            fields.put(name.getValue(), values(events.next()));
        }
        return fields;
    }

    private List<String> values(Event event) {
        var values = new ArrayList<String>();
        if (event instanceof SequenceStartEvent) {
            for (var item = events.next();
                    !(item instanceof SequenceEndEvent);
                    item = events.next()) {
                addTo(values, item);
            }
        } else {
            addTo(values, event);
        }
        return values;
    }

    private void addTo(List<String> values, Event event) {
        switch (event) {
            case ScalarEvent scalar -> {
                if (!scalar.isPlain() || !NOTHING.contains(scalar.getValue())) {
                    values.add(scalar.getValue());
                }
            }
            case AliasEvent _ -> throw bad(Clause.YAML_ALIAS);
            default -> passOver();
        }
    }

    private void passOver() {
        for (var depth = 1; depth > 0; ) {
            if (depth > DEEPEST) {
                throw bad(Clause.TOO_DEEP);
            }
            switch (events.next()) {
                case MappingStartEvent _, SequenceStartEvent _ -> depth++;
                case MappingEndEvent _, SequenceEndEvent _ -> depth--;
                default -> {}
            }
        }
    }

    private BadYamlException bad(Clause problem) {
        return new BadYamlException(firstLine, problem);
    }

    /// The front matter of a page cannot be read.
    static final class BadYamlException extends UnfitException {
        private final int line;

        /// @param problem a clause of ours, or what the library says
        BadYamlException(int line, Object problem) {
            super(Clause.YAML, problem);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
