package askwell.bot;

import askwell.bot.Lines.Line;
import askwell.bot.safety.SafetyScreen;
import askwell.bot.safety.Screening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell screen` tells what the safety screen notices in a message, or in each of a file.
@Command(
        name = "screen",
        description =
                "Tells what the safety screen notices in a message, or in each line of a file.",
        footer = {
            "",
            "Prints none, exhausted or crisis, and why. Exit code: 0; with --batch 1 where a line was bad.",
            "",
            "Examples:",
            "  askwell screen \"I can't do this any more\"",
            "  askwell screen --batch messages.jsonl"
        })
final class ScreenCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream in;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "a message")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "one {\"id\":…,\"text\":…} a line; - reads standard input")
    private Optional<String> batch = Optional.empty();

    ScreenCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (batch.isPresent() == !words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    words.isEmpty()
                            ? "what is the message? Put it in quotes, at the end"
                            : "give either a TEXT or --batch FILE, not both");
        }
        var screen = SafetyScreen.shipped();
        if (batch.isPresent()) {
            return many(screen, batch.get());
        }
        var screening = screen.of(String.join(" ", words));
        spec.commandLine()
                .getOut()
                .println(
                        screening.why().isEmpty()
                                ? risk(screening)
                                : risk(screening) + ": " + screening.why());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int many(SafetyScreen screen, String file) throws IOException {
        var out = spec.commandLine().getOut();
        var good = true;
        try (var open = file.equals("-") ? in : Files.newInputStream(readable(file))) {
            var lines = new Lines(open);
            var number = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                var said = screened(screen, line.get(), number);
                good &= !said.has("error");
                out.println(JSON.writeValueAsString(said));
                out.flush();
            }
        }
        return good ? 0 : 1;
    }

    private static ObjectNode screened(SafetyScreen screen, Line line, int number) {
        return switch (line) {
            case Line.Unreadable(var why) -> error(number, why);
            case Line.Text(var text) -> {
                try {
                    yield screened(screen, text);
                } catch (JacksonException bad) {
                    yield error(number, "not a JSON object: " + bad.getOriginalMessage());
                } catch (CommandException bad) {
                    yield error(number, String.valueOf(bad.getMessage()));
                }
            }
        };
    }

    private static ObjectNode screened(SafetyScreen screen, String line) {
        var message = line.isBlank() ? JSON.createArrayNode() : JSON.readTree(line);
        if (!message.isObject()) {
            throw new CommandException("not a JSON object: it should be {\"id\":…,\"text\":…}");
        }
        var id = text(message, "id");
        var screening = screen.of(text(message, "text"));
        return JSON.createObjectNode()
                .put("id", id)
                .put("risk", risk(screening))
                .put("why", screening.why());
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        if (!value.isString()) {
            throw new CommandException(
                    "\"%s\" is %s; it should be text"
                            .formatted(field, value.isMissingNode() ? "missing" : "not text"));
        }
        return value.stringValue();
    }

    private static String risk(Screening screening) {
        return screening.risk().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode error(int number, String why) {
        return JSON.createObjectNode().put("line", number).put("error", why);
    }

    private static Path readable(String file) {
        var path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new CommandException(file + " is a folder; --batch wants a file of messages.");
        }
        return path;
    }
}
