package askwell.bot.discord;

import askwell.bot.chat.Listener.Heard;
import askwell.bot.chat.Standing;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/// Sees what has become of messages, by asking Discord for them.
record Sight(Attention attention) {

    /// How many messages below one are looked through: what people answer comes soon.
    private static final int BELOW = 100;

    Standing of(MessageChannel channel, String id) {
        try {
            var message = channel.retrieveMessageById(id).complete();
            return attention
                    .heard(message)
                    .map(heard -> standing(heard, message))
                    .orElseGet(Standing.Gone::new);
        } catch (ErrorResponseException refused) {
            if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return new Standing.Gone();
            }
            return unseen(refused);
        } catch (RuntimeException trouble) {
            return unseen(trouble);
        }
    }

    private static Standing unseen(RuntimeException trouble) {
        Trouble.told("look up a message", trouble);
        return new Standing.Unseen();
    }

    private static Standing standing(Heard heard, Message message) {
        var below =
                message.getChannel()
                        .getHistoryAfter(message, BELOW)
                        .complete()
                        .getRetrievedHistory();
        return new Standing.Stands(
                heard,
                below.stream().anyMatch(later -> isOurReply(later, message)),
                below.stream().anyMatch(later -> isOfOthers(later, message)));
    }

    private static boolean isOfOthers(Message later, Message message) {
        return Attention.isOfPerson(later) && !later.getAuthor().equals(message.getAuthor());
    }

    private static boolean isOurReply(Message later, Message message) {
        var replied = later.getMessageReference();
        return later.getAuthor().equals(later.getJDA().getSelfUser())
                && replied != null
                && replied.getMessageId().equals(message.getId());
    }
}
