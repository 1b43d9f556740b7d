package askwell.bot.discord.local;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A guild, which Discord's people call a server: who is in it, and where they talk. What is added to it while the bot is
/// connected, the bot is told of.
public final class LocalGuild {

    private final World world;
    private final Acts acts;
    private final String id;
    private final String name;

    /// Of somebody who never says a word: a bot owns no guild.
    private final String owner;

    private final List<LocalRole> roles = new CopyOnWriteArrayList<>();
    private final Map<String, Membership> members = new ConcurrentHashMap<>();

    LocalGuild(World world, Acts acts, String name) {
        this.world = world;
        this.acts = acts;
        this.id = world.newId();
        this.name = name;
        this.owner = world.newId();
        roles.add(new LocalRole(id, "@everyone", Permissions.EVERYBODYS, 0));
        members.put(world.bot().id(), new Membership(world.bot(), this, Set.of(), "en-US"));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<LocalRole> roles() {
        return List.copyOf(roles);
    }

    public LocalRole everyone() {
        return roles.getFirst();
    }

    public LocalRole addRole(String roleName, long permissions) {
        var role = new LocalRole(world.newId(), roleName, permissions, roles.size());
        roles.add(role);
        tell("GUILD_ROLE_CREATE", Json.object("guild_id", id, "role", role.json()));
        return role;
    }

    public LocalChannel addText(String channelName) {
        return add(LocalChannel.TEXT, channelName);
    }

    public LocalChannel addForum(String channelName) {
        return add(LocalChannel.FORUM, channelName);
    }

    /// A text channel that only these roles, and the bot, can see.
    public LocalChannel addPrivateText(String channelName, LocalRole... onlyFor) {
        var channel = LocalChannel.in(this, world.newId(), LocalChannel.TEXT, channelName, bot());
        channel.overwrite(new LocalChannel.Overwrite(id, true, 0, Permissions.VIEW_CHANNEL));
        channel.overwrite(
                new LocalChannel.Overwrite(bot().id(), false, Permissions.VIEW_CHANNEL, 0));
        for (var role : onlyFor) {
            channel.overwrite(
                    new LocalChannel.Overwrite(role.id(), true, Permissions.VIEW_CHANNEL, 0));
        }
        return opened(channel);
    }

    /// Deletes a channel, of which the bot is told.
    public void removeChannel(LocalChannel channel) {
        world.remove(channel);
        tell(channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", channel.json());
    }

    /// Puts the bot out, of which it is told.
    public void removeBot() {
        tell("GUILD_DELETE", Json.object("id", id));
        world.remove(this);
    }

    /// Takes from the bot what it may do in a channel, of which it is told.
    public void denyBot(LocalChannel channel, long permissions) {
        channel.overwrite(
                new LocalChannel.Overwrite(
                        bot().id(), false, Permissions.VIEW_CHANNEL & ~permissions, permissions));
        tell("CHANNEL_UPDATE", channel.json());
    }

    public LocalMember addMember(String memberName, LocalRole... with) {
        return addMember(memberName, "en-US", with);
    }

    /// Lets somebody new join, with the language of their Discord.
    ///
    /// @param locale such as `de` or `en-GB`
    public LocalMember addMember(String memberName, String locale, LocalRole... with) {
        return join(world.newPerson(memberName), locale, with);
    }

    /// Lets another bot join.
    public LocalMember addBot(String botName) {
        return join(world.newBot(botName), "en-US");
    }

    /// Lets somebody of another guild join this one, too.
    public LocalMember addMember(LocalMember somebody, LocalRole... with) {
        return join(somebody.account(), somebody.locale(), with);
    }

    private LocalMember join(Account account, String locale, LocalRole... with) {
        var ids =
                Arrays.stream(with)
                        .map(LocalRole::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var membership = new Membership(account, this, ids, locale);
        members.put(account.id(), membership);
        if (world.guilds().contains(this)) {
            world.tell(
                    Event.to(
                            Optional.of(this),
                            "GUILD_MEMBER_ADD",
                            Intents.GUILD_MEMBERS,
                            membership.json().put("guild_id", id)));
        }
        return new LocalMember(acts, membership, channel("general"));
    }

    /// Its channel or thread of that name.
    ///
    /// @throws AssertionError when there is none
    public LocalChannel channel(String channelName) {
        return channels().stream()
                .filter(channel -> channel.name().equals(channelName))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "%s has no channel %s, but %s"
                                        .formatted(name, channelName, channels())));
    }

    /// Its channels and threads.
    public List<LocalChannel> channels() {
        return world.channelsOf(this);
    }

    /// Its role of that name.
    ///
    /// @throws AssertionError when there is none
    public LocalRole role(String roleName) {
        return roles.stream()
                .filter(role -> role.name().equals(roleName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no role " + roleName + " in " + roles));
    }

    Optional<Membership> membership(String account) {
        return Optional.ofNullable(members.get(account));
    }

    List<Membership> memberships() {
        return List.copyOf(members.values());
    }

    Membership botsMembership() {
        return membership(bot().id()).orElseThrow();
    }

    private Account bot() {
        return world.bot();
    }

    private LocalChannel add(int type, String channelName) {
        return opened(LocalChannel.in(this, world.newId(), type, channelName, bot()));
    }

    private LocalChannel opened(LocalChannel channel) {
        world.add(channel);
        tell("CHANNEL_CREATE", channel.json());
        return channel;
    }

    private void tell(String event, ObjectNode data) {
        if (world.guilds().contains(this)) {
            world.tell(Event.to(Optional.of(this), event, Intents.GUILDS, data));
        }
    }

    /// What the gateway tells of it when the bot comes in; without the intent, the bot is the only member it sees.
    ObjectNode json(long intents) {
        var json =
                Json.written(
                                """
                                {
                                  "preferred_locale": "en-US", "large": false,
                                  "unavailable": false, "afk_timeout": 300,
                                  "joined_at": "2024-03-01T12:00:00.000000+00:00",
                                  "verification_level": 0, "default_message_notifications": 0,
                                  "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
                                  "premium_tier": 0, "premium_progress_bar_enabled": false,
                                  "system_channel_flags": 0, "features": [], "emojis": [],
                                  "stickers": [], "voice_states": [], "presences": [],
                                  "stage_instances": [], "guild_scheduled_events": [],
                                  "soundboard_sounds": []
                                }
                                """)
                        .put("id", id)
                        .put("name", name)
                        .put("owner_id", owner)
                        .put("member_count", members.size());
        boolean all = (intents & Intents.GUILD_MEMBERS) != 0;
        var seen = all ? memberships() : List.of(botsMembership());
        json.set("members", Json.array(seen.stream().map(Membership::json)));
        json.set("roles", Json.array(roles.stream().map(LocalRole::json)));
        json.set("channels", channels(false));
        json.set("threads", channels(true));
        return json;
    }

    private ArrayNode channels(boolean threads) {
        return Json.array(
                channels().stream()
                        .filter(channel -> channel.isThread() == threads)
                        .map(LocalChannel::json));
    }

    @Override
    public String toString() {
        return name;
    }
}
