package askwell.bot.group;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Field;
import askwell.bot.chat.Id;
import askwell.config.Group;
import askwell.config.Phrases;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/// Shows groups: for whom they are, when they next meet, how to join.
public final class GroupCards {
    private static final int WHOLE = 2;

    /// Groups of a list on a face that cuts long cards and folds more than 25 choices.
    private static final int LISTED = 10;

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

    /// The same for a face that hands out files and takes no long cards: with a calendar for each group that is shown whole,
    /// and a long list in several cards.
    public List<Card> withCalendars(List<Group> groups, Phrases phrases) {
        return groups.size() > WHOLE
                ? lists(groups, phrases)
                : groups.stream().map(group -> withCalendar(group, phrases)).toList();
    }

    /// All about a group, with its meetings to take away where one is ahead.
    public Card withCalendar(Group group, Phrases phrases) {
        var card = of(group, phrases);
        return isAhead(group)
                ? card.action(Id.of("calendar", group.id()), phrases.say("group.calendar"))
                : card;
    }

    /// Groups to pick from, at least one, in as many cards as they take.
    List<Card> lists(List<Group> groups, Phrases phrases) {
        return IntStream.iterate(0, from -> from < groups.size(), from -> from + LISTED)
                .mapToObj(from -> groups.subList(from, Math.min(from + LISTED, groups.size())))
                .map(some -> list(some, phrases))
                .toList();
    }

    /// Whether a meeting is still to come.
    boolean isAhead(Group group) {
        return group.schedule()
                .map(schedule -> new Timetable(schedule).next(clock.instant()).isAhead())
                .orElse(false);
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
