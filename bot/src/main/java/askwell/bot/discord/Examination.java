package askwell.bot.discord;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Finding;
import askwell.config.Discord;
import askwell.config.Settings;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ApplicationInfo;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks whether Discord lets the bot do what its settings want of it. Changes nothing there.
public final class Examination {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Discord lets in one at a time (its documentation, "Max Concurrency").
    private static final Duration EACH_SHARD = Duration.ofSeconds(5);

    /// Signed links and timestamps begin to suffer from more.
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private final ShardManager shards;

    /// Any of them, for what is the same for all.
    private final JDA shard;

    private final Optional<String> server;
    private final Settings settings;
    private final List<Finding> found = new ArrayList<>();

    private Examination(ShardManager shards, Optional<String> server, Settings settings) {
        this.server = server;
        this.shards = shards;
        this.shard = shards.getShards().getFirst();
        this.settings = settings;
    }

    /// Connects for as long as it takes, beside a bot that may be at work.
    ///
    /// @param server of which alone is told; empty for all of them
    public static List<Finding> of(
            String token, Optional<String> server, Settings settings, Clock clock)
            throws InterruptedException {
        var connecting = new FutureTask<>(() -> builder(token, settings.discord()).build());
        Thread.ofVirtual().start(connecting);
        try {
            var shards = connecting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            try {
                awaitReady(shards);
                var found = new ArrayList<Finding>();
                found.add(
                        Finding.fine(
                                "Discord knows the token: it is %s’s"
                                        .formatted(
                                                shards.getShards()
                                                        .getFirst()
                                                        .getSelfUser()
                                                        .getName())));
                found.addAll(of(shards, server, settings));
                for (var other : settings.servers()) {
                    there(shards, Optional.of(other.id()), other.settings()).stream()
                            .map(finding -> finding.of(other.name()))
                            .forEach(found::add);
                }
                found.addAll(clock(settings.discord(), clock));
                return found;
            } finally {
                shards.getShards().forEach(JDA::shutdownNow);
                shards.shutdown();
            }
        } catch (ExecutionException refused) {
            return List.of(refused(settings.discord(), Trouble.cause(refused)));
        } catch (TimeoutException late) {
            return List.of(unreachable(settings.discord(), "it took too long"));
        }
    }

