package askwell.bot;

import askwell.config.Effective;
import askwell.config.Effective.Line;
import askwell.config.Layers;
import askwell.config.Layers.Outcome;
import askwell.config.Server;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell settings` tells what holds, and why.
@Command(
        name = "settings",
        description = {
            "Tells every setting as it holds, and where it comes from.",
            "",
            "config/askwell.conf is the file to edit. What it leaves out has its default, which",
            "reference.conf explains setting by setting. What admins have set with /settings on",
            "Discord takes the place of both; --reset takes it away, also where the bot does not",
            "start. Secrets are not shown.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all is well, 2 the settings have problems, which are told.",
            "",
            "Examples:",
            "  askwell settings",
            "  askwell settings --check",
            "  askwell settings --texts",
            "  askwell settings --reset discord.watch.wait"
        })
final class SettingsCommand implements Callable<Integer> {
    private static final String TEXTS = "texts.";

    private final SettingsFile file;
    private final InstantSource clock;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Option(names = "--check", description = "only tell whether they can be used")
    private boolean check;

    @Option(names = "--texts", description = "tell also what the bot says, text by text")
    private boolean texts;

    @Option(
            names = "--reset",
            paramLabel = "SETTING",
            description = "take away what was set of it on Discord, so that the file holds again")
    private Optional<String> reset = Optional.empty();

    SettingsCommand(SettingsFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var layers = file.layers(common.config(), keeping.folder(), keeping.server());
        reset.ifPresent(path -> takeAway(path, layers));
        var effective = layers.effective();
        if (keeping.server().isEmpty()) {
            requireUsable(layers.read().servers());
        }
        var out = spec.commandLine().getOut();
        if (check || reset.isPresent()) {
            out.println("%s can be used.".formatted(file.path(common.config())));
        } else {
            tell(effective, out);
        }
        layers.ignored()
                .forEach(one ->
                        out.println(
                                Printable.line("# %s; %s".formatted(one.inWords(), one.remedy()))));
        return 0;
    }

    /// Also with what was set in them on Discord.
    private void requireUsable(List<Server> servers) {
        for (var server : servers) {
            file.read(common.config(), keeping.folder(), Optional.of(server.name()));
        }
    }

    private void takeAway(String path, Layers layers) {
        var by = "%s (terminal)".formatted(System.getProperty("user.name", "somebody"));
        switch (layers.takeAway(path, by, clock.instant())) {
            case Outcome.Tuned _ -> {
                var out = spec.commandLine().getOut();
                out.println(
                        "what was set of %s on Discord is taken away."
                                .formatted(Printable.line(path)));
                // What is left may not do either.
                out.flush();
            }
            case Outcome.Unknown(var meant) ->
                    throw new CommandException(
                            "nothing is set of %s on Discord%s; `askwell settings%s` tells what is."
                                    .formatted(
                                            Printable.line(path, 100),
                                            meant.map(" (did you mean %s?)"::formatted).orElse(""),
                                            keeping.server()
                                                    .map(" --server %s"::formatted)
                                                    .orElse("")));
            case Outcome.Refused(var why) -> throw new CommandException(why);
            case Outcome.Same _ -> {}
        }
    }

    private void tell(Effective effective, PrintWriter out) {
        var shown =
                effective.settings().stream()
                        .filter(line -> texts || !isShippedText(line))
                        .toList();
        shown.forEach(line -> out.println(Printable.line(said(line))));
        long left = effective.settings().size() - shown.size();
        if (left > 0) {
            out.println("# and %,d texts as they are shipped; --texts shows them".formatted(left));
        }
    }

    private static boolean isShippedText(Line line) {
        return line.isDefault() && line.path().startsWith(TEXTS);
    }

    private static String said(Line line) {
        return "%s = %s  # %s".formatted(line.path(), line.value(), line.source());
    }
}
