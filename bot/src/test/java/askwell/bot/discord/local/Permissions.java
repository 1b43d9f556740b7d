package askwell.bot.discord.local;

import java.util.Set;

/// Discord's permissions as bits, and what a member may do where.
public final class Permissions {

    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long ADD_REACTIONS = 1L << 6;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
    public static final long MODERATE_MEMBERS = 1L << 40;

    /// What every member may do in a guild that nobody has tuned.
    public static final long EVERYBODYS =
            ADD_REACTIONS
                    | VIEW_CHANNEL
                    | SEND_MESSAGES
                    | EMBED_LINKS
                    | ATTACH_FILES
                    | READ_MESSAGE_HISTORY
                    | USE_APPLICATION_COMMANDS
                    | CREATE_PUBLIC_THREADS
                    | SEND_MESSAGES_IN_THREADS;

    /// What moderators may do beyond it.
    public static final long MODERATORS =
            MANAGE_MESSAGES | MANAGE_THREADS | MANAGE_GUILD | MODERATE_MEMBERS;

    static final long ALL = (1L << 53) - 1;

    private Permissions() {}

    /// What somebody with these roles may do in the whole guild.
    static long inGuild(LocalGuild guild, Set<String> roles) {
        long granted =
                guild.roles().stream()
                        .filter(role -> role.everyone() || roles.contains(role.id()))
                        .mapToLong(LocalRole::permissions)
                        .reduce(0, (all, one) -> all | one);
        return (granted & ADMINISTRATOR) == 0 ? granted : ALL;
    }

    /// What they may do in a channel: its overwrites for everyone first, then those for their roles, then their own.
    static long in(LocalChannel channel, String account, Set<String> roles) {
        if (channel.guild().isEmpty()) {
            return EVERYBODYS;
        }
        var guild = channel.guild().get();
        long granted = inGuild(guild, roles);
        if (granted == ALL) {
            return ALL;
        }
        granted = with(granted, channel, Set.of(guild.id()));
        granted = with(granted, channel, roles);
        return with(granted, channel, Set.of(account));
    }

    private static long with(long before, LocalChannel channel, Set<String> whom) {
        long allowed = 0;
        long denied = 0;
        for (var overwrite : channel.overwrites()) {
            if (whom.contains(overwrite.whom())) {
                allowed |= overwrite.allowed();
                denied |= overwrite.denied();
            }
        }
        return (before & ~denied) | allowed;
    }
}
