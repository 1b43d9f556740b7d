package askwell.bot;

import askwell.bot.administering.Doctor;
import askwell.bot.administering.Doctor.Scope;
import askwell.bot.chat.Finding;
import askwell.bot.chat.Finding.Grade;
import askwell.bot.discord.Examination;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.store.ArticleStores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell doctor` looks whether everything works.
@Command(
        name = "doctor",
        description = {
            "Looks whether everything works, and says how to mend what does not.",
            "",
            "Changes nothing, and may be run while the bot is at work.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 all works (some of it perhaps less well than it could), 1 something is",
            "broken, 2 the settings cannot be read.",
            "",
            "With --json, one line a finding:",
            "  {\"grade\":\"fine\"|\"weak\"|\"broken\",\"what\":…,\"why\":…,\"remedy\":…}",
            "",
            "Example:",
            "  askwell doctor"
        })
final class DoctorCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    private final House house;
    private final SettingsFile file;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Option(names = "--json", description = "one line of JSON a finding, see below")
    private boolean json;

    @Option(names = "--offline", description = "do not connect to Discord")
    private boolean offline;

    DoctorCommand(House house, SettingsFile file) {
        this.house = house;
        this.file = file;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = house.settings(common, keeping);
        var servers =
                settings.servers().stream()
                        .map(server ->
                                new Server(
                                        server.id(),
                                        server.name(),
                                        house.settings(common, keeping, server)))
                        .toList();
        var found = new ArrayList<Finding>();
        found.add(Finding.fine("%s can be read".formatted(file.path(common.config()))));
        found.addAll(kept(settings, keeping.storage(settings), keeping.server(), Scope.BOT));
        found.addAll(leftBehind(settings));
        for (var server : servers) {
            var theirs = server.settings();
            kept(theirs, theirs.storage(), Optional.of(server.name()), Scope.SERVER).stream()
                    .map(finding -> finding.of(server.name()))
                    .forEach(found::add);
        }
        if (!offline) {
            found.addAll(onDiscord(settings.with(servers)));
        }
        tell(found);
        return found.stream().anyMatch(finding -> finding.grade() == Grade.BROKEN) ? 1 : 0;
    }

    /// What can be told without Discord.
    private List<Finding> kept(
            Settings settings, Storage storage, Optional<String> server, Scope scope) {
        var layers = file.layers(common.config(), keeping.folder(), server);
        var doctor =
                new Doctor(settings, layers.effective(), layers.ignored(), house.clock(), scope);
        var found = new ArrayList<>(doctor.settings());
        found.addAll(Doctor.storage(storage, scope));
        if (ArticleStores.exists(storage)) {
            found.addAll(column(storage, settings));
        }
        return found;
    }

    /// Folders of servers that have no section any more.
    private List<Finding> leftBehind(Settings settings) {
        var names = settings.servers().stream().map(Server::name).toList();
        var folders = keeping.storage(settings).folder().resolve(Server.LIST);
        try (var all = Files.list(folders)) {
            return all.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .map(name ->
                            Finding.weak(
                                    "%s is kept, but %s has no section in servers"
                                            .formatted(folders.resolve(name), name),
                                    "what members asked there is deleted neither when it is old nor by /forget-me",
                                    "delete the folder, or write the section again"))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private List<Finding> onDiscord(Settings settings) throws InterruptedException {
        var token = Token.of(settings.discord());
        var server =
                keeping.server()
                        .map(name -> file.server(common.config(), keeping.folder(), name).id());
        return token.isPresent()
                ? Examination.of(token.get(), server, settings, house.clock())
                : List.of(
                        Finding.broken(
                                "there is no token for Discord",
                                "the bot cannot come online",
                                "`askwell run` says how to get one"));
    }

    private List<Finding> column(Storage storage, Settings settings) {
        try (var store = ArticleStores.open(storage);
                var knowledge =
                        KnowledgeBase.open(
                                store,
                                storage.folder(),
                                settings.answering(),
                                KnowledgeBase.Progress.NONE)) {
            return Doctor.column(store, knowledge);
        } catch (StoreException unusable) {
            return List.of(
                    Finding.broken(
                            String.valueOf(unusable.getMessage()),
                            "nothing can be answered from what is kept",
                            "do as it says"));
        }
    }

    private void tell(List<Finding> found) {
        var out = spec.commandLine().getOut();
        if (json) {
            found.forEach(finding -> out.println(JSON.writeValueAsString(fields(finding))));
            return;
        }
        found.forEach(finding -> tell(finding, out));
        out.println();
        out.println(
                "%d fine, %d could be better, %d broken"
                        .formatted(
                                count(found, Grade.FINE),
                                count(found, Grade.WEAK),
                                count(found, Grade.BROKEN)));
    }

    private static void tell(Finding finding, PrintWriter out) {
        var mark =
                switch (finding.grade()) {
                    case FINE -> "  ok";
                    case WEAK -> "   ~";
                    case BROKEN -> "  !!";
                };
        out.println("%s  %s".formatted(mark, Printable.line(finding.what())));
        if (!finding.why().isEmpty()) {
            out.println("      %s".formatted(Printable.line(finding.why())));
        }
        if (!finding.remedy().isEmpty()) {
            out.println("      → %s".formatted(Printable.line(finding.remedy())));
        }
    }

    private static Map<String, String> fields(Finding finding) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grade", finding.grade().name().toLowerCase(Locale.ROOT));
        fields.put("what", finding.what());
        fields.put("why", finding.why());
        fields.put("remedy", finding.remedy());
        return fields;
    }

    private static long count(List<Finding> found, Grade grade) {
        return found.stream().filter(finding -> finding.grade() == grade).count();
    }
}
