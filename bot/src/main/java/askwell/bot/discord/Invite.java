package askwell.bot.discord;

import net.dv8tion.jda.api.Permission;

import java.util.EnumSet;
import java.util.Set;

/// The link by which an admin lets the bot into a server, with the permissions that it needs and no others.
public final class Invite {
    private static final Set<Permission> NEEDED =
            EnumSet.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.MESSAGE_HISTORY,
                    Permission.MESSAGE_EMBED_LINKS,
                    Permission.MESSAGE_ATTACH_FILES);

    private Invite() {}

    /// @param application the application's id
    public static String link(String application) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(application, Permission.getRaw(NEEDED));
    }
}
