package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.config.Effective;
import askwell.config.Ignored;
import askwell.config.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Settings that do not go together, or leave something out that members will miss.
final class Contradictions {
    private final Settings settings;
    private final List<Ignored> ignored;

    /// @param ignored what was set on Discord and has no effect
    Contradictions(Settings settings, List<Ignored> ignored) {
        this.settings = settings;
        this.ignored = ignored;
    }

    /// Also in what the whole bot has but once.
    List<Finding> ofBot(Effective effective) {
        return orFine(Stream.concat(server().stream(), token(effective).stream()).toList());
    }

    /// In what a server has for itself.
    List<Finding> ofServer() {
        return orFine(server());
    }

    private static List<Finding> orFine(List<Finding> found) {
        return found.isEmpty() ? List.of(Finding.fine("the settings go together")) : found;
    }

    private List<Finding> server() {
        var found = new ArrayList<Finding>();
        var discord = settings.discord();
        if (!discord.messageContent() && !discord.watch().channels().isEmpty()) {
            found.add(
                    Finding.broken(
                            "discord.watch.channels names %d, but discord.message-content is off"
                                    .formatted(discord.watch().channels().size()),
                            "no channel is watched",
                            "set discord.message-content = on, and switch \"Message Content Intent\" on in the developer portal; or empty discord.watch.channels"));
        }
        if (discord.watch().threshold() < settings.answering().threshold()) {
            found.add(
                    Finding.weak(
                            "discord.watch.threshold = %s is below answering.threshold = %s"
                                    .formatted(
                                            discord.watch().threshold(),
                                            settings.answering().threshold()),
                            "it would answer unasked no more surely than it does when asked",
                            "raise discord.watch.threshold"));
        }
        if (discord.moderatorsChannel().isEmpty()) {
            found.add(
                    Finding.weak(
                            "discord.moderators-channel is not set",
                            "members cannot ask a person, and nobody is told what they miss",
                            "write the id of a channel that moderators read"));
        }
        if (!settings.safety().screen()) {
            found.add(
                    Finding.weak(
                            "safety.screen is off",
                            "a member in danger gets an article, or none, and staff are not told",
                            "set safety.screen = on; docs/safety.md says what it needs"));
        }
        for (var missing : settings.safety().missing()) {
            found.add(
                    Finding.broken(
                            missing.replaceFirst(":.*$", ""),
                            "`askwell run` does not start with the safety screen on",
                            missing.replaceFirst("^[^:]*: ", "").replaceFirst("\\.$", "")));
        }
        for (var one : ignored) {
            found.add(
                    Finding.weak(
                            one.inWords(),
                            "it has no effect, and holds again should that come back",
                            "/settings reset takes it away, and in the terminal " + one.command()));
        }
        return found;
    }

    private List<Finding> token(Effective effective) {
        var found = new ArrayList<Finding>();
        var discord = settings.discord();
        if (discord.token().isPresent() && discord.tokenFile().isPresent()) {
            found.add(
                    Finding.weak(
                            "both discord.token and discord.token-file are set",
                            "the token counts, the file does not",
                            "keep one of them"));
        }
        effective.settings().stream()
                .filter(line -> line.path().equals("discord.token"))
                .filter(line -> !line.isDefault() && !line.source().equals("environment"))
                .forEach(line ->
                        found.add(
                                Finding.weak(
                                        "the token stands in the settings, %s"
                                                .formatted(line.source()),
                                        "whoever reads that file can speak as your bot",
                                        "put it into the environment as DISCORD_TOKEN, or into a file of its own (discord.token-file)")));
        return found;
    }
}
