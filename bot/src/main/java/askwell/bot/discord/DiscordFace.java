package askwell.bot.discord;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Finding;
import askwell.bot.chat.Listener;
import askwell.bot.chat.Outbox;
import askwell.config.Discord;
import askwell.config.Phrases;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.config.Texts;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/// The bot on Discord, from its start to its end.
public final class DiscordFace implements AutoCloseable {

    /// How long answers that have begun may go on when the bot stops.
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Discord settings;
    private final Customs customs;
    private final Traffic traffic;
    private final Work work = new Work(LAST_WORDS);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Attention attention;
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final CompletableFuture<List<EventListener>> answering = new CompletableFuture<>();
    private volatile Optional<Listener> heard = Optional.empty();
    private final CompletableFuture<ShardManager> shards = new CompletableFuture<>();

    public DiscordFace(Discord settings, Texts texts, Traffic traffic) {
        this.settings = settings;
        this.customs = new Customs(settings, texts);
        this.traffic = traffic;
        this.attention = new Attention(customs::discord);
    }

    /// Says something without having been called, to people and in the channels of servers without settings of their own; works
    /// from [#connect] on.
    public Outbox outbox() {
        return outbox(Optional.empty());
    }

    /// The same for a server with settings of its own: in its channels, and to people.
    public Outbox outbox(Optional<String> server) {
        return new DiscordOutbox(this::shards, customs, server, new Sight(attention));
    }

    /// Takes settings for a server of its own, or else for all others, of which those count that need no new connection.
    public void settle(Optional<Server> server, Discord tuned, Texts said) {
        customs.settle(server, tuned, said);
    }

