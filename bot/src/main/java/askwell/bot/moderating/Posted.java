package askwell.bot.moderating;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Place;
import askwell.knowledge.store.Draft;

import java.util.Optional;

/// Where the card of a draft is that waits for approval, as [Draft#message] has it.
public final class Posted {

    private Posted() {}

    static String text(MessageRef card) {
        return card.place().channel() + " " + card.id();
    }

    /// Empty where it has none.
    public static Optional<MessageRef> of(Draft draft) {
        return draft.message()
                .map(text -> text.split(" ", 2))
                .map(parts -> new MessageRef(new Place(Optional.empty(), parts[0]), parts[1]));
    }
}
