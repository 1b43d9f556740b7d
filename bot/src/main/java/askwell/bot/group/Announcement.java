package askwell.bot.group;

import askwell.bot.group.Details.Line;
import askwell.bot.group.NextMeeting.Meeting;
import askwell.config.Group;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts a group into words, in its own time zone: for whom it is, when it next meets, how to join,
/// and how far all this can be relied on.
public final class Announcement {
    /// Months after which details are no longer called confirmed.
    private static final int RELIABLE = 6;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private static final DateTimeFormatter TIMED =
            DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);

    private final InstantSource clock;

    public Announcement(InstantSource clock) {
        this.clock = clock;
    }

    public Details of(Group group) {
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Next meeting", meeting(group, now)));
        group.schedule()
                .flatMap(Group.Schedule::words)
                .ifPresent(words -> lines.add(new Line("Schedule", words)));
        lines.add(new Line("Where", where(group)));
        lines.add(new Line("How to join", joining(group)));
        group.cost().ifPresent(cost -> lines.add(new Line("Cost", cost)));
        if (!group.languages().isEmpty()) {
            lines.add(new Line("Language", String.join(", ", group.languages())));
        }
        group.facilitator().ifPresent(leader -> lines.add(new Line("Led by", leader)));
        group.contact().ifPresent(contact -> lines.add(new Line("Contact", contact)));
        return new Details(
                group.id(),
                group.name(),
                "%s · %s".formatted(capital(group.kind()), group.audience()),
                lines,
                group.joinLink().or(group::link),
                checked(group, now));
    }

    private static String meeting(Group group, Instant now) {
        String ask =
                group.contact()
                        .map(" Please ask %s."::formatted)
                        .orElse(" Please ask before you go.");
        return switch (next(group, now)) {
            case NextMeeting.Ahead(Meeting meeting) -> span(meeting);
            case NextMeeting.Now(Meeting meeting, Optional<Meeting> later) ->
                    "Meeting right now, until %s.".formatted(time(meeting.end()))
                            + later.map(next -> " Then " + span(next))
                                    .orElse(" This is the last one planned.");
            case NextMeeting.Over(Meeting last) ->
                    "None planned: the last one was on %s.".formatted(DAY.format(last.start()))
                            + ask;
            case NextMeeting.Unknown() -> "Not known." + ask;
        };
    }

    private static NextMeeting next(Group group, Instant now) {
        return group.schedule()
                .map(schedule -> new Timetable(schedule).next(now))
                .orElseGet(NextMeeting.Unknown::new);
    }

    /// As in "Tuesday, December 8, 2026, 10:00 AM to 11:30 AM CST".
    private static String span(Meeting meeting) {
        return "%s, %s to %s"
                .formatted(
                        DAY.format(meeting.start()),
                        TIME.format(meeting.start()),
                        time(meeting.end()));
    }

    private static String time(ZonedDateTime time) {
        return TIMED.format(time);
    }

    private static String where(Group group) {
        if (group.place().isPresent() && group.link().isPresent()) {
            return "In person, %s; or online".formatted(group.place().get());
        }
        return group.place()
                .map("In person, %s"::formatted)
                .orElse(group.link().isPresent() ? "Online" : "Not known");
    }

    private static String joining(Group group) {
        String open =
                group.open()
                        ? "Open: come whenever you can"
                        : "Closed: the same people from start to end";
        String register = group.registration() ? "register first" : "no need to register";
        return "%s; %s.".formatted(open, register)
                + group.join().map(join -> " " + join).orElse("");
    }

    private static String checked(Group group, Instant now) {
        LocalDate today =
                LocalDate.ofInstant(
                        now, group.schedule().map(Group.Schedule::zone).orElse(ZoneOffset.UTC));
        return group.checked()
                .map(day ->
                        day.plusMonths(RELIABLE).isBefore(today)
                                ? "Last checked on %s: they may have changed. Ask before you go."
                                        .formatted(DATE.format(day))
                                : "Checked on %s.".formatted(DATE.format(day)))
                .orElse("Nobody has confirmed these details yet. Ask before you go.");
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }
}
