package askwell.bot.administering;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.config.Phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An insight as cards, and a picture.
public final class InsightCards {
    private static final String FILE = "insight.png";

    private InsightCards() {}

    public static Reply of(Insight insight, Phrases phrases) {
        var text = new InsightText(insight, phrases);
        var cards = new ArrayList<Card>();
        cards.add(
                with(
                        Card.titled(text.title()).saying(text.period()).saying(text.few()),
                        text.figures()));
        for (var part : text.parts()) {
            var card = Card.titled(part.title());
            cards.add(
                    part.lines().isEmpty()
                            ? card.saying(part.nothing())
                            : with(card, part.lines()));
        }
        return new Reply(
                cards,
                InsightPicture.of(insight, phrases)
                        .map(png -> new Attachment(FILE, png, Optional.of(text.bars())))
                        .stream()
                        .toList());
    }

    private static Card with(Card card, List<InsightText.Line> lines) {
        var filled = card;
        for (var line : lines) {
            filled = filled.field(line.name(), line.value());
        }
        return filled;
    }
}
