package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.administering.InsightCards;
import askwell.bot.administering.InsightPage;
import askwell.bot.administering.InsightTable;
import askwell.bot.administering.Insights;
import askwell.bot.journal.Journal;
import askwell.bot.terminal.CardText;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell insight` tells how the column does.
@Command(
        name = "insight",
        description = {
            "Tells how the column does: what was asked, answered and missed, and which articles",
            "help.",
            "",
            "Figures behind which fewer than 5 stand are left out. May be run while the bot is",
            "at work.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  askwell insight --days 90",
            "  askwell insight --days 90 --html report.html --csv days.csv"
        })
final class InsightCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "over how many days, today included (default: 30)")
    private int days = 30;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "also write a page that can be opened, printed and sent on as it is")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "also write the figures of each day as a table")
    private Optional<Path> csv = Optional.empty();

    InsightCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > Insights.MOST_DAYS) {
            throw new CommandException(
                    "--days %d: name a number of days from 1 to %d, for example 30."
                            .formatted(days, Insights.MOST_DAYS));
        }
        var settings = house.settings(common, keeping);
        var storage = keeping.filled(settings);
        var phrases = settings.texts().in(house.locale());
        try (var store = ArticleStores.open(storage);
                var journal = Journal.open(storage.folder(), settings.privacy(), house.clock())) {
            var insights = new Insights(store, journal, house.clock());
            var insight = insights.of(days);
            spec.commandLine()
                    .getOut()
                    .print(new CardText(WIDTH, false).of(InsightCards.of(insight, phrases)));
            html.ifPresent(file ->
                    write(file, InsightPage.of(insight, settings.organisation().name(), phrases)));
            csv.ifPresent(file -> write(file, InsightTable.csv(insights.byDay(days))));
        }
        return 0;
    }

    private void write(Path file, String text) {
        ResultFile.write(spec, file, text.getBytes(UTF_8));
    }
}
