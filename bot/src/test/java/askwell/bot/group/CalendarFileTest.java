package askwell.bot.group;

import static askwell.bot.group.SampleGroups.KITCHEN;
import static askwell.bot.group.SampleGroups.LANTERN;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Group;
import askwell.config.Group.Schedule;
import askwell.config.Organisation;
import askwell.config.Phrases;
import askwell.config.Settings;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Phrases ENGLISH = Settings.defaults().texts().in(Locale.US);
    private static final Organisation HOUSE =
            new Organisation("The House", Optional.empty(), Optional.empty());

    @Test
    void is_one_event_that_repeats_by_the_clock_of_its_place() {
        assertThat(file(KITCHEN))
                .isEqualToNormalizingNewlines(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Askwell//Groups//EN
                        BEGIN:VTIMEZONE
                        TZID:America/Chicago
                        BEGIN:STANDARD
                        DTSTART:20251102T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0600
                        TZNAME:CST
                        RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20260308T020000
                        TZOFFSETFROM:-0600
                        TZOFFSETTO:-0500
                        TZNAME:CDT
                        RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
                        END:DAYLIGHT
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:%s
                        DTSTAMP:20261124T120000Z
                        SUMMARY:The Kitchen Table
                        DESCRIPTION:Support group · Anyone who looks after a person with Alzheimer'
                         s or another dementia\\nWhere: In person\\, Mill Lane Library\\, upstairs\\; f
                         ree parking\\nHow to join: Open: come whenever you can\\; no need to registe
                         r. Just come\\nCost: Free\\nLanguage: English\\nLed by: Social worker\\nContac
                         t: kitchen@example.org\\nChecked on October 1\\, 2026.\\nThe House
                        LOCATION:Mill Lane Library\\, upstairs\\; free parking
                        URL:https://groups.example.org/kitchen
                        DTSTART;TZID=America/Chicago:20260107T100000
                        DURATION:PT1H30M
                        RRULE:FREQ=WEEKLY;BYDAY=WE
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .formatted(event(KITCHEN).getUid().getValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/Chicago     | 2026-01-13T10:00 | FREQ=MONTHLY;BYDAY=2TU,4TU",
                "America/Chicago     | 2026-01-01T10:00 | FREQ=WEEKLY;BYDAY=TU;COUNT=20",
                "America/Chicago     | 2026-01-01T10:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU",
                "America/Chicago     | 2026-01-08T19:30 | FREQ=WEEKLY;UNTIL=20261105",
                "America/Chicago     | 2026-01-08T19:30 | FREQ=WEEKLY;UNTIL=20261105T193000",
                "America/Chicago     | 2026-01-08T19:30 | FREQ=WEEKLY;UNTIL=20261106T013000Z",
                "America/Chicago     | 2001-01-08T19:30 | FREQ=MONTHLY;BYMONTHDAY=-1",
                "Europe/London       | 2026-01-30T18:00 | FREQ=MONTHLY;BYDAY=-1FR",
                "America/Santiago    | 2026-01-06T18:00 | FREQ=WEEKLY",
                "Australia/Sydney    | 2026-01-06T18:00 | FREQ=WEEKLY",
                "Africa/Casablanca   | 2026-01-06T18:00 | FREQ=WEEKLY",
                "Asia/Kolkata        | 2026-01-06T18:00 | FREQ=WEEKLY",
                "UTC                 | 2026-01-06T18:00 | FREQ=YEARLY",
                "+05:30              | 2026-01-06T18:00 | FREQ=WEEKLY",
                "America/Chicago     | 2026-01-06T18:00 |"
            })
    void a_calendar_finds_the_meetings_in_it_that_we_announce(
            ZoneId zone, LocalDateTime start, String rule) {
        var plain = schedule(zone, start, rule, List.of());
        var exceptions =
                new Timetable(plain)
                        .meetings()
                        .skip(1)
                        .limit(12)
                        .map(meeting -> meeting.start().toLocalDateTime())
                        .filter(day -> day.getDayOfMonth() % 2 == 0)
                        .toList();
        var schedule = schedule(zone, start, rule, exceptions);

        assertThat(read(meeting(schedule)))
                .isEqualTo(
                        new Timetable(schedule)
                                .meetings()
                                .map(meeting -> meeting.start().toInstant())
                                .limit(60)
                                .toList());
    }

    @Test
    void what_the_settings_say_comes_out_as_it_went_in() {
        var name = "Tea, cake; and 🎂 \\ more\nBEGIN:VEVENT";
        var place = "🏠 upstairs, second; door ".repeat(12).strip();
        var group = called(name, place, URI.create("https://example.org/a?b=1,2;3"));
        var event = event(group);

        assertThat(event.getSummary().getValue()).isEqualTo(name);
        assertThat(event.getLocation().getValue()).isEqualTo(place);
        assertThat(event.getDescription().getValue())
                .contains("For everybody, always; 🌻\nWhere: ", place);
        assertThat(file(group)).contains("URL:https://example.org/a?b=1%2C2%3B3");
        assertThat(file(group).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(76));
    }

    @Test
    void a_newer_file_changes_the_event_of_an_older_one() {
        var later = new CalendarFile(HOUSE, Settings.defaults().texts().in(Locale.of("es")));
        var newer = parsed(later.of(KITCHEN, NOW.plus(Duration.ofDays(40))));

        assertThat(newer.getUid()).isEqualTo(event(KITCHEN).getUid());
        assertThat(newer.getDateTimeStamp().getValue()).isAfter(Date.from(NOW));
        assertThat(newer.getUid()).isNotEqualTo(event(LANTERN).getUid());
    }

    @Test
    void a_group_that_meets_online_has_its_link_for_a_place() {
        assertThat(event(LANTERN).getLocation().getValue())
                .isEqualTo("https://meet.example.org/lantern");
    }

    @Test
    void is_called_like_the_group_in_letters_that_every_disk_takes() {
        assertThat(CalendarFile.name(KITCHEN)).isEqualTo("the-kitchen-table.ics");
        assertThat(CalendarFile.name(called("Café: ../niños", "x", URI.create("https://a.org"))))
                .isEqualTo("café-niños.ics");
        assertThat(CalendarFile.name(called("🎂", "x", URI.create("https://a.org"))))
                .isEqualTo("tea.ics");
    }

    @ParameterizedTest
    @CsvSource({
        "America/Chicago, FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "Europe/London, FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "Australia/Lord_Howe, TZOFFSETTO:+1030",
        "America/Santiago, RDATE:2027",
        "Africa/Casablanca, RDATE:2027"
    })
    void clock_changes_are_written_as_a_rule_where_there_is_a_plain_one_and_else_one_by_one(
            ZoneId zone, String expected) {
        assertThat(
                        file(
                                meeting(
                                        schedule(
                                                zone,
                                                LocalDateTime.parse("2026-01-06T18:00"),
                                                "FREQ=WEEKLY",
                                                List.of()))))
                .contains(expected);
    }

    private static List<Instant> read(Group group) {
        var event = event(group);
        var rule = event.getRecurrenceRule();
        if (rule == null) {
            return List.of(event.getDateStart().getValue().toInstant());
        }
        var starts =
                event.getDateIterator(TimeZone.getTimeZone(group.schedule().orElseThrow().zone()));
        return Stream.generate(() -> starts.hasNext() ? List.of(starts.next()) : List.<Date>of())
                .limit(60)
                .flatMap(List::stream)
                .map(Date::toInstant)
                .toList();
    }

    private static VEvent event(Group group) {
        return parsed(file(group));
    }

    private static VEvent parsed(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar.getEvents().getFirst();
    }

    private static String file(Group group) {
        return new CalendarFile(HOUSE, ENGLISH).of(group, NOW);
    }

    private static Schedule schedule(
            ZoneId zone, LocalDateTime start, String rule, List<LocalDateTime> exceptions) {
        return new Schedule(
                start,
                zone,
                Optional.ofNullable(rule),
                exceptions,
                Duration.ofMinutes(90),
                Optional.empty());
    }

    private static Group meeting(Schedule schedule) {
        return group("Tea", "Riverside Hall", URI.create("https://a.org"), Optional.of(schedule));
    }

    private static Group called(String name, String place, URI link) {
        return group(name, place, link, KITCHEN.schedule());
    }

    private static Group group(String name, String place, URI link, Optional<Schedule> schedule) {
        return new Group(
                "tea",
                name,
                "class",
                "For everybody, always; 🌻",
                List.of(),
                schedule,
                Optional.of(place),
                Optional.empty(),
                Optional.empty(),
                Optional.of(link),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