    private static void awaitReady(ShardManager shards)
            throws InterruptedException, TimeoutException {
        var patience = PATIENCE.plus(EACH_SHARD.multipliedBy(shards.getShardsTotal()));
        var end = System.nanoTime() + patience.toNanos();
        while (!DiscordFace.areReady(shards)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /// As a manager of shards, which asks Discord for the address of the gateway.
    private static DefaultShardManagerBuilder builder(String token, Discord settings) {
        return DefaultShardManagerBuilder.createLight(token, List.of())
                .setRestConfig(new RestConfig().setBaseUrl(DiscordFace.address(settings)))
                .setMemberCachePolicy(MemberCachePolicy.NONE)
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setEnableShutdownHook(false)
                .setAutoReconnect(false)
                .setShardsTotal(settings.shards().orElse(-1));
    }

    private static Finding refused(Discord settings, Throwable why) {
        return why instanceof InvalidTokenException
                ? Finding.broken(
                        "Discord does not know this token",
                        "the bot cannot come online",
                        "copy it again from the developer portal (Bot, Reset Token)")
                : unreachable(settings, String.valueOf(why.getMessage()));
    }

    private static Finding unreachable(Discord settings, String why) {
        return Finding.broken(
                "Discord cannot be reached at %s: %s".formatted(settings.api(), why),
                "the bot cannot come online",
                "check the network, and discord.api-url in the settings");
    }

    /// What a connected bot can tell.
    ///
    /// @param server of which alone is told; empty for all without settings of their own
    static List<Finding> of(ShardManager shards, Optional<String> server, Settings settings) {
        var examination = new Examination(shards, server, settings);
        examination.intents();
        examination.bot();
        examination.servers();
        examination.channels();
        return List.copyOf(examination.found);
    }

    /// What concerns one server alone.
    static List<Finding> there(ShardManager shards, Optional<String> server, Settings settings) {
        var examination = new Examination(shards, server, settings);
        examination.servers();
        examination.channels();
        return List.copyOf(examination.found);
    }

    private void intents() {
        var flags = shard.retrieveApplicationInfo().complete().getFlags();
        var isOn =
                flags.contains(ApplicationInfo.Flag.GATEWAY_MESSAGE_CONTENT)
                        || flags.contains(ApplicationInfo.Flag.GATEWAY_MESSAGE_CONTENT_LIMITED);
        var isWanted = settings.discord().messageContent();
        if (isWanted && !isOn) {
            found.add(
                    Finding.broken(
                            "discord.message-content is on, but \"Message Content Intent\" is off in the developer portal",
                            "Discord does not let the bot in",
                            "switch it on there (Bot), or set discord.message-content = off"));
        } else if (isOn && !isWanted) {
            found.add(
                    Finding.weak(
                            "\"Message Content Intent\" is on in the developer portal, but discord.message-content is off",
                            "the bot could be shown what it does not need",
                            "switch it off there (Bot), or set discord.message-content = on"));
        } else {
            found.add(
                    Finding.fine(
                            "the message content intent is %s, in the portal as in the settings"
                                    .formatted(isOn ? "on" : "off")));
        }
    }

    private void bot() {
        if (shards.getGuilds().isEmpty()) {
            found.add(
                    Finding.broken(
                            "the bot is in no server",
                            "nobody can ask",
                            "let it in: " + Invite.link(shard.getSelfUser().getApplicationId())));
        }
        if (shard.retrieveCommands().complete().isEmpty()) {
            found.add(
                    Finding.weak(
                            "no command is registered",
                            "members see none of them",
                            "start the bot once, which hands them in"));
        }
    }

    private void servers() {
        if (server.filter(id -> shards.getGuildById(id) == null).isPresent()) {
            found.add(
                    Finding.broken(
                            "the bot is not in the server %s, which has a section in servers"
                                    .formatted(server.get()),
                            "nobody can ask there",
                            "correct its id, or let the bot in: "
                                    + Invite.link(shard.getSelfUser().getApplicationId())));
        }
        shards.getGuilds().stream().filter(guild -> isOurs(guild.getId())).forEach(this::commands);
    }

    private boolean isOurs(String guild) {
        return server.map(guild::equals)
                .orElseGet(() ->
                        settings.servers().stream().noneMatch(other -> other.id().equals(guild)));
    }

    /// Discord shows commands only where the bot was let in with the scope for them.
    private void commands(Guild server) {
        try {
            server.retrieveCommands().complete();
            found.add(Finding.fine("it is in the server %s".formatted(server.getName())));
        } catch (ErrorResponseException refused) {
            found.add(
                    Finding.broken(
                            "in the server %s it may not have commands".formatted(server.getName()),
                            "members see none of them",
                            "let it in again, with the scope applications.commands: "
                                    + Invite.link(shard.getSelfUser().getApplicationId())));
        }
    }

    private void channels() {
        var discord = settings.discord();
        discord.moderatorsChannel()
                .ifPresent(id ->
                        channel(
                                id,
                                "discord.moderators-channel",
                                "questions to a person do not arrive",
                                Permission.MESSAGE_ATTACH_FILES));
        settings.safety()
                .staffChannel()
                .ifPresent(id ->
                        channel(
                                id,
                                "safety.staff-channel",
                                "staff are not told of somebody in danger"));
        for (var id : discord.watch().channels()) {
            channel(
                    id,
                    "discord.watch.channels",
                    "nobody is answered unasked there",
                    Permission.MESSAGE_HISTORY);
        }
    }

    /// @param setting that names it
    /// @param then what does not work
    private void channel(String id, String setting, String then, Permission... also) {
        var channel =
                Optional.ofNullable(shards.getChannelById(GuildChannel.class, id))
                        .filter(there -> isOurs(there.getGuild().getId()));
        if (channel.isEmpty()) {
            found.add(
                    Finding.broken(
                            "there is no channel %s, which %s names".formatted(id, setting),
                            then,
                            "correct its id (Developer Mode on, right-click the channel, Copy ID), or let the bot’s role view it"));
            return;
        }
        var missing = missing(channel.get(), also);
        found.add(
                missing.isEmpty()
                        ? Finding.fine(
                                "in #%s it may do all that %s needs"
                                        .formatted(channel.get().getName(), setting))
                        : Finding.broken(
                                "in #%s it lacks %s, which %s needs"
                                        .formatted(channel.get().getName(), missing, setting),
                                then,
                                "give its role these permissions there"));
    }

    private static String missing(GuildChannel channel, Permission... also) {
        var needed = EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);
        needed.addAll(List.of(also));
        if (channel instanceof IThreadContainer && !(channel.getType().isMessage())) {
            needed.add(Permission.MESSAGE_SEND_IN_THREADS);
        }
        var self = channel.getGuild().getSelfMember();
        return needed.stream()
                .filter(permission -> !self.hasPermission(channel, permission))
                .map(permission -> "\"%s\"".formatted(permission.getName()))
                .collect(joining(" and "));
    }

    /// By the date that Discord's own answers have (RFC 9110, section 6.6.1).
    private static List<Finding> clock(Discord settings, Clock clock) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(settings.api().resolve("gateway")).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, BodyHandlers.discarding());
            return answer
                    .headers()
                    .firstValue("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(there -> Duration.between(there.toInstant(), clock.instant()))
                    .map(Examination::drift)
                    .stream()
                    .toList();
        } catch (IOException | DateTimeException untold) {
            return List.of();
        }
    }

    private static Finding drift(Duration ahead) {
        return ahead.abs().compareTo(DRIFT) <= 0
                ? Finding.fine("the clock goes with Discord’s")
                : Finding.weak(
                        "the clock of this machine is %d seconds %s Discord’s"
                                .formatted(
                                        ahead.abs().toSeconds(),
                                        ahead.isNegative() ? "behind" : "ahead of"),
                        "meetings and limits are reckoned by it",
                        "let it be set by the network (NTP)");
    }
}
