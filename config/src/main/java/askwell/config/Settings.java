package askwell.config;

import com.typesafe.config.ConfigObject;

import java.nio.file.Path;
import java.util.List;

/// Everything that an admin can tune, one record for each section of `config/askwell.conf`.
///
/// @param servers those on Discord that have settings of their own; all others have these
public record Settings(
        Organisation organisation,
        List<Group> groups,
        Articles articles,
        Answering answering,
        Storage storage,
        Discord discord,
        Privacy privacy,
        Safety safety,
        Moderating moderating,
        Metrics metrics,
        Texts texts,
        List<Server> servers) {

    public Settings {
        groups = List.copyOf(groups);
        servers = List.copyOf(servers);
    }

    /// Reads a file over the defaults.
    ///
    /// @throws SettingsException with every problem of the file, where it cannot be used
    public static Settings read(Path file) {
        try {
            return read(SettingsFile.read(file), file.toString());
        } catch (StackOverflowError deep) {
            throw new SettingsException(
                    "%s has brackets in brackets beyond all measure; look for some that are never closed."
                            .formatted(file));
        }
    }

    /// @param name what the settings are called in messages
    static Settings read(ConfigObject block, String name) {
        var problems = new Problems(name);
        return read(Section.root(block, problems), problems);
    }

    /// What holds where nothing is set.
    public static Settings defaults() {
        var problems = new Problems(SettingsFile.REFERENCE);
        return read(Section.root(SettingsFile.reference(), problems), problems);
    }

    private static Settings read(Section section, Problems problems) {
        var settings = read(section);
        section.refuseUnknown();
        problems.refuse();
        return settings;
    }

    static Settings read(Section section) {
        return new Settings(
                Organisation.read(section.section("organisation")),
                Group.read(section.sections("groups")),
                Articles.read(section.section("articles")),
                Answering.read(section.section("answering")),
                Storage.read(section.section("storage")),
                Discord.read(section.section("discord")),
                Privacy.read(section.section("privacy")),
                Safety.read(section.section("safety")),
                Moderating.read(section.section("moderating")),
                Metrics.read(section.section("metrics")),
                Texts.read(section.section("texts")),
                Server.read(section));
    }

    /// The same with other servers of their own.
    public Settings with(List<Server> others) {
        return new Settings(
                organisation,
                groups,
                articles,
                answering,
                storage,
                discord,
                privacy,
                safety,
                moderating,
                metrics,
                texts,
                others);
    }

    /// The same, but that articles are kept elsewhere, those of the servers below.
    public Settings keptIn(Storage other) {
        return new Settings(
                organisation,
                groups,
                articles,
                answering,
                other,
                discord,
                privacy,
                safety,
                moderating,
                metrics,
                texts,
                servers.stream().map(server -> server.keptBelow(other)).toList());
    }

    /// These settings, with all of later ones that need no new start (see [Effective.Change#isForNextStart]).
    public Settings tuned(Settings later) {
        return new Settings(
                later.organisation,
                later.groups,
                articles,
                answering.tuned(later.answering),
                storage,
                discord.tuned(later.discord),
                privacy,
                later.safety,
                later.moderating,
                metrics,
                later.texts,
                servers);
    }

    /// The same, with its relative paths starting at a folder.
    public Settings at(Path home) {
        return new Settings(
                organisation,
                groups,
                new Articles(articles.folders().stream().map(home::resolve).toList()),
                answering,
                new Storage(home.resolve(storage.folder())),
                discord.at(home),
                privacy,
                safety,
                moderating,
                metrics,
                texts,
                servers.stream().map(server -> server.at(home)).toList());
    }
}
