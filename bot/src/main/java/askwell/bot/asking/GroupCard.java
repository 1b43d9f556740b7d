package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.group.Announcement;
import askwell.bot.group.Details;
import askwell.config.Group;

import java.time.Clock;
import java.util.List;

/// Shows a group: for whom it is, when it next meets, how to join.
final class GroupCard {
    private static final int WHOLE = 2;

    private final Announcement announcement;

    GroupCard(Clock clock) {
        this.announcement = new Announcement(clock);
    }

    /// One group whole, two one after the other, and more as a list to pick from.
    List<Card> of(List<Group> groups) {
        return groups.size() > WHOLE
                ? List.of(list(groups))
                : groups.stream().map(this::of).toList();
    }

    private Card list(List<Group> groups) {
        var card = Card.titled("Our groups").saying("Pick one by its number for all about it.");
        for (var group : groups) {
            card = card.field(group.name(), next(announcement.of(group))).choice(Pick.of(group));
        }
        return card;
    }

    /// For whom it is, and when it next meets.
    private static String next(Details details) {
        var meeting = details.lines().getFirst();
        return "%s · %s: %s".formatted(details.summary(), meeting.label(), meeting.text());
    }

    Card of(Group group) {
        var details = announcement.of(group);
        var card = Card.titled(details.name()).saying(details.summary());
        for (var line : details.lines()) {
            card = card.field(line.label(), line.text());
        }
        card = card.field("Details", details.checked());
        return details.link().isPresent() ? card.link("Link", details.link().get()) : card;
    }
}
