package askwell.config;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One of the organisation's groups, as its admins describe it.
///
/// @param id short and stable, for example `tuesday-table`
/// @param name as members know it
/// @param kind what sort of group, for example "support group" or "class"
/// @param audience for whom it is, in a sentence
/// @param topics what it is about, in the organisation's own words
/// @param schedule when it meets; empty where that is not known
/// @param place where it meets in person
/// @param link where it meets online
/// @param join how to join, in a sentence
/// @param joinLink where to join or read more
/// @param contact how to reach whoever runs it
/// @param open whether people may come and go at any time
/// @param registration whether one registers before the first visit
/// @param cost in words, for example "Free"
/// @param languages in which it is held
/// @param facilitator who leads it, in words
/// @param checked the day on which somebody last checked these details
public record Group(
        String id,
        String name,
        String kind,
        String audience,
        List<String> topics,
        Optional<Schedule> schedule,
        Optional<String> place,
        Optional<URI> link,
        Optional<String> join,
        Optional<URI> joinLink,
        Optional<String> contact,
        boolean open,
        boolean registration,
        Optional<String> cost,
        List<String> languages,
        Optional<String> facilitator,
        Optional<LocalDate> checked) {

    public Group {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
    }

    static Group read(Section section) {
        return new Group(
                section.one("id", Kind.ID),
                section.one("name", Kind.TEXT),
                section.one("kind", Kind.TEXT),
                section.one("audience", Kind.TEXT),
                section.many("topics", Kind.TEXT),
                section.maybeSection("schedule").map(Schedule::read),
                section.maybe("place", Kind.TEXT),
                section.maybe("link", Kind.LINK),
                section.maybe("join", Kind.TEXT),
                section.maybe("join-link", Kind.LINK),
                section.maybe("contact", Kind.TEXT),
                section.one("open", Kind.FLAG),
                section.one("registration", Kind.FLAG),
                section.maybe("cost", Kind.TEXT),
                section.many("languages", Kind.TEXT),
                section.maybe("facilitator", Kind.TEXT),
                section.maybe("checked", Kind.DATE));
    }

    /// Reads a list of groups, each of which has an id of its own.
    static List<Group> read(List<Section> sections) {
        return Section.distinct(sections, "group", Group::read, Group::id);
    }

    /// When a group meets, in the terms of RFC 5545.
    ///
    /// @param start DTSTART: the first meeting, in the group's own time zone
    /// @param zone the group's own time zone
    /// @param rule RRULE, for example `FREQ=MONTHLY;BYDAY=2TU,4TU`; empty where it meets once
    /// @param exceptions EXDATE: starts at which it does not meet
    /// @param length how long a meeting lasts
    /// @param words the schedule in words, as the organisation puts it
    public record Schedule(
            LocalDateTime start,
            ZoneId zone,
            Optional<String> rule,
            List<LocalDateTime> exceptions,
            Duration length,
            Optional<String> words) {

        private static final Kind<Duration> LENGTH =
                Kind.duration(Duration.ofMinutes(1), Duration.ofDays(7), "90 minutes");

        public Schedule {
            exceptions = List.copyOf(exceptions);
        }

        static Schedule read(Section section) {
            return new Schedule(
                    section.one("start", Kind.TIME),
                    section.one("zone", Kind.ZONE),
                    section.maybe("rule", Kind.RULE),
                    section.many("exceptions", Kind.TIME),
                    section.one("length", LENGTH),
                    section.maybe("words", Kind.TEXT));
        }
    }
}
