package askwell.bot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `askwell backup` copies all that is kept into one file.
@Command(
        name = "backup",
        description = {
            "Copies all that is kept into one file, also while the bot is running.",
            "",
            "In it are the articles with their history, what moderators have taught, the journal,",
            "and what admins have set on Discord. config/askwell.conf is not: keep it yourself, and",
            "the token as you keep a password.",
            ""
        },
        footer = {"", "Example:", "  askwell backup askwell-2026-12-01.zip"})
final class BackupCommand implements Callable<Integer> {
    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Parameters(paramLabel = "FILE", description = "the file to write, which is not there yet")
    private Path file = Path.of("");

    BackupCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        var folder = keeping.storage(house.settings(common, keeping)).folder();
        var written = Backup.write(folder, file);
        spec.commandLine()
                .getOut()
                .println("%s of %s: kept in %s.".formatted(Backup.inWords(written), folder, file));
        return 0;
    }
}
