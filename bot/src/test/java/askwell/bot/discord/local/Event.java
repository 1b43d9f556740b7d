package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.LongFunction;

/// Something that happened, as the gateway tells it.
///
/// @param intent the bit without which a bot does not hear of it, 0 where everyone does
/// @param seen what somebody with these intents is shown
record Event(String type, Optional<LocalGuild> guild, long intent, LongFunction<ObjectNode> seen) {

    static Event to(Optional<LocalGuild> guild, String type, long intent, ObjectNode data) {
        return new Event(type, guild, intent, intents -> data);
    }

    static Event in(LocalChannel channel, String type, ObjectNode data) {
        return to(channel.guild(), type, Intents.GUILDS, data);
    }
}
