package askwell.bot;

import askwell.bot.asking.Asking;
import askwell.bot.asking.Outcome;
import askwell.config.Group;
import askwell.knowledge.answer.Verdict;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

/// What `askwell ask --batch` says to a line.
final class BatchAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswers.class);
    private static final double NANOS_A_MILLI = 1e6;

    private final Asking asking;

    BatchAnswers(Asking asking) {
        this.asking = asking;
    }

    ObjectNode answer(String line) {
        if (line.isBlank()) {
            throw new CommandException("the line is empty; it should be {\"id\":…,\"text\":…}");
        }
        var asked = Batch.object(line);
        var id = Batch.text(asked, "id");
        var text = Batch.text(asked, "text");
        var start = System.nanoTime();
        var outcome = ask(text);
        var millis = (System.nanoTime() - start) / NANOS_A_MILLI;
        return line(id, outcome, millis);
    }

    private Outcome ask(String text) {
        try {
            return asking.ask(text);
        } catch (RuntimeException failed) {
            LOG.debug("a question could not be answered", failed);
            throw new CommandException("this question could not be answered: " + failed, failed);
        }
    }

    private static ObjectNode line(String id, Outcome outcome, double millis) {
        var explanation = outcome.explanation();
        var line =
                Batch.JSON
                        .createObjectNode()
                        .put("id", id)
                        .put("verdict", name(explanation.verdict()))
                        .put("confidence", rounded(explanation.confidence(), 10_000));
        var matches = line.putArray("matches");
        for (var match : explanation.matches()) {
            matches.addObject()
                    .put("article", match.article().id())
                    .put("confidence", rounded(match.confidence(), 10_000))
                    .put("passage", match.passage().text());
        }
        var groups = line.putArray("groups");
        outcome.groups().stream().map(Group::id).forEach(groups::add);
        return line.put("millis", rounded(millis, 100));
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered _ -> "answered";
            case Verdict.Unsure _ -> "unsure";
            case Verdict.NoAnswer _ -> "no-answer";
        };
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
