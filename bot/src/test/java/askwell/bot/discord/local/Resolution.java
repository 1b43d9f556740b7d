package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Values that name something on Discord: they go to the bot as ids, with what the ids stand for beside them.
///
/// @param resolved collects that
record Resolution(World world, ObjectNode resolved) {

    /// The type of option into which a value fits.
    int type(Object value) {
        return switch (value) {
            case String _ -> 3;
            case Integer _, Long _ -> 4;
            case Boolean _ -> 5;
            case LocalMember _ -> 6;
            case LocalChannel _ -> 7;
            case LocalRole _ -> 8;
            case Double _ -> 10;
            case LocalFile _ -> 11;
            default -> throw new AssertionError("no option takes " + value);
        };
    }

    JsonNode value(Object value) {
        return switch (value) {
            case LocalMember member -> member(member);
            case LocalChannel channel -> of("channels", channel.id(), channel.json());
            case LocalRole role -> of("roles", role.id(), role.json());
            case LocalFile file -> file(file);
            default -> Json.value(value);
        };
    }

    JsonNode file(LocalFile file) {
        var attachment = new Attachments(world).of(file);
        return of("attachments", Json.text(attachment, "id"), attachment);
    }

    private JsonNode member(LocalMember member) {
        of("members", member.id(), member.membership().withoutUser());
        return of("users", member.id(), member.account().json());
    }

    private JsonNode of(String kind, String id, JsonNode json) {
        resolved.withObject("/" + kind).set(id, json);
        return Json.value(id);
    }
}
