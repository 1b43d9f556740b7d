package askwell.bot.discord.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Everything that stands on the double: its guilds, channels, people and files.
final class World {

    private final Snowflakes ids = new Snowflakes();
    private final Account bot = new Account(ids.next(), "Askwell", true);
    private final String applicationId = ids.next();
    private final Pulse pulse = new Pulse();
    private final List<LocalGuild> guilds = new CopyOnWriteArrayList<>();
    private final Map<String, LocalChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, LocalChannel> conversations = new ConcurrentHashMap<>();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, LocalFile> files = new LinkedHashMap<>();
    private final List<Consumer<Event>> audience = new ArrayList<>();
    private volatile String address = "";
    private volatile int applicationFlags;

    World() {
        accounts.put(bot.id(), bot);
    }

    String newId() {
        return ids.next();
    }

    Account bot() {
        return bot;
    }

    String applicationId() {
        return applicationId;
    }

    int applicationFlags() {
        return applicationFlags;
    }

    /// @param flags https://discord.com/developers/docs/resources/application#application-object-application-flags
    void applicationFlags(int flags) {
        applicationFlags = flags;
    }

    Pulse pulse() {
        return pulse;
    }

    /// @param base `127.0.0.1:PORT`
    void address(String base) {
        address = base;
    }

    String address() {
        return address;
    }

    void audience(Consumer<Event> listener) {
        audience.add(listener);
    }

    void tell(Event event) {
        pulse.change(() -> audience.forEach(listener -> listener.accept(event)));
    }

    List<LocalGuild> guilds() {
        return guilds;
    }

    Optional<LocalGuild> guild(String id) {
        return guilds.stream().filter(guild -> guild.id().equals(id)).findFirst();
    }

    void add(LocalGuild guild) {
        guilds.add(guild);
    }

    void remove(LocalGuild guild) {
        guilds.remove(guild);
    }

    Account newPerson(String name) {
        return known(new Account(newId(), name, false));
    }

    Account newBot(String name) {
        return known(new Account(newId(), name, true));
    }

    private Account known(Account account) {
        accounts.put(account.id(), account);
        return account;
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    void add(LocalChannel channel) {
        channels.put(channel.id(), channel);
    }

    void remove(LocalChannel channel) {
        channels.remove(channel.id());
    }

    Optional<LocalChannel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    List<LocalChannel> channelsOf(LocalGuild guild) {
        return channels.values().stream()
                .filter(channel -> channel.guild().filter(guild::equals).isPresent())
                .sorted(Comparator.comparing(LocalChannel::id))
                .toList();
    }

    /// The private conversation of the bot with somebody, which begins now if there was none.
    LocalChannel conversation(Account person) {
        return conversations.computeIfAbsent(
                person.id(),
                id -> {
                    var channel = LocalChannel.between(newId(), person);
                    add(channel);
                    return channel;
                });
    }

    /// Keeps a file so that it can be fetched.
    ///
    /// @return where the file can be fetched from now on
    String keep(String id, LocalFile file) {
        pulse.change(() -> files.put(id, file));
        return "http://%s/attachments/%s/%s".formatted(address, id, file.name());
    }

    Optional<LocalFile> file(String id) {
        return pulse.changing(() -> Optional.ofNullable(files.get(id)));
    }
}
