package askwell.bot.discord;

import askwell.bot.chat.Message;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;

import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Discord's people, places and messages as ours.
final class People {
    private People() {}

    static Person person(User user, @Nullable Member member) {
        return member == null
                ? new Person(user.getId(), user.getEffectiveName(), Set.of())
                : new Person(
                        user.getId(),
                        member.getEffectiveName(),
                        member.getUnsortedRoles().stream()
                                .map(ISnowflake::getId)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    static Place place(@Nullable ISnowflake server, @Nullable Channel channel) {
        return new Place(
                Optional.ofNullable(server).map(ISnowflake::getId),
                channel == null ? "" : channel.getId());
    }

    static Message message(net.dv8tion.jda.api.entities.Message message) {
        return new Message(
                ref(message),
                person(message.getAuthor(), message.getMember()),
                text(message.getContentRaw()));
    }

    /// With the message that it replies to.
    static Message message(
            net.dv8tion.jda.api.entities.Message message,
            Optional<net.dv8tion.jda.api.entities.Message> inReplyTo) {
        var said = message(message);
        return new Message(said.ref(), said.author(), said.text(), inReplyTo.map(People::message));
    }

    static MessageRef ref(net.dv8tion.jda.api.entities.Message message) {
        var server =
                message.hasGuild() ? Optional.of(message.getGuildId()) : Optional.<String>empty();
        return new MessageRef(
                new Place(server.flatMap(Optional::ofNullable), message.getChannelId()),
                message.getId());
    }

    /// Without the names of people and roles that it calls, which ask nothing.
    private static String text(String raw) {
        return raw.replaceAll("<@[!&]?\\d+>", " ").strip();
    }
}
