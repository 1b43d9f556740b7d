package askwell.bot.group;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Field;
import askwell.bot.chat.Id;
import askwell.config.Group;
import askwell.config.Phrases;

import java.time.InstantSource;
import java.util.List;

/// Shows groups: for whom they are, when they next meet, how to join.
public final class GroupCards {
    private static final int WHOLE = 2;

    private final InstantSource clock;

    public GroupCards(InstantSource clock) {
        this.clock = clock;
    }

    /// One group whole, two one after the other, and more as a list to pick from.
    public List<Card> of(List<Group> groups, Phrases phrases) {
        return groups.size() > WHOLE
                ? List.of(list(groups, phrases))
                : groups.stream().map(group -> of(group, phrases)).toList();
    }

    /// All about a group.
    public Card of(Group group, Phrases phrases) {
        var details = Announcement.of(group, clock.instant(), phrases);
        var card = Card.titled(details.name()).saying(details.summary());
        for (var line : details.lines()) {
            card = card.field(line);
        }
        card = card.field(phrases.say("group.details"), details.checked());
        return details.link().isPresent()
                ? card.link(phrases.say("group.link"), details.link().get())
                : card;
    }

    /// A group to pick.
    public static Choice choice(Group group) {
        return new Choice(Id.of("group", group.id()), group.name());
    }

    private Card list(List<Group> groups, Phrases phrases) {
        var card = Card.titled(phrases.say("groups.title")).saying(phrases.say("groups.pick"));
        for (var group : groups) {
            card = card.field(next(group, phrases)).choice(choice(group));
        }
        return card;
    }

    /// For whom a group is, and when it next meets.
    private Field next(Group group, Phrases phrases) {
        var details = Announcement.of(group, clock.instant(), phrases);
        var meeting = details.lines().getFirst();
        var before = "%s · %s: ".formatted(details.summary(), meeting.name());
        return new Field(
                group.name(),
                before + meeting.value(),
                meeting.moments().stream().map(moment -> moment.behind(before.length())).toList());
    }
}
