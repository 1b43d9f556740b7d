package askwell.bot.discord;

import askwell.bot.chat.Listener.Call;
import askwell.bot.chat.Listener.Heard;
import askwell.config.Discord;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Which messages of people are to us, and which were put where we watch.
///
/// @param settings by the id of the server
record Attention(Function<Optional<String>, Discord> settings) {

    /// As which it is to be heard; empty where it is not.
    Optional<Heard> heard(Message message) {
        return isOfPerson(message)
                ? call(message).map(call -> new Heard(said(message, call), call, locale(message)))
                : Optional.empty();
    }

    static boolean isOfPerson(Message message) {
        return !message.getAuthor().isBot()
                && !message.isWebhookMessage()
                && (message.getType() == MessageType.DEFAULT
                        || message.getType() == MessageType.INLINE_REPLY);
    }

    private Optional<Call> call(Message message) {
        if (isToUs(message)) {
            return Optional.of(isUnread(asked(message, Call.TO_US)) ? Call.UNREAD : Call.TO_US);
        }
        var here = settings(message);
        if (!here.messageContent()) {
            return Optional.empty();
        }
        var isReply = message.getMessageReference() != null;
        if (message.getChannel() instanceof ThreadChannel thread) {
            var isWatched = here.watch().channels().contains(thread.getParentChannel().getId());
            return isWatched
                    ? Optional.of(message.getId().equals(thread.getId()) ? Call.POST : Call.ASIDE)
                    : Optional.empty();
        }
        return here.watch().channels().contains(message.getChannelId())
                ? Optional.of(isReply ? Call.ASIDE : Call.WATCHED)
                : Optional.empty();
    }

    private Discord settings(Message message) {
        return settings.apply(People.ref(message).place().server());
    }

    /// Without the intent to read messages, one that does not name us comes empty.
    private boolean isUnread(Message message) {
        return !settings(message).messageContent()
                && message.isFromGuild()
                && message.getContentRaw().isBlank()
                && message.getAttachments().isEmpty();
    }

    private static boolean isToUs(Message message) {
        var us = message.getJDA().getSelfUser();
        var answered = message.getReferencedMessage();
        return !message.isFromGuild()
                || message.getMentions().isMentioned(us, MentionType.USER)
                || answered != null && answered.getAuthor().equals(us);
    }

    /// A post asks with its title too.
    private static askwell.bot.chat.Message said(Message message, Call call) {
        var said = People.message(asked(message, call));
        return call == Call.POST
                ? new askwell.bot.chat.Message(
                        said.ref(),
                        said.author(),
                        "%s\n%s".formatted(message.getChannel().getName(), said.text()))
                : said;
    }

    /// Who names us in reply to somebody, and says no more, asks what they asked.
    private static Message asked(Message message, Call call) {
        var answered = message.getReferencedMessage();
        return call == Call.TO_US
                        && answered != null
                        && !answered.getAuthor().isBot()
                        && People.message(message).text().isEmpty()
                ? answered
                : message;
    }

    private static Locale locale(Message message) {
        return message.isFromGuild() ? message.getGuild().getLocale().toLocale() : Locale.US;
    }
}
