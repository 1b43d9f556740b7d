package askwell.bot;

import askwell.bot.safety.SafetyScreen;
import askwell.bot.safety.Screening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
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
        try (var lines = Batch.open(file, in, "messages")) {
            var out = spec.commandLine().getOut();
            return Batch.run(lines, out, line -> screened(screen, line)) ? 0 : 1;
        }
    }

    private static ObjectNode screened(SafetyScreen screen, String line) {
        var message = Batch.object(line);
        var id = Batch.text(message, "id");
        var screening = screen.of(Batch.text(message, "text"));
        return Batch.JSON
                .createObjectNode()
                .put("id", id)
                .put("risk", risk(screening))
                .put("why", screening.why());
    }

    private static String risk(Screening screening) {
        return screening.risk().name().toLowerCase(Locale.ROOT);
    }
}
