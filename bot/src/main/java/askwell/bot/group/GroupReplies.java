package askwell.bot.group;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.config.Group;
import askwell.config.Phrases;
import askwell.config.Settings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What we say when somebody wants to see groups, or to take one's meetings away.
final class GroupReplies {
    private final Settings settings;
    private final InstantSource clock;
    private final GroupCards cards;

    GroupReplies(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.cards = new GroupCards(clock);
    }

    Reply all(Phrases phrases) {
        return groups().isEmpty()
                ? none(phrases)
                : new Reply(cards.withCalendars(groups(), phrases));
    }

    /// By what somebody typed of its name.
    Reply named(String typed, Phrases phrases) {
        return groups().isEmpty()
                ? none(phrases)
                : new GroupNames(groups())
                        .find(typed)
                        .map(group -> Reply.of(cards.withCalendar(group, phrases)))
                        .orElseGet(() -> unknown(phrases));
    }

    /// By its id.
    Reply one(String id, Phrases phrases) {
        return group(id)
                .map(group -> Reply.of(cards.withCalendar(group, phrases)))
                .orElseGet(() -> gone(phrases));
    }

    Reply calendar(String id, Phrases phrases) {
        return group(id).map(group -> calendar(group, phrases)).orElseGet(() -> gone(phrases));
    }

    private Reply calendar(Group group, Phrases phrases) {
        var card = Card.titled(group.name());
        if (!cards.isAhead(group)) {
            return Reply.of(card.saying(phrases.say("group.no-meeting")));
        }
        var file = new CalendarFile(settings.organisation(), phrases);
        return new Reply(
                List.of(card.saying(phrases.say("group.calendar-file"))),
                List.of(new Attachment(CalendarFile.name(group), file.of(group, clock.instant()))));
    }

    private Reply unknown(Phrases phrases) {
        return new Reply(
                Stream.concat(
                                Stream.of(Card.titled(phrases.say("groups.unknown"))),
                                cards.lists(groups(), phrases).stream())
                        .toList());
    }

    private Reply none(Phrases phrases) {
        return Reply.of(Card.titled(phrases.say("groups.none")));
    }

    private Reply gone(Phrases phrases) {
        return Reply.of(Card.titled(phrases.say("group.gone")));
    }

    private Optional<Group> group(String id) {
        return groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    private List<Group> groups() {
        return settings.groups();
    }
}
