package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The commands that the bot registered, for everybody and for single guilds.
final class Commands {

    static final int SLASH = 1;
    static final int MESSAGE_MENU = 3;
    private static final String EVERYBODYS = "";

    private final World world;
    private final Map<String, List<ObjectNode>> commands = new HashMap<>();

    Commands(World world) {
        this.world = world;
    }

    List<ObjectNode> of(String guild) {
        return commands.computeIfAbsent(guild, none -> new ArrayList<>());
    }

    JsonNode replaceAll(String guild, JsonNode written) {
        var registered = written.valueStream().map(one -> registered(guild, one)).toList();
        commands.put(guild, new ArrayList<>(registered));
        return Json.array(registered);
    }

    ObjectNode put(String guild, JsonNode written) {
        var registered = registered(guild, written);
        of(guild).removeIf(before -> same(before, registered));
        of(guild).add(registered);
        return registered;
    }

    Optional<ObjectNode> byId(String guild, String id) {
        return of(guild).stream().filter(one -> Json.text(one, "id").equals(id)).findFirst();
    }

    boolean remove(String guild, String id) {
        return of(guild).removeIf(one -> Json.text(one, "id").equals(id));
    }

    /// The command as a person finds it where they are; waits until the bot has registered it.
    ///
    /// @throws AssertionError where Discord would not offer it to them
    JsonNode offered(LocalMember to, int type, String name) {
        var found =
                world.pulse()
                        .await(
                                "the bot to register “%s”".formatted(name),
                                () ->
                                        visible(to.where())
                                                .filter(one -> type(one) == type)
                                                .filter(one -> Json.text(one, "name").equals(name))
                                                .findFirst());
        if (!offers(found, to)) {
            throw new AssertionError("Discord does not offer “%s” to %s".formatted(name, to));
        }
        return found;
    }

    private static boolean offers(JsonNode command, LocalMember to) {
        boolean inGuild = to.where().guild().isPresent();
        var contexts = Json.list(command, "contexts");
        int context = inGuild ? 0 : 1;
        if (!contexts.isEmpty()
                && contexts.stream().noneMatch(one -> one.asString("").equals("" + context))) {
            return false;
        }
        var needed = Json.text(command, "default_member_permissions");
        if (!inGuild || needed.isEmpty()) {
            return true;
        }
        long permissions = to.permissions();
        long wanted = needed.equals("0") ? Permissions.ADMINISTRATOR : Long.parseLong(needed);
        return permissions == Permissions.ALL || (permissions & wanted) == wanted;
    }

    private Stream<ObjectNode> visible(LocalChannel where) {
        var guilds = where.guild().map(guild -> of(guild.id())).orElse(List.of());
        return Stream.concat(guilds.stream(), of(EVERYBODYS).stream());
    }

    private ObjectNode registered(String guild, JsonNode written) {
        var command = Json.objectIn(written).deepCopy();
        var before = of(guild).stream().filter(one -> same(one, command)).findFirst();
        command.put("id", before.map(one -> Json.text(one, "id")).orElseGet(world::newId));
        command.put("application_id", world.applicationId()).put("version", world.newId());
        command.put("type", type(command));
        command.putIfAbsent("description", Json.value(""));
        command.putIfAbsent("default_member_permissions", Json.value(null));
        for (var numbers : List.of("contexts", "integration_types")) {
            if (command.hasNonNull(numbers)) {
                var given = Json.list(command, numbers).stream();
                command.set(numbers, Json.array(given.map(one -> one.asInt(0))));
            }
        }
        if (!guild.equals(EVERYBODYS)) {
            command.put("guild_id", guild);
        }
        return command;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return type(one) == type(other) && Json.text(one, "name").equals(Json.text(other, "name"));
    }

    private static int type(JsonNode command) {
        return command.path("type").asInt(SLASH);
    }
}
