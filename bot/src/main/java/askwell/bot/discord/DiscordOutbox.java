package askwell.bot.discord;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Standing;
import askwell.config.Phrases;

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
import java.util.function.UnaryOperator;

/// Says something on Discord without having been called.
final class DiscordOutbox implements Outbox {
    private final Supplier<ShardManager> shards;
    private final Customs customs;
    private final Optional<String> server;
    private final Sight sight;

    /// @param server in which it speaks; empty for all without settings of their own
    DiscordOutbox(
            Supplier<ShardManager> shards, Customs customs, Optional<String> server, Sight sight) {
        this.shards = shards;
        this.customs = customs;
        this.server = server;
        this.sight = sight;
    }

    @Override
    public Delivery reply(MessageRef to, Reply reply) {
        return trying(
                "reply to a message",
                to.place().channel(),
                channel ->
                        send(
                                channel,
                                rendered(reply),
                                first ->
                                        first.setMessageReference(to.id())
                                                .failOnInvalidReply(false)));
    }

    @Override
    public Delivery post(String channel, Reply reply) {
        return trying(
                "post in channel %s".formatted(channel),
                channel,
                found -> send(found, rendered(reply), first -> first));
    }

    @Override
    public void notify(String channel, Reply reply) {
        var doing = "post in channel %s".formatted(channel);
        try {
            var found = in(channel).orElseThrow(Trouble.NoSuchChannel::new);
            for (var message : rendered(reply)) {
                sending(found, message).queue(_ -> {}, Trouble.telling(doing));
            }
        } catch (RuntimeException trouble) {
            Trouble.told(doing, trouble);
        }
    }

    @Override
    public Delivery call(String channel, String person, Reply reply) {
        return trying(
                "call somebody in channel %s".formatted(channel),
                channel,
                found ->
                        send(
                                found,
                                Rendering.calling(person, reply, phrases()),
                                first -> first.mentionUsers(person)));
    }

    @Override
    public Delivery tell(String person, Reply reply) {
        return trying(
                "send a direct message",
                () -> Optional.of(shard().openPrivateChannelById(person).complete()),
                channel -> send(channel, rendered(reply), first -> first));
    }

    @Override
    public Delivery replace(MessageRef said, Reply reply) {
        return trying(
                "change a message",
                said.place().channel(),
                channel -> replace(channel, Sent.of(said), rendered(reply)));
    }

    /// What no longer has a message of its own gets one, and messages that are no longer needed go.
    private MessageRef replace(MessageChannel channel, Sent said, List<Rendered> messages) {
        var changed = Math.min(said.ids().size(), messages.size());
        for (var number = 0; number < changed; number++) {
            var message = messages.get(number);
            channel.editMessageComponentsById(said.ids().get(number), message.components())
                    .useComponentsV2()
                    .setAllowedMentions(Set.of())
                    .setFiles(message.uploads())
                    .complete();
        }
        takeBack(channel, said.ids().subList(changed, said.ids().size()));
        return said.first(changed)
                .and(further(channel, messages.subList(changed, messages.size())))
                .ref();
    }

    @Override
    public void takeBack(MessageRef said) {
        try {
            in(said.place().channel()).ifPresent(channel -> takeBack(channel, Sent.of(said).ids()));
        } catch (RuntimeException trouble) {
            Trouble.told("take a message back", trouble);
        }
    }

    private static void takeBack(MessageChannel channel, List<String> ids) {
        for (var id : ids) {
            try {
                channel.deleteMessageById(id).complete();
            } catch (ErrorResponseException refused) {
                if (refused.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
                    Trouble.told("take a message back", refused);
                }
            }
        }
    }

    @Override
    public Standing lookUp(MessageRef message) {
        return in(message.place().channel())
                .map(channel -> sight.of(channel, message.id()))
                .orElseGet(Standing.Unseen::new);
    }

    @Override
    public String link(MessageRef message) {
        return "https://discord.com/channels/%s/%s%s"
                .formatted(
                        message.place().server().orElse("@me"),
                        message.place().channel(),
                        message.id().isEmpty() ? "" : "/" + Sent.of(message).ids().getFirst());
    }

    private static MessageRef send(
            MessageChannel channel,
            List<Rendered> messages,
            UnaryOperator<MessageCreateAction> first) {
        var sent = People.ref(first.apply(sending(channel, messages.getFirst())).complete());
        return Sent.of(sent).and(further(channel, messages.subList(1, messages.size()))).ref();
    }

    /// What does not fit into the first message: as much of it as Discord takes, since the first stands there already.
    ///
    /// @return the ids
    private static List<String> further(MessageChannel channel, List<Rendered> messages) {
        var ids = new ArrayList<String>();
        try {
            for (var message : messages) {
                ids.add(sending(channel, message).complete().getId());
            }
        } catch (RuntimeException trouble) {
            Trouble.told("send the rest of a long message", trouble);
        }
        return ids;
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

    private Delivery trying(
            String doing, String channel, Function<MessageChannel, MessageRef> sending) {
        return trying(doing, () -> in(channel), sending);
    }

    private static Delivery trying(
            String doing,
            Supplier<Optional<MessageChannel>> where,
            Function<MessageChannel, MessageRef> sending) {
        try {
            return where.get()
                    .<Delivery>map(channel -> new Delivery.Delivered(sending.apply(channel)))
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
