package askwell.bot;

import askwell.bot.discord.DiscordException;
import askwell.bot.discord.Invite;
import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Settings;
import askwell.config.SettingsWatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.time.LocalDate;
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
        var named = house.settings(common, sources.keeping());
        var settings = named.keptIn(sources.keeping().storage(named));
        var token = Token.of(settings.discord());
        if (token.isEmpty()) {
            throw new CommandException(howToGetAToken());
        }
        requireSafety(settings);
        try (var watch = house.watch(spec);
                var running = start(settings, token.get(), watch)) {
            if (!running.face().awaitReady(PATIENCE)) {
                watch.say("Discord has not let the bot in yet; it goes on trying.");
            }
            watch.say(
                    "ready. Members of your servers can ask; to let the bot into another: "
                            + running.face().invite());
            advise(settings, watch);
            running.follow(
                    SettingsWatch.of(
                            layers(), () -> usable(house.settings(common, sources.keeping()))));
            running.lookBack(sayingQuestions(watch));
            var leaving = new Thread(running::close);
            Runtime.getRuntime().addShutdownHook(leaving);
            end.await();
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
        return 0;
    }

    private Running start(Settings settings, String token, Watch watch) {
        var journal =
                Journal.open(
                        sources.keeping().storage(settings).folder(),
                        settings.privacy(),
                        house.clock());
        try {
            return Running.start(
                    house,
                    settings,
                    layers(),
                    token,
                    house.keptColumn(sources, settings, watch),
                    journal);
        } catch (DiscordException refused) {
            throw new CommandException(refused.getMessage() + ".", refused);
        } catch (RuntimeException trouble) {
            journal.close();
            throw trouble;
        }
    }

    /// Golden questions are told to people, and left out where all that is said is a line of the log.
    private static Consumer<String> sayingQuestions(Watch watch) {
        return LogForm.ofEnvironment() == LogForm.JSON ? _ -> {} : watch::say;
    }

    private Layers layers() {
        return file.layers(common.config(), sources.keeping().folder());
    }

    private static Settings usable(Settings settings) {
        requireSafety(settings);
        return settings;
    }

    private static void requireSafety(Settings settings) {
        var missing = settings.safety().missing();
        if (settings.safety().screen() && !missing.isEmpty()) {
            throw new CommandException(
                    "the safety screen is on, but somebody in danger could not be helped yet:\n\n  %s\n\nSet them in config/askwell.conf; docs/safety.md says what they are for."
                            .formatted(String.join("\n  ", missing)));
        }
    }

    /// What works less well than it could, and why.
    private void advise(Settings settings, Watch watch) {
        var discord = settings.discord();
        if (!discord.messageContent() && !discord.watch().channels().isEmpty()) {
            watch.say(
                    "discord.watch.channels are not watched, since discord.message-content is off: set it on, and switch \"Message Content Intent\" on in the developer portal.");
        } else if (!discord.messageContent()) {
            watch.say(
                    "messages that do not speak to the bot are not read (discord.message-content = off): it answers /ask, mentions, replies and direct messages, and watches no channel.");
        }
        if (discord.moderatorsChannel().isEmpty()) {
            watch.say(
                    "members cannot ask a person, since discord.moderators-channel is not set; they are shown organisation.contact instead.");
        }
        for (var ignored : layers().ignored()) {
            watch.say("%s; %s.".formatted(ignored.inWords(), ignored.remedy()));
        }
        for (var helpline : settings.safety().stale(LocalDate.now(house.clock()))) {
            watch.say(
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
