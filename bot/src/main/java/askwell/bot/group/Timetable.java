package askwell.bot.group;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

import askwell.bot.group.NextMeeting.Meeting;
import askwell.config.Group.Schedule;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.InstanceIterator;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recurrenceset.OfRule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The meetings of a schedule (RFC 5545).
///
/// A rule is followed on the clock on the wall, without a time zone; each start is then placed in
/// the group's zone. So a meeting keeps its hour when the clocks change, and a start that the
/// change skips or repeats is taken as section 3.3.5 says: with the offset before the gap, or the
/// first of the two.
final class Timetable {
    /// A whole day, which some zones have skipped when they crossed the date line.
    private static final Duration LONGEST_GAP = Duration.ofDays(1);

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Schedule schedule;

    Timetable(Schedule schedule) {
        this.schedule = schedule;
    }

    /// What follows `now`.
    NextMeeting next(Instant now) {
        Iterator<Meeting> coming =
                meetingsFrom(now)
                        .filter(meeting -> meeting.end().toInstant().isAfter(now))
                        .iterator();
        if (!coming.hasNext()) {
            return last().<NextMeeting>map(NextMeeting.Over::new)
                    .orElseGet(NextMeeting.Unknown::new);
        }
        Meeting first = coming.next();
        if (first.start().toInstant().isAfter(now)) {
            return new NextMeeting.Ahead(first);
        }
        return new NextMeeting.Now(
                first, coming.hasNext() ? Optional.of(coming.next()) : Optional.empty());
    }

    /// Every meeting in order; there may be no end.
    Stream<Meeting> meetings() {
        return meetingsFrom(Instant.MIN);
    }

    /// The first start that the schedule gives, exception or not. It is later than the schedule's own
    /// where that falls on none of the rule's days.
    Optional<LocalDateTime> first() {
        return starts(Instant.MIN).findFirst();
    }

    /// The rule with its end, if any, as a moment in UTC, as section 3.3.10 wants it beside a start in
    /// a time zone.
    Optional<String> rule() {
        return schedule.rule().map(Timetable::parsed).map(this::endingInUtc);
    }

    private String endingInUtc(RecurrenceRule rule) {
        Optional.ofNullable(rule.getUntil())
                .filter(until -> until.isAllDay() || until.isFloating())
                .map(until ->
                        until.isAllDay()
                                ? local(until).toLocalDate().atTime(LAST_SECOND)
                                : local(until))
                .map(end -> end.atZone(schedule.zone()).toInstant())
                .ifPresent(end -> rule.setUntil(new DateTime(DateTime.UTC, end.toEpochMilli())));
        return rule.toString();
    }

    private Optional<Meeting> last() {
        return meetings().reduce((_, later) -> later);
    }

    /// Every meeting in order, without most of those that ended before `moment`.
    private Stream<Meeting> meetingsFrom(Instant moment) {
        return starts(moment)
                .filter(start -> !schedule.exceptions().contains(start))
                .map(this::meeting);
    }

    private Meeting meeting(LocalDateTime start) {
        ZonedDateTime placed = start.atZone(schedule.zone());
        return new Meeting(placed, placed.plus(schedule.length()));
    }

    private Stream<LocalDateTime> starts(Instant moment) {
        return schedule.rule()
                .map(Timetable::parsed)
                .map(rule -> starts(rule, moment))
                .orElse(Stream.of(schedule.start()));
    }

    private Stream<LocalDateTime> starts(RecurrenceRule rule, Instant moment) {
        Optional<DateTime> until = Optional.ofNullable(rule.getUntil());
        until.ifPresent(_ -> rule.setUntil(null)); // the library compares it without the zone
        InstanceIterator starts;
        try {
            starts = new OfRule(rule, floating(schedule.start())).iterator();
        } catch (IllegalArgumentException nothingMatches) { // as on every 30th of February
            return Stream.of();
        }
        if (moment.isAfter(schedule.start().atZone(schedule.zone()).toInstant())) {
            LocalDateTime there = LocalDateTime.ofInstant(moment, schedule.zone());
            starts.fastForward(floating(there.minus(schedule.length()).minus(LONGEST_GAP)));
        }
        return StreamSupport.stream(spliteratorUnknownSize(starts, ORDERED), false)
                .map(Timetable::local)
                .takeWhile(start -> until.map(end -> !isAfter(start, end)).orElse(true));
    }

    /// Whether a start lies beyond UNTIL: a whole day, a time on the group's own clock, or a moment
    /// in UTC.
    private boolean isAfter(LocalDateTime start, DateTime until) {
        if (until.isAllDay()) {
            return start.toLocalDate().isAfter(local(until).toLocalDate());
        }
        return until.isFloating()
                ? start.isAfter(local(until))
                : start.atZone(schedule.zone()).toInstant().toEpochMilli() > until.getTimestamp();
    }

    private static RecurrenceRule parsed(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException problem) {
            throw new IllegalArgumentException(
                    "%s is no RRULE of RFC 5545: %s".formatted(rule, problem.getMessage()),
                    problem);
        }
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
