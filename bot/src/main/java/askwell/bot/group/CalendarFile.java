package askwell.bot.group;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import askwell.config.Group;
import askwell.config.Group.Schedule;
import askwell.config.Organisation;
import askwell.config.Phrases;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseContext;
import biweekly.io.TimezoneAssignment;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.Duration;
import biweekly.util.ICalDate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

/// A group's meetings as a file that calendars take in (iCalendar, RFC 5545): one event that repeats.
///
/// The event's id depends on the organisation's name and the group's id alone, so that a calendar which takes a newer file in
/// changes its event and does not add one.
final class CalendarFile {
    private static final String ENDING = ".ics";
    private static final int LONGEST_NAME = 60;

    private final Organisation organisation;
    private final Phrases phrases;

    CalendarFile(Organisation organisation, Phrases phrases) {
        this.organisation = organisation;
        this.phrases = phrases;
    }

    /// How the file of a group is called.
    static String name(Group group) {
        var words =
                Stream.of(group.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(joining("-"));
        return (words.isEmpty() || words.length() > LONGEST_NAME ? group.id() : words) + ENDING;
    }

    /// @throws IllegalArgumentException where the group has no meeting at all
    String of(Group group, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Askwell//Groups//EN");
        var event = event(group, now);
        group.schedule().ifPresent(schedule -> plan(schedule, group, now, calendar, event));
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Group group, Instant now) {
        var details = Announcement.of(group, now, phrases);
        var event = new VEvent();
        event.setUid(uid(group));
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(details.name());
        event.setDescription(description(details));
        group.place().or(() -> group.link().map(URI::toString)).ifPresent(event::setLocation);
        details.link().map(CalendarFile::url).ifPresent(event::setUrl);
        return event;
    }

    private String uid(Group group) {
        var name = "%s\n%s".formatted(organisation.name(), group.id());
        return "%s@askwell".formatted(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    /// All that a group's card says but when it next meets, which the calendar knows better.
    private String description(Details details) {
        return Stream.of(
                        Stream.of(details.summary()),
                        details.lines().stream()
                                .skip(1)
                                .map(line -> "%s: %s".formatted(line.name(), line.value())),
                        Stream.of(details.checked(), organisation.name()))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    /// The library escapes what it takes for text, where RFC 5545 wants a link as it is; encoded, there is nothing to escape.
    private static String url(URI link) {
        return link.toString().replace(",", "%2C").replace(";", "%3B");
    }

    private static void plan(
            Schedule schedule, Group group, Instant now, ICalendar calendar, VEvent event) {
        var timetable = new Timetable(schedule);
        var first =
                timetable
                        .first()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s has no meeting at all".formatted(group.id())));
        var zone = schedule.zone();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(
                                TimeZone.getTimeZone(zone),
                                ZoneClock.of(zone, first.atZone(zone).toInstant(), now)));
        event.setDateStart(date(first, zone));
        event.setDuration(Duration.fromMillis(schedule.length().toMillis()));
        timetable.rule().map(CalendarFile::rule).ifPresent(event::setRecurrenceRule);
        if (!schedule.exceptions().isEmpty()) {
            var exceptions = new ExceptionDates();
            schedule.exceptions().forEach(start -> exceptions.getValues().add(date(start, zone)));
            event.addExceptionDates(exceptions);
        }
    }

    private static RecurrenceRule rule(String text) {
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return new RecurrenceRuleScribe()
                .parseText(text, ICalDataType.RECUR, new ICalParameters(), context);
    }

    private static ICalDate date(LocalDateTime time, ZoneId zone) {
        return new ICalDate(Date.from(time.atZone(zone).toInstant()));
    }
}
