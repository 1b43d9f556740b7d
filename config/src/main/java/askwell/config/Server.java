package askwell.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A server on Discord with a section of its own in the settings, which is laid over the rest of them.
///
/// @param id Discord's
/// @param name what it is called at the terminal; also the folder below `servers` in which everything of it is kept
/// @param settings that hold there, kept in that folder
public record Server(String id, String name, Settings settings) {

    /// What the sections stand in; also the folder that has one for each server below it.
    public static final String LIST = "servers";

    private static final String ID = "id";
    private static final String NAME = "name";

    /// What one connection, one process or one list of commands has, and no server by itself.
    private static final List<String> OF_THE_BOT =
            Stream.concat(
                            Stream.of(
                                    "storage",
                                    "metrics",
                                    LIST,
                                    "discord.token",
                                    "discord.token-file",
                                    "discord.api-url",
                                    "discord.shards",
                                    "discord.message-content"),
                            Texts.LANGUAGES.stream()
                                    .map(language ->
                                            "texts.%s.command".formatted(language.getLanguage())))
                    .toList();

    /// Channels and roles are some server's: none has those of another because nothing was said.
    private static final List<String> OF_ONE_SERVER =
            List.of(
                    "discord.moderators-channel",
                    "discord.watch.channels",
                    "safety.staff-channel",
                    "moderating.roles");

    static List<Server> read(Section root) {
        var names = new HashSet<String>();
        return Section.distinct(
                root.sectionsOver(LIST, Server::over),
                "server",
                block -> {
                    var server = server(block);
                    block.require(
                            names.add(server.name),
                            "is the name of an earlier server; give each its own",
                            NAME);
                    return server;
                },
                Server::id);
    }

    private static Server server(Section block) {
        block.refuseWritten(OF_THE_BOT, "is one for the whole bot; write it outside of servers");
        return new Server(
                block.one(ID, Kind.SNOWFLAKE),
                block.one(NAME, Kind.FOLDER_NAME),
                Settings.read(block));
    }

    /// The settings of one server, by its name.
    static Optional<ConfigObject> block(ConfigObject root, String name) {
        return blocks(root)
                .filter(own -> name.equals(text(own, NAME)))
                .findFirst()
                .map(own -> over(root, own));
    }

    /// The settings of all servers without a section, and the names of those that have one.
    static ConfigObject rest(ConfigObject root) {
        var names = blocks(root).map(own -> text(own, NAME)).toList();
        return names.isEmpty()
                ? root
                : root.withValue(
                        LIST,
                        ConfigValueFactory.fromIterable(names)
                                .withOrigin(Objects.requireNonNull(root.get(LIST)).origin()));
    }

    /// What of [#block] and [#rest] is no setting of the server itself.
    static ConfigObject settings(ConfigObject block) {
        return block.get(LIST) instanceof ConfigList
                ? block.withoutKey(LIST)
                : block.withoutKey(ID).withoutKey(NAME);
    }

    private static Stream<ConfigObject> blocks(ConfigObject root) {
        return root.get(LIST) instanceof ConfigList list
                ? list.stream().filter(ConfigObject.class::isInstance).map(ConfigObject.class::cast)
                : Stream.of();
    }

    private static ConfigObject over(ConfigObject all, ConfigObject own) {
        return inItsFolder(
                without(OF_THE_BOT, own)
                        .withFallback(without(OF_ONE_SERVER, all.withoutKey(LIST)))
                        .withFallback(SettingsFile.reference().withoutKey(LIST)),
                text(own, NAME));
    }

    private static ConfigObject without(List<String> paths, ConfigObject block) {
        var left = block.toConfig();
        for (var path : paths) {
            left = left.withoutPath(path);
        }
        return left.root();
    }

    private static ConfigObject inItsFolder(ConfigObject settings, String name) {
        return settings.get("storage") instanceof ConfigObject storage
                        && storage.get("folder") instanceof ConfigValue folder
                        && folder.unwrapped() instanceof String path
                ? settings.toConfig()
                        .withValue(
                                "storage.folder",
                                ConfigValueFactory.fromAnyRef(
                                                "%s/%s/%s".formatted(path, LIST, name))
                                        .withOrigin(folder.origin()))
                        .root()
                : settings;
    }

    private static String text(ConfigObject block, String name) {
        return block.get(name) instanceof ConfigValue value
                        && value.unwrapped() instanceof String text
                ? text
                : "";
    }

    /// The same, kept below another folder.
    Server keptBelow(Storage other) {
        return new Server(
                id, name, settings.keptIn(new Storage(other.folder().resolve(LIST).resolve(name))));
    }

    Server at(Path home) {
        return new Server(id, name, settings.at(home));
    }
}
