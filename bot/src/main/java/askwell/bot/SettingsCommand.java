package askwell.bot;

import askwell.config.Effective.Line;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `askwell settings` tells what holds, and why.
@Command(
        name = "settings",
        description = {
            "Tells every setting as it holds, and where it comes from.",
            "",
            "config/askwell.conf is the file to edit. What it leaves out has its default, which",
            "reference.conf explains setting by setting. What admins have set with /settings on",
            "Discord takes the place of both. Secrets are not shown.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all is well, 2 the settings have problems, which are told.",
            "",
            "Examples:",
            "  askwell settings",
            "  askwell settings --check",
            "  askwell settings --texts"
        })
final class SettingsCommand implements Callable<Integer> {
    private static final String TEXTS = "texts.";

    private final SettingsFile file;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Option(names = "--check", description = "only tell whether they can be used")
    private boolean check;

    @Option(names = "--texts", description = "tell also what the bot says, text by text")
    private boolean texts;

    SettingsCommand(SettingsFile file) {
        this.file = file;
    }

    @Override
    public Integer call() {
        var path = file.path(common.config());
        var effective =
                file.layers(common.config(), keeping.folder(), keeping.server()).effective();
        var out = spec.commandLine().getOut();
        if (check) {
            out.println("%s can be used.".formatted(path));
            return 0;
        }
        var shown =
                effective.settings().stream()
                        .filter(line -> texts || !isShippedText(line))
                        .toList();
        shown.forEach(line -> out.println(Printable.line(said(line))));
        long left = effective.settings().size() - shown.size();
        if (left > 0) {
            out.println("# and %,d texts as they are shipped; --texts shows them".formatted(left));
        }
        return 0;
    }

    private static boolean isShippedText(Line line) {
        return line.isDefault() && line.path().startsWith(TEXTS);
    }

    private static String said(Line line) {
        return "%s = %s  # %s".formatted(line.path(), line.value(), line.source());
    }
}
