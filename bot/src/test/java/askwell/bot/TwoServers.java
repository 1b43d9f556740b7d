package askwell.bot;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalGuild;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// One bot on three servers: two that have a section in the settings, with an article and a group each that nobody else has, and
/// the first one of the double, which has none. Robin is in all of them.
final class TwoServers implements AutoCloseable {
    static final String PARKING = "Where do I park at the hospital?";
    static final String PARKED = "Behind the chapel, on the gravel.";
    static final String FERRY = "When does the ferry for patients leave?";
    static final String LEAVES = "At a quarter past each hour, from the old pier.";

    final LocalDiscord discord = LocalDiscord.start();
    final LocalGuild north = discord.addGuild("Northtown");
    final LocalGuild south = discord.addGuild("Southtown");
    final LocalMember robin = discord.member();
    final LocalMember robinInNorth = north.addMember(robin);
    final LocalMember robinInSouth = south.addMember(robin);
    final Path folder;
    private final OnDiscord bot;

    private TwoServers(Path folder, String more, String ofAll) {
        this.folder = folder;
        article("north", "parking", PARKING, PARKED);
        article("south", "ferry", FERRY, LEAVES);
        this.bot = OnDiscord.start(folder, discord, settings(more, more) + filled(ofAll));
    }

    static TwoServers start(Path folder) {
        return start(folder, "");
    }

    /// @param more what both sections say beside, in HOCON
    static TwoServers start(Path folder, String more) {
        return start(folder, more, "");
    }

    /// @param ofAll what the file says beside for all, in HOCON
    static TwoServers start(Path folder, String more, String ofAll) {
        return new TwoServers(folder, more, ofAll);
    }

    /// The settings of the servers, with what each section says beside; `$NORTH` and `$SOUTH` are their channels `questions`.
    String settings(String ofNorth, String ofSouth) {
        return filled(
                """
                discord.limits { member = 1000, channel = 10000 }
                servers = [
                %s
                %s
                ]
                """
                        .formatted(
                                section(north, "north", "Carers North", "Northern Lights", ofNorth),
                                section(
                                        south,
                                        "south",
                                        "Carers South",
                                        "Southern Cross",
                                        ofSouth)));
    }

    private String filled(String text) {
        return text.replace("$NORTH", north.channel("questions").id())
                .replace("$SOUTH", south.channel("questions").id());
    }

    private static String section(
            LocalGuild guild, String name, String organisation, String group, String more) {
        return """
          {
            id = "%s", name = %s
            organisation { name = "%s", contact = "%s@example.org" }
            articles.folders = ["$FOLDER/%s"]
            groups = [{ id = %s, name = "%s", kind = "walk", audience = "Everybody", open = yes, registration = no }]
            discord.moderators-channel = "%s"
            safety.staff-channel = "%s"
            %s
          }
        """
                .formatted(
                        guild.id(),
                        name,
                        organisation,
                        name,
                        name,
                        name,
                        group,
                        guild.channel("moderators").id(),
                        guild.channel("staff").id(),
                        more);
    }

    private void article(String server, String id, String question, String answer) {
        try {
            var articles = Files.createDirectories(folder.resolve(server));
            Files.writeString(
                    articles.resolve("column.jsonl"),
                    """
                    {"id":"%s","question":"%s","answer":"%s","author":"Lisa of %s","topics":["%s"]}
                    """
                            .formatted(id, question, answer, server, id));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    OnDiscord bot() {
        return bot;
    }

    static String ask(LocalMember member, String question) {
        return member.slash("ask", Map.of("question", question)).reply().text();
    }

    /// Somebody who goes through what members miss.
    static LocalMember moderator(LocalGuild guild) {
        return guild.addMember("Morgan", guild.role("Moderators")).in(guild.channel("moderators"));
    }

    /// Somebody who may set what holds there.
    static LocalMember admin(LocalGuild guild) {
        return guild.addMember("Ada", guild.addRole("Admins", Permissions.MANAGE_GUILD));
    }

    @Override
    public void close() {
        bot.close();
    }
}
