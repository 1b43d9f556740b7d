package askwell.bot.discord;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.config.Phrases;

import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.sharding.ShardManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Says something on Discord without having been called.
final class DiscordOutbox implements Outbox {
    private final Supplier<ShardManager> shards;
    private final Customs customs;
    private final Optional<String> server;

    /// @param server in which it speaks; empty for all without settings of their own
    DiscordOutbox(Supplier<ShardManager> shards, Customs customs, Optional<String> server) {
        this.shards = shards;
        this.customs = customs;
        this.server = server;
    }

    @Override
    public Delivery reply(MessageRef to, Reply reply) {
        return trying(
                "reply to a message",
                () -> in(to.place().channel()),
                channel -> send(channel, reply, Optional.of(to.id())));
    }

    @Override
    public Delivery post(String channel, Reply reply) {
        return trying(
                "post in channel %s".formatted(channel),
                () -> in(channel),
                found -> send(found, reply, Optional.empty()));
    }

    @Override
    public void notify(String channel, Reply reply) {
        var doing = "post in channel %s".formatted(channel);
        try {
            sending(in(channel).orElseThrow(Trouble.NoSuchChannel::new), rendered(reply).getFirst())
                    .queue(_ -> {}, trouble -> Trouble.told(doing, trouble));
        } catch (RuntimeException trouble) {
            Trouble.told(doing, trouble);
        }
    }

    @Override
    public Delivery call(String channel, String person, Reply reply) {
        var message = rendered(reply).getFirst();
        var called = new ArrayList<MessageTopLevelComponent>();
        called.add(TextDisplay.of("<@%s>".formatted(person)));
        called.addAll(message.components());
        return trying(
                "call somebody in channel %s".formatted(channel),
                () -> in(channel),
                found ->
                        sending(found, new Rendered(called, message.files()))
                                .mentionUsers(person)
                                .complete());
    }

    @Override
    public Delivery tell(String person, Reply reply) {
        return trying(
                "send a direct message",
                () -> Optional.of(shard().openPrivateChannelById(person).complete()),
                channel -> send(channel, reply, Optional.empty()));
    }

    @Override
    public Delivery replace(MessageRef said, Reply reply) {
        return trying(
                "change a message",
                () -> in(said.place().channel()),
                channel -> {
                    var message = rendered(reply).getFirst();
                    return channel.editMessageComponentsById(said.id(), message.components())
                            .useComponentsV2()
                            .setAllowedMentions(Set.of())
                            .setFiles(message.uploads())
                            .complete();
                });
    }

    @Override
    public void takeBack(MessageRef said) {
        try {
            in(said.place().channel())
                    .ifPresent(channel -> channel.deleteMessageById(said.id()).complete());
        } catch (ErrorResponseException refused) {
            if (refused.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
                Trouble.told("take a message back", refused);
            }
        } catch (RuntimeException trouble) {
            Trouble.told("take a message back", trouble);
        }
    }

    @Override
    public String link(MessageRef message) {
        return "https://discord.com/channels/%s/%s%s"
                .formatted(
                        message.place().server().orElse("@me"),
                        message.place().channel(),
                        message.id().isEmpty() ? "" : "/" + message.id());
    }

    private Message send(MessageChannel channel, Reply reply, Optional<String> to) {
        var messages = rendered(reply);
        var first = sending(channel, messages.getFirst());
        var sent =
                to.map(message -> first.setMessageReference(message).failOnInvalidReply(false))
                        .orElse(first)
                        .complete();
        messages.stream().skip(1).forEach(message -> sending(channel, message).complete());
        return sent;
    }

    private static MessageCreateAction sending(MessageChannel channel, Rendered message) {
        return channel.sendMessageComponents(message.components())
                .useComponentsV2()
                .addFiles(message.uploads());
    }

    private List<Rendered> rendered(Reply reply) {
        return Rendering.of(reply, phrases());
    }

    private Optional<MessageChannel> in(String channel) {
        return Optional.ofNullable(shards.get().getChannelById(MessageChannel.class, channel))
                .filter(this::isOurs);
    }

    /// Nothing of one server is ever said in another, whatever its settings name.
    private boolean isOurs(MessageChannel channel) {
        return !(channel instanceof GuildChannel there)
                || customs.areOne(server, Optional.of(there.getGuild().getId()));
    }

    private net.dv8tion.jda.api.JDA shard() {
        return shards.get().getShards().getFirst();
    }

    private static Delivery trying(
            String doing,
            Supplier<Optional<MessageChannel>> where,
            Function<MessageChannel, Message> sending) {
        try {
            return where.get()
                    .<Delivery>map(
                            channel -> new Delivery.Delivered(People.ref(sending.apply(channel))))
                    .orElseGet(() ->
                            new Delivery.Refused(Trouble.told(doing, new Trouble.NoSuchChannel())));
        } catch (RuntimeException trouble) {
            return new Delivery.Refused(Trouble.told(doing, trouble));
        }
    }

    private Phrases phrases() {
        return customs.texts(server).in(Locale.US);
    }
}
