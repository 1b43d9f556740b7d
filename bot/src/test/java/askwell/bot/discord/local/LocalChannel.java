package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A place where messages stand: a text channel, a forum, a thread or a conversation between two.
public final class LocalChannel {

    static final int TEXT = 0;
    static final int PRIVATE = 1;
    static final int THREAD = 11;
    static final int FORUM = 15;

    /// What a channel changes of what a role or a member may do.
    record Overwrite(String whom, boolean role, long allowed, long denied) {
        ObjectNode json() {
            return Json.object("id", whom, "type", role ? 0 : 1)
                    .put("allow", Long.toString(allowed))
                    .put("deny", Long.toString(denied));
        }
    }

    private final String id;
    private final int type;
    private final Optional<LocalGuild> guild;
    private final Optional<LocalChannel> parent;
    private final Account with;
    private final List<Overwrite> overwrites = new CopyOnWriteArrayList<>();
    private volatile String name;
    private volatile boolean archived;

    private LocalChannel(
            String id,
            int type,
            String name,
            Optional<LocalGuild> guild,
            Optional<LocalChannel> parent,
            Account with) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.guild = guild;
        this.parent = parent;
        this.with = with;
    }

    static LocalChannel in(LocalGuild guild, String id, int type, String name, Account owner) {
        return new LocalChannel(id, type, name, Optional.of(guild), Optional.empty(), owner);
    }

    static LocalChannel thread(LocalChannel parent, String id, String name, Account owner) {
        return new LocalChannel(id, THREAD, name, parent.guild, Optional.of(parent), owner);
    }

    /// @param person the other of the two
    static LocalChannel between(String id, Account person) {
        return new LocalChannel(id, PRIVATE, "", Optional.empty(), Optional.empty(), person);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mention() {
        return "<#" + id + ">";
    }

    public boolean archived() {
        return archived;
    }

    int type() {
        return type;
    }

    Optional<LocalGuild> guild() {
        return guild;
    }

    Optional<LocalChannel> parent() {
        return parent;
    }

    /// Who opened it, or the person with whom it is.
    Account owner() {
        return with;
    }

    boolean isThread() {
        return type == THREAD;
    }

    /// A thread has those of its parent.
    List<Overwrite> overwrites() {
        return parent.isPresent() ? parent.get().overwrites() : overwrites;
    }

    void overwrite(Overwrite overwrite) {
        overwrites.removeIf(before -> before.whom().equals(overwrite.whom()));
        overwrites.add(overwrite);
    }

    void change(String newName, boolean nowArchived) {
        name = newName;
        archived = nowArchived;
    }

    ObjectNode json() {
        var json = Json.object("id", id, "type", type, "flags", 0, "last_message_id", null);
        guild.ifPresent(of -> json.put("guild_id", of.id()));
        if (type == PRIVATE) {
            return json.set("recipients", Json.array(List.of(with.json())));
        }
        json.put("name", name).put("position", 0).put("nsfw", false).putNull("topic");
        json.put("rate_limit_per_user", 0);
        json.set("parent_id", Json.value(parent.map(LocalChannel::id).orElse(null)));
        return isThread() ? asThread(json) : asChannel(json);
    }

    private ObjectNode asChannel(ObjectNode json) {
        json.set("permission_overwrites", Json.array(overwrites.stream().map(Overwrite::json)));
        if (type == FORUM) {
            json.set("available_tags", Json.array(List.of()));
            json.putNull("default_reaction_emoji").putNull("default_sort_order");
            json.put("default_forum_layout", 0);
        }
        return json;
    }

    private ObjectNode asThread(ObjectNode json) {
        var created = Instant.ofEpochMilli((Long.parseLong(id) >> 22) + 1420070400000L).toString();
        json.put("owner_id", with.id()).put("member_count", 1);
        json.put("message_count", 0).put("total_message_sent", 0);
        json.set(
                "thread_metadata",
                Json.object(
                        "archived", archived,
                        "locked", false,
                        "auto_archive_duration", 1440,
                        "archive_timestamp", created,
                        "create_timestamp", created));
        return json;
    }

    @Override
    public String toString() {
        return type == PRIVATE ? "the conversation with " + with.name() : "#" + name;
    }
}
