package askwell.bot;

import askwell.bot.journal.Journal;
import askwell.config.Privacy;
import askwell.config.SettingsException;
import askwell.config.Storage;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `askwell restore` brings a backup back.
@Command(
        name = "restore",
        description = {
            "Brings a backup back, into a folder that keeps nothing yet.",
            "",
            "Whoever moves to another machine restores there, and takes config/askwell.conf along.",
            ""
        },
        footer = {"", "Example:", "  askwell restore askwell-2026-12-01.zip --data data"})
final class RestoreCommand implements Callable<Integer> {
    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file = Path.of("");

    RestoreCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        var settings = house.settings(common, keeping);
        var storage = keeping.storage(settings);
        var restored = Backup.restore(file, storage.folder());
        try {
            int articles = 0;
            for (var folder : Backup.folders(storage.folder())) {
                articles += articles(folder, settings.privacy());
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            "%s brought back into %s: %s."
                                    .formatted(
                                            Backup.inWords(restored),
                                            storage.folder(),
                                            Counted.of(articles, "article")));
        } catch (StoreException newer) {
            throw new CommandException(
                    "the backup lies in %s now, but cannot be used yet: %s."
                            .formatted(storage.folder(), newer.getMessage()),
                    newer);
        }
        spec.commandLine().getOut().flush();
        requireFitting();
        return 0;
    }

    /// Opens what was brought back, to see that it can be used.
    private int articles(Path folder, Privacy privacy) {
        try (var store = ArticleStores.open(new Storage(folder));
                var journal = Journal.open(folder, privacy, house.clock())) {
            return store.articles().size();
        }
    }

    /// What comes back from elsewhere may not go with the file that is here.
    private void requireFitting() {
        try {
            house.settings(common, keeping)
                    .servers()
                    .forEach(server -> house.settings(common, keeping, server));
        } catch (SettingsException misfit) {
            throw new CommandException(
                    "all is brought back, but what was set on Discord does not go with the settings of this machine:\n\n"
                            + misfit.getMessage(),
                    misfit);
        }
    }
}
