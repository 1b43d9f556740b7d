package askwell.bot;

import askwell.bot.administering.Trying;
import askwell.bot.journal.Journal;
import askwell.bot.terminal.CardText;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.evaluation.WhatIf;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell what-if` tells what another threshold would bring.
@Command(
        name = "what-if",
        description = {
            "Tells what would become of questions under another threshold.",
            "",
            "Asks the golden questions again, and those of members that are kept. Changes nothing.",
            ""
        },
        footer = {"", "Example:", "  askwell what-if answering.threshold=0.6 --picture curve.png"})
final class WhatIfCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Parameters(
            paramLabel = "SETTING=VALUE",
            description =
                    "answering.threshold or answering.unsure-threshold, and a number from 0 to 1")
    private String tried = "";

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "draw the risk-coverage curve of the golden questions, a PNG")
    private Optional<Path> picture = Optional.empty();

    WhatIfCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        var settings = house.settings(common, keeping);
        var storage = keeping.filled(settings);
        var found = found(settings, storage);
        spec.commandLine()
                .getOut()
                .print(
                        new CardText(WIDTH, false)
                                .of(Trying.reply(found, settings.texts().in(house.locale()))));
        if (picture.isPresent()) {
            draw(found, picture.get());
        }
        return 0;
    }

    private WhatIf found(Settings settings, Storage storage) {
        try (var watch = house.watch(spec);
                var store = ArticleStores.open(storage);
                var journal = Journal.open(storage.folder(), settings.privacy(), house.clock());
                var knowledge =
                        KnowledgeBase.open(store, storage.folder(), settings.answering(), watch)) {
            var trying = new Trying(knowledge, store, journal, settings.answering());
            var parts = tried.split("=", 2);
            return trying.of(
                    trying.with(parts[0].strip(), parts.length > 1 ? parts[1] : "")
                            .orElseThrow(() ->
                                    new CommandException(
                                            "%s cannot be tried; name answering.threshold=0.6, or answering.unsure-threshold with a number that is not above the threshold."
                                                    .formatted(tried))));
        }
    }

    private void draw(WhatIf found, Path file) throws IOException {
        var png = found.picture();
        if (png.isEmpty()) {
            throw new CommandException(
                    "there is no golden question yet to draw a curve of; /review and /why teach some.");
        }
        ResultFile.write(spec, file, png.get());
    }
}
