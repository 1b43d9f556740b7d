package askwell.bot.discord.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What people can do.
///
/// @param closed ids of those to whom the bot cannot write
record Acts(
        World world,
        Commanding commanding,
        Pressing pressing,
        Speaking speaking,
        Set<String> closed) {

    static Acts on(World world, Messages messages, Interactions interactions, Commands commands) {
        return new Acts(
                world,
                new Commanding(world, messages, interactions, commands),
                new Pressing(world, messages, interactions),
                new Speaking(world, messages),
                ConcurrentHashMap.newKeySet());
    }

    LocalChannel conversation(Account person) {
        return world.conversation(person);
    }

    void refusePrivate(Account person) {
        closed.add(person.id());
    }
}
