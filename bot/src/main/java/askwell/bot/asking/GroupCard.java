package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.group.Announcement;
import askwell.config.Group;

import java.time.Clock;

/// Shows a group: for whom it is, when it next meets, how to join.
final class GroupCard {
    private final Announcement announcement;

    GroupCard(Clock clock) {
        this.announcement = new Announcement(clock);
    }

    Card of(Group group) {
        var details = announcement.of(group);
        var card = Card.titled(details.name()).saying(details.summary());
        for (var line : details.lines()) {
            card = card.field(line.label(), line.text());
        }
        card = card.field("Sure?", details.checked());
        return details.link().isPresent() ? card.link("Link", details.link().get()) : card;
    }
}
