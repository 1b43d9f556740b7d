package askwell.bot;

import askwell.bot.chat.Behalf;
import askwell.bot.discord.DiscordException;
import askwell.bot.discord.Invite;
import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.knowledge.index.Models;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// `askwell run`.
@Command(
        name = "run",
        description = "Answers members on Discord, until it is stopped.",
        footer = {
            "",
            "Example:",
            "  DISCORD_TOKEN=… askwell run",
            "",
            "Without a token it says how to get one."
        })
final class RunCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Sources sources = new Sources();

    private final House house;
    private final SettingsFile file;
    private final CountDownLatch end;

    /// @param end opened when the bot is to stop
    RunCommand(House house, SettingsFile file, CountDownLatch end) {
        this.house = house;
        this.file = file;
        this.end = end;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (sources.keeping().server().isPresent()) {
            throw new CommandException(
                    "the bot serves all servers at once; leave --server out, which is for the other commands.");
        }
        var named = house.settings(common, sources.keeping());
        var settings = named.keptIn(sources.keeping().storage(named));
        var token = Token.of(settings.discord());
        if (token.isEmpty()) {
            throw new CommandException(howToGetAToken());
        }
        var own = own(settings);
        requireSafety(settings, own);
        try (var watch = house.watch(spec);
                var running = start(settings, own, token.get(), watch)) {
            if (!running.face().awaitReady(PATIENCE)) {
                watch.say("Discord has not let the bot in yet; it goes on trying.");
            }
            watch.say(
                    "ready. Members of your servers can ask; to let the bot into another: "
                            + running.face().invite());
            advise(settings, layers(Optional.empty()), watch::say);
            own.forEach((server, theirs) ->
                    advise(
                            theirs,
                            layers(Optional.of(server)),
                            said -> watch.say(server.name() + ": " + said)));
            running.follow(RunCommand::requireSafety);
            running.lookBack(sayingQuestions(watch));
            var leaving = new Thread(running::close);
            Runtime.getRuntime().addShutdownHook(leaving);
            end.await();
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
        return 0;
    }

    /// The servers that have settings of their own, with those.
    private Map<Server, Settings> own(Settings settings) {
        if (!settings.servers().isEmpty() && !sources.paths().isEmpty()) {
            throw new CommandException(
                    "--articles is for one column, but the settings name servers with columns of their own; leave it out.");
        }
        var own = new LinkedHashMap<Server, Settings>();
        settings.servers()
                .forEach(server ->
                        own.put(server, house.settings(common, sources.keeping(), server)));
        return own;
    }

    private Running start(Settings settings, Map<Server, Settings> own, String token, Watch watch) {
        try {
            return Running.start(house, token, settings, () -> stocks(settings, own, watch));
        } catch (DiscordException refused) {
            throw new CommandException(refused.getMessage() + ".", refused);
        }
    }

    private List<Stock> stocks(Settings settings, Map<Server, Settings> own, Watch watch) {
        var open = new ArrayList<Stock>();
        try (var _ = Models.load(settings.answering())) {
            open.add(stock(Optional.empty(), settings, watch));
            own.forEach((server, theirs) -> open.add(stock(Optional.of(server), theirs, watch)));
            return open;
        } catch (RuntimeException trouble) {
            open.forEach(Stock::close);
            throw trouble;
        }
    }

    private Stock stock(Optional<Server> server, Settings settings, Watch watch) {
        return new Behalf(server.map(Server::name)).call(() -> opened(server, settings, watch));
    }

    private Stock opened(Optional<Server> server, Settings settings, Watch watch) {
        var storage = settings.storage();
        var journal = Journal.open(storage.folder(), settings.privacy(), house.clock());
        try {
            var column =
                    sources.paths().isEmpty()
                            ? house.keptColumn(storage, settings, watch)
                            : house.column(sources, settings, watch);
            return new Stock(server, settings, layers(server), column, journal);
        } catch (RuntimeException trouble) {
            journal.close();
            throw trouble;
        }
    }

    /// Golden questions are told to people, and left out where all that is said is a line of the log.
    private static Consumer<String> sayingQuestions(Watch watch) {
        return LogForm.ofEnvironment() == LogForm.JSON ? _ -> {} : watch::say;
    }

    private Layers layers(Optional<Server> server) {
        var layers =
                file.layers(common.config(), sources.keeping().folder(), server.map(Server::name));
        return server.isPresent() ? layers : layers.ofRest();
    }

    private static void requireSafety(Settings settings) {
        requireSafety(settings, Map.of());
    }

    private static void requireSafety(Settings settings, Map<Server, Settings> own) {
        var missing = new ArrayList<>(settings.safety().missing());
        own.forEach((server, theirs) ->
                theirs.safety().missing().stream()
                        .map(what -> "servers[%s].%s".formatted(server.name(), what))
                        .forEach(missing::add));
        if (!missing.isEmpty()) {
            throw new CommandException(
                    "the safety screen is on, but somebody in danger could not be helped yet:\n\n  %s\n\nSet them in config/askwell.conf; docs/safety.md says what they are for."
                            .formatted(String.join("\n  ", missing)));
        }
    }

    /// What works less well than it could, and why.
    private void advise(Settings settings, Layers layers, Consumer<String> say) {
        var discord = settings.discord();
        if (!discord.messageContent() && !discord.watch().channels().isEmpty()) {
            say.accept(
                    "discord.watch.channels are not watched, since discord.message-content is off: set it on, and switch \"Message Content Intent\" on in the developer portal.");
        } else if (!discord.messageContent()) {
            say.accept(
                    "messages that do not speak to the bot are not read (discord.message-content = off): it answers /ask, mentions, replies and direct messages, and watches no channel.");
        }
        if (discord.moderatorsChannel().isEmpty()) {
            say.accept(
                    "members cannot ask a person, since discord.moderators-channel is not set; they are shown organisation.contact instead.");
        }
        for (var ignored : layers.ignored()) {
            say.accept("%s; %s.".formatted(ignored.inWords(), ignored.remedy()));
        }
        for (var helpline : settings.safety().stale(LocalDate.now(house.clock()))) {
            say.accept(
                    "the helpline %s was last verified on %s, more than 90 days ago: call it, and write today's date to its verified."
                            .formatted(helpline.name(), helpline.verified()));
        }
    }

    private static String howToGetAToken() {
        return """
        there is no token for Discord yet. It takes five minutes, once:

          1. Open https://discord.com/developers/applications, press "New Application", and give it the name that
             members will see.
          2. Under "Bot", press "Reset Token" and copy the token. Whoever has it is your bot: keep it as you keep
             a password.
          3. Only if the bot is to watch channels (discord.watch): on the same page, switch "Message Content Intent"
             on.
          4. Let the bot into your server: put the number from "General Information", "Application ID", into this link
             and open it:
             %s
          5. Start it: DISCORD_TOKEN=… askwell run
             (or write the token into a file of its own, and the file's name into config/askwell.conf:
             discord.token-file = "token.txt").
        """
                .formatted(Invite.link("APPLICATION_ID"))
                .stripTrailing();
    }
}
