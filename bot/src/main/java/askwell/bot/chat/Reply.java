package askwell.bot.chat;

import askwell.bot.chat.Card.Choice;

import java.util.List;

/// What we say at once: at least one card. The choices of all its cards are numbered through, from 1.
public record Reply(List<Card> cards) {

    public Reply {
        cards = List.copyOf(cards);
    }

    public static Reply of(Card... cards) {
        return new Reply(List.of(cards));
    }

    /// Everything that can be picked, in the order of its numbers.
    public List<Choice> choices() {
        return cards.stream().flatMap(card -> card.choices().stream()).toList();
    }
}
