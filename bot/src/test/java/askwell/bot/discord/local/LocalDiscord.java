package askwell.bot.discord.local;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;

import tools.jackson.databind.JsonNode;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A Discord on this machine. One guild stands on it from the start, in which a member, another one and a moderator talk in
/// some channels; [#addGuild] adds others.
public final class LocalDiscord implements AutoCloseable {

    /// The only token that it takes.
    public static final String TOKEN = "local-token-of-nobody";

    private static final long LARGEST_REQUEST = 64 << 20;

    private final World world = new World();
    private final Faults faults = new Faults();
    private final Requests requests = new Requests(world.pulse());

    /// No virtual ones, which would wait for those of a bot in the same process.
    private final ExecutorService handlers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("rest-", 0).factory());

    private final Messages messages = new Messages(world);
    private final Commands commands = new Commands(world);
    private final Interactions interactions;
    private final Acts acts;
    private final Gateway gateway;
    private final Undertow server;
    private final LocalGuild guild;
    private final LocalMember member;
    private final LocalMember other;
    private final LocalMember moderator;

    private LocalDiscord(Manners manners) {
        interactions = new Interactions(world, messages, manners);
        acts = Acts.on(world, messages, interactions, commands);
        gateway = new Gateway(world, manners);
        var routes = new Routes();
        server = server(new Rest(world, requests, faults, routes));
        new ApplicationRoutes(world, commands).addTo(routes);
        new InteractionRoutes(messages, interactions).addTo(routes);
        new ChannelRoutes(world, messages, gateway, acts.closed()).addTo(routes);
        guild = addGuild("Lamplight");
        member = guild.addMember("Robin");
        other = guild.addMember("Sam");
        moderator = moderator("Morgan");
    }

    public static LocalDiscord start() {
        return start(Manners.discords());
    }

    public static LocalDiscord start(Manners manners) {
        return new LocalDiscord(manners);
    }

    private Undertow server(Rest rest) {
        var sockets = Handlers.websocket(gateway);
        HttpHandler http = exchange -> exchange.dispatch(handlers, rest);
        var started =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_REQUEST)
                        .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, true)
                        .setIoThreads(2)
                        .setWorkerThreads(2)
                        .setHandler(exchange -> {
                            boolean socket = exchange.getRequestHeaders().contains("Upgrade");
                            (socket ? sockets : http).handleRequest(exchange);
                        })
                        .build();
        started.start();
        var address = (InetSocketAddress) started.getListenerInfo().getFirst().getAddress();
        world.address("127.0.0.1:" + address.getPort());
        return started;
    }

    /// What the bot's REST requests begin with.
    public String apiUrl() {
        return "http://" + world.address() + Rest.PREFIX + "/";
    }

    public String gatewayUrl() {
        return "ws://" + world.address() + "/gateway";
    }

    public String botId() {
        return world.bot().id();
    }

    public String botMention() {
        return world.bot().mention();
    }

    public String applicationId() {
        return world.applicationId();
    }

    /// Switches "Message Content Intent" of the developer portal, as far as it is shown there.
    public void messageContentIntent(boolean on) {
        world.applicationFlags(on ? 1 << 19 : 0);
    }

    /// How long everything that waits does so at most; 10 seconds unless said otherwise.
    public void patience(Duration longest) {
        world.pulse().patience(longest);
    }

    /// A guild with the roles and channels that the first one has; the bot is told of it.
    public LocalGuild addGuild(String name) {
        var added = new LocalGuild(world, acts, name);
        var moderators = added.addRole("Moderators", Permissions.MODERATORS);
        added.addText("general");
        added.addText("questions");
        added.addForum("forum");
        added.addPrivateText("moderators", moderators);
        added.addPrivateText("staff", moderators);
        world.add(added);
        world.tell(new Event("GUILD_CREATE", Optional.of(added), Intents.GUILDS, added::json));
        return added;
    }

    public LocalGuild guild() {
        return guild;
    }

    public LocalMember member() {
        return member;
    }

    public LocalMember otherMember() {
        return other;
    }

    public LocalMember moderator() {
        return moderator;
    }

    /// One more moderator, who joins now.
    public LocalMember moderator(String name) {
        return guild.addMember(name, guild.role("Moderators"));
    }

    public LocalChannel general() {
        return guild.channel("general");
    }

    /// A text channel that a test can have the bot watch.
    public LocalChannel watched() {
        return guild.channel("questions");
    }

    public LocalChannel forum() {
        return guild.channel("forum");
    }

    public LocalChannel moderators() {
        return guild.channel("moderators");
    }

    public LocalChannel staff() {
        return guild.channel("staff");
    }

    /// Posts as a program that is no bot does.
    public LocalMessage webhookSays(LocalChannel channel, String text) {
        var hook = world.newPerson("Captain Hook");
        return shown(
                messages.post(
                        hook,
                        channel,
                        Json.object("content", text),
                        List.of(),
                        Json.object("webhook_id", hook.id())));
    }

    /// Tells of a message once more, as may happen around a lost connection.
    public void repeats(LocalMessage message) {
        messages.repeat(messages.message(message.id()).orElseThrow(), "MESSAGE_CREATE");
    }

    /// Tells that a message has changed although its words have not, as when it is pinned or a link in it gets its preview.
    public void touches(LocalMessage message) {
        messages.repeat(messages.message(message.id()).orElseThrow(), "MESSAGE_UPDATE");
    }

    /// What stands in a channel for everyone in it, the latest first.
    public List<LocalMessage> messages(LocalChannel channel) {
        return messages.in(channel).stream().map(this::shown).toList();
    }

    /// The bot's messages in a channel, the earliest first; waits until there are so many.
    public List<LocalMessage> awaitFromBot(LocalChannel channel, int count) {
        return world.pulse()
                .await(
                        count + " messages of the bot in " + channel,
                        () -> {
                            var found =
                                    messages(channel).reversed().stream()
                                            .filter(this::fromBot)
                                            .toList();
                            return found.size() < count ? Optional.empty() : Optional.of(found);
                        });
    }

    public LocalMessage awaitFromBot(LocalChannel channel) {
        return awaitFromBot(channel, 1).getLast();
    }

    /// Waits for the bot's reply to a message.
    public LocalMessage awaitReplyTo(LocalMessage message) {
        return world.pulse()
                .await(
                        "a reply to “%s”".formatted(message),
                        () ->
                                messages(message.channel()).stream()
                                        .filter(this::fromBot)
                                        .filter(it -> it.repliesTo().equals(message.id()))
                                        .findFirst());
    }

    private boolean fromBot(LocalMessage message) {
        return Json.text(message.json().path("author"), "id").equals(botId());
    }

    private LocalMessage shown(JsonNode message) {
        return new LocalMessage(world, messages, message);
    }

    /// Waits until a bot has identified itself.
    public void awaitBot() {
        gateway.awaitBot();
    }

    public boolean botConnected() {
        return gateway.connected();
    }

    public Received received() {
        return new Received(requests, gateway, commands);
    }

    public Trouble trouble() {
        return new Trouble(faults, gateway, interactions);
    }

    /// Ends every connection, as if the machine were switched off. With `-Daskwell.discord-requests=FOLDER`, what the bot
    /// requested is left there, for the check against Discord's description of its API.
    @Override
    public void close() {
        Optional.ofNullable(System.getProperty("askwell.discord-requests"))
                .ifPresent(folder -> requests.leave(Path.of(folder, botId() + ".jsonl")));
        gateway.each(Connection::cut);
        server.stop();
        handlers.shutdownNow();
    }
}