    /// Connects. Whatever comes waits until there is something to [#answer] it.
    ///
    /// @throws DiscordException where that is not to be had
    public void connect(String token) {
        // No text of ours or of people may ever call anybody.
        MessageRequest.setDefaultMentions(Set.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        // Most messages come blank then, which is as it should be.
        Message.suppressContentIntentWarning();
        var builder =
                DefaultShardManagerBuilder.createLight(token, intents())
                        .setRestConfig(
                                new RestConfig()
                                        .setBaseUrl(address(settings))
                                        .setRateLimiterFactory(each -> new Turns(each, traffic)))
                        .setHttpClientBuilder(TimedRequests.client(traffic))
                        .setMemberCachePolicy(MemberCachePolicy.NONE)
                        .disableCache(EnumSet.allOf(CacheFlag.class))
                        .setEnableShutdownHook(false)
                        .setMaxReconnectDelay(32)
                        .setShardsTotal(settings.shards().orElse(-1))
                        .addEventListeners(
                                new Losing(traffic),
                                new Closing(closed),
                                (EventListener) this::pass);
        shards.complete(built(builder));
        ready.countDown();
    }

    /// What is to be answered waits for whoever answers it; JDA's own news, some of which it waits for, does not.
    private void pass(GenericEvent event) {
        if (event instanceof GenericMessageEvent
                || event instanceof GenericInteractionCreateEvent
                || event instanceof ReadyEvent) {
            answering.join().forEach(each -> each.onEvent(event));
        }
    }

    /// Answers from now on, first what has waited.
    ///
    /// @param person who helps where we cannot, in words, by the id of the server
    public void answer(
            List<Command> commands,
            List<Deed> deeds,
            Listener listener,
            BiFunction<Optional<String>, Phrases, String> person) {
        heard = Optional.of(listener);
        var list = new CommandList(commands, customs.texts(Optional.empty()));
        answering.complete(
                List.of(
                        new Interactions(list.byName(), deeds, customs, work, person),
                        new Messages(attention, customs, listener, work, ready),
                        new HandingIn(list)));
    }

    private ShardManager built(DefaultShardManagerBuilder builder) {
        try {
            return builder.build();
        } catch (InvalidTokenException unknown) {
            throw new DiscordException(
                    "Discord does not know this token: copy it again from the developer portal (Bot, Reset Token)",
                    unknown);
        } catch (RuntimeException unreachable) {
            throw new DiscordException(
                    "Discord cannot be reached at %s (%s): check the network, and discord.api-url in the settings"
                            .formatted(settings.api(), Trouble.cause(unreachable).getMessage()),
                    unreachable);
        }
    }

    /// Waits until every shard is connected.
    ///
    /// @return whether they are, before the time is over
    /// @throws DiscordException where Discord has shut the door
    public boolean awaitReady(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (closed.isDone()) {
                throw new DiscordException(closed.join());
            }
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }

    /// Whether every shard is connected.
    public boolean isReady() {
        return areReady(shards());
    }

    /// How many shards are connected.
    public long connected() {
        return shards().getShards().stream()
                .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .count();
    }

    /// How many there should be.
    public int shardsWanted() {
        return shards().getShardsTotal();
    }

    /// How long the gateway took to answer a heartbeat, in the mean of the shards that have had one answered; seconds.
    public OptionalDouble ping() {
        return shards().getShards().stream()
                .mapToLong(JDA::getGatewayPing)
                .filter(millis -> millis >= 0)
                .mapToDouble(millis -> millis / 1_000.0)
                .average();
    }

    /// Whether Discord lets it do what these settings want of it.
    ///
    /// @param server whose they are, of which alone is told; empty for all without settings of their own, and the whole bot
    public List<Finding> examine(Optional<String> server, Settings wanted) {
        if (shards().getShards().isEmpty()) {
            return List.of();
        }
        return server.isPresent()
                ? Examination.there(shards(), server, wanted)
                : Examination.of(shards(), server, wanted);
    }

    /// The link by which an admin lets this bot into a server; works once it is ready.
    public String invite() {
        return Invite.link(shards().getShards().getFirst().getSelfUser().getApplicationId());
    }

    /// Lets what has begun go on for up to 10 seconds, then leaves.
    @Override
    public void close() {
        // Nothing waits any more.
        answering.complete(List.of());
        heard.ifPresent(Listener::leaving);
        work.close();
        var connected = shards.getNow(null);
        if (connected != null) {
            var all = List.copyOf(connected.getShards());
            connected.shutdown();
            for (JDA shard : all) {
                try {
                    if (!shard.awaitShutdown(Duration.ofSeconds(2))) {
                        shard.shutdownNow();
                    }
                } catch (InterruptedException hurry) {
                    shard.shutdownNow();
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// Waits for it: the first events come while it is still being built.
    private ShardManager shards() {
        return shards.join();
    }

    private Set<GatewayIntent> intents() {
        var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (settings.messageContent()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return intents;
    }

    /// Whether all are connected.
    static boolean areReady(ShardManager shards) {
        var all = shards.getShards();
        return !all.isEmpty()
                && all.size() == shards.getShardsTotal()
                && all.stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
    }

    /// With a slash at its end, as JDA wants it.
    static String address(Discord settings) {
        var address = settings.api().toString();
        return address.endsWith("/") ? address : address + "/";
    }

    /// Hands the commands in once, by the first shard that is ready.
    private static final class HandingIn extends ListenerAdapter {
        private final CommandList list;

        HandingIn(CommandList list) {
            this.list = list;
        }

        @Override
        public void onReady(ReadyEvent event) {
            if (event.getJDA().getShardInfo().getShardId() == 0) {
                list.handIn(event.getJDA());
            }
        }
    }

    /// Tells that a connection broke off, whether or not it comes back.
    private static final class Losing extends ListenerAdapter {
        private final Traffic traffic;

        Losing(Traffic traffic) {
            this.traffic = traffic;
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            traffic.disconnected();
        }
    }

    /// Says why Discord has shut the door for good.
    private static final class Closing extends ListenerAdapter {
        private final CompletableFuture<String> closed;

        Closing(CompletableFuture<String> closed) {
            this.closed = closed;
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            var code = event.getCloseCode();
            closed.complete(
                    code == CloseCode.DISALLOWED_INTENTS
                            ? "Discord refuses the message content: switch \"Message Content Intent\" on in the developer portal (Bot), or discord.message-content off in the settings"
                            : "Discord has closed the connection for good%s"
                                    .formatted(code == null ? "" : ": " + code.getMeaning()));
        }
    }
}
