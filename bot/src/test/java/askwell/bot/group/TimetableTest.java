package askwell.bot.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.group.NextMeeting.Ahead;
import askwell.bot.group.NextMeeting.Meeting;
import askwell.bot.group.NextMeeting.Now;
import askwell.bot.group.NextMeeting.Over;
import askwell.bot.group.NextMeeting.Unknown;
import askwell.config.Group.Schedule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

class TimetableTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void a_rule_gives_the_next_of_its_days() {
        assertThat(
                        meeting("2026-01-13T10:00", "FREQ=MONTHLY;BYDAY=2TU,4TU")
                                .next(at("2026-11-24T12:00-06:00")))
                .isEqualTo(ahead("2026-12-08T10:00-06:00", "2026-12-08T11:30-06:00"));
    }

    @Test
    void the_first_meeting_is_the_next_until_it_has_been() {
        assertThat(
                        meeting("2027-01-11T18:00", "FREQ=WEEKLY;BYDAY=MO")
                                .next(at("2026-11-24T12:00-06:00")))
                .isEqualTo(ahead("2027-01-11T18:00-06:00", "2027-01-11T19:30-06:00"));
    }

    @Test
    void a_start_on_another_day_than_the_rule_is_no_meeting() {
        assertThat(
                        meeting("2026-01-01T10:00", "FREQ=WEEKLY;BYDAY=TU")
                                .next(at("2025-12-01T12:00-06:00")))
                .isEqualTo(ahead("2026-01-06T10:00-06:00", "2026-01-06T11:30-06:00"));
    }

    @Test
    void a_group_without_a_rule_meets_once() {
        Timetable once = new Timetable(schedule("2026-05-02T09:00", Optional.empty(), List.of()));

        assertThat(once.next(at("2026-05-01T09:00-05:00")))
                .isEqualTo(ahead("2026-05-02T09:00-05:00", "2026-05-02T10:30-05:00"));
        assertThat(once.next(at("2026-05-03T09:00-05:00")))
                .isEqualTo(new Over(span("2026-05-02T09:00-05:00", "2026-05-02T10:30-05:00")));
    }

    @Test
    void a_rule_that_is_none_is_refused_with_its_words() {
        assertThatThrownBy(() -> meeting("2026-05-02T09:00", "every tuesday").next(Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("every tuesday is no RRULE of RFC 5545");
    }

    @Test
    void a_day_that_never_comes_is_an_unknown_meeting() {
        assertThat(
                        meeting("2026-01-01T09:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
                                .next(Instant.EPOCH))
                .isEqualTo(new Unknown());
    }

    @Nested
    class Going_on {
        private final Timetable thursdays = meeting("2026-01-08T19:30", "FREQ=WEEKLY;COUNT=2");

        @Test
        void from_its_first_moment_a_meeting_is_on_and_the_one_after_is_named() {
            assertThat(thursdays.next(at("2026-01-08T19:30-06:00")))
                    .isEqualTo(
                            new Now(
                                    span("2026-01-08T19:30-06:00", "2026-01-08T21:00-06:00"),
                                    Optional.of(
                                            span(
                                                    "2026-01-15T19:30-06:00",
                                                    "2026-01-15T21:00-06:00"))));
        }

        @Test
        void the_last_one_has_none_after_it() {
            assertThat(thursdays.next(at("2026-01-15T20:59-06:00")))
                    .isEqualTo(
                            new Now(
                                    span("2026-01-15T19:30-06:00", "2026-01-15T21:00-06:00"),
                                    Optional.empty()));
        }

        @Test
        void with_its_end_it_is_over() {
            assertThat(thursdays.next(at("2026-01-15T21:00-06:00")))
                    .isEqualTo(new Over(span("2026-01-15T19:30-06:00", "2026-01-15T21:00-06:00")));
        }

        @Test
        void a_meeting_past_midnight_is_on_the_next_day_too() {
            Timetable late = meeting("2026-01-08T23:30", "FREQ=WEEKLY;BYDAY=TH");

            assertThat(late.next(at("2026-03-06T00:45-06:00"))).isInstanceOf(Now.class);
        }
    }

    @Nested
    class Ending {
        @Test
        void exceptions_count_as_meetings_of_a_counted_rule() {
            Timetable eight =
                    new Timetable(
                            schedule(
                                    "2027-01-11T18:00",
                                    Optional.of("FREQ=WEEKLY;BYDAY=MO;COUNT=9"),
                                    List.of(LocalDateTime.parse("2027-01-18T18:00"))));

            assertThat(eight.next(at("2027-01-12T18:00-06:00")))
                    .isEqualTo(ahead("2027-01-25T18:00-06:00", "2027-01-25T19:30-06:00"));
            assertThat(eight.next(at("2027-04-01T18:00-05:00")))
                    .isEqualTo(new Over(span("2027-03-08T18:00-06:00", "2027-03-08T19:30-06:00")));
        }

        @Test
        void where_every_meeting_is_an_exception_none_is_known() {
            Timetable none =
                    new Timetable(
                            schedule(
                                    "2027-01-11T18:00",
                                    Optional.empty(),
                                    List.of(LocalDateTime.parse("2027-01-11T18:00"))));

            assertThat(none.next(Instant.EPOCH)).isEqualTo(new Unknown());
        }

        @Test
        void a_day_as_the_end_holds_the_whole_day() {
            assertLast("UNTIL=20260120", "2026-01-20T18:00-06:00");
        }

        @Test
        void a_time_as_the_end_is_on_the_groups_own_clock() {
            assertLast("UNTIL=20260120T180000", "2026-01-20T18:00-06:00");
            assertLast("UNTIL=20260120T175959", "2026-01-13T18:00-06:00");
        }

        @Test
        void a_moment_in_UTC_as_the_end_is_that_moment() {
            assertLast("UNTIL=20260121T000000Z", "2026-01-20T18:00-06:00");
            assertLast("UNTIL=20260120T235959Z", "2026-01-13T18:00-06:00");
        }

        private void assertLast(String end, String start) {
            ZonedDateTime last = zoned(start);
            assertThat(
                            meeting("2026-01-06T18:00", "FREQ=WEEKLY;" + end)
                                    .next(at("2026-06-01T00:00-05:00")))
                    .isEqualTo(new Over(new Meeting(last, last.plusMinutes(90))));
        }
    }

    /// In Chicago the clocks skip 2:00 to 3:00 on 8 March 2026 and repeat 1:00 to 2:00 on 1 November 2026.
    @Nested
    class When_the_clocks_change {
        @Test
        void a_meeting_keeps_its_hour() {
            Timetable weekly = meeting("2026-01-08T19:30", "FREQ=WEEKLY;BYDAY=TH");

            assertThat(weekly.next(at("2026-03-06T00:00-06:00")))
                    .isEqualTo(ahead("2026-03-12T19:30-05:00", "2026-03-12T21:00-05:00"));
            assertThat(weekly.next(at("2026-10-30T00:00-05:00")))
                    .isEqualTo(ahead("2026-11-05T19:30-06:00", "2026-11-05T21:00-06:00"));
        }

        @Test
        void a_skipped_start_is_as_much_later() {
            assertThat(
                            meeting("2026-03-01T02:30", "FREQ=WEEKLY")
                                    .next(at("2026-03-07T00:00-06:00")))
                    .isEqualTo(ahead("2026-03-08T03:30-05:00", "2026-03-08T05:00-05:00"));
        }

        @Test
        void the_week_after_a_skipped_start_is_at_the_old_hour_again() {
            assertThat(
                            meeting("2026-03-08T02:30", "FREQ=WEEKLY")
                                    .next(at("2026-03-09T00:00-05:00")))
                    .isEqualTo(ahead("2026-03-15T02:30-05:00", "2026-03-15T04:00-05:00"));
        }

        @Test
        void a_repeated_start_is_the_first_of_the_two() {
            assertThat(
                            meeting("2026-10-25T01:30", "FREQ=WEEKLY")
                                    .next(at("2026-10-31T00:00-05:00")))
                    .isEqualTo(ahead("2026-11-01T01:30-05:00", "2026-11-01T02:00-06:00"));
        }
    }

    private static Timetable meeting(String start, String rule) {
        return new Timetable(schedule(start, Optional.of(rule), List.of()));
    }

    private static Schedule schedule(
            String start, Optional<String> rule, List<LocalDateTime> exceptions) {
        return new Schedule(
                LocalDateTime.parse(start),
                CHICAGO,
                rule,
                exceptions,
                Duration.ofMinutes(90),
                Optional.empty());
    }

    private static NextMeeting ahead(String start, String end) {
        return new Ahead(span(start, end));
    }

    private static Meeting span(String start, String end) {
        return new Meeting(zoned(start), zoned(end));
    }

    private static ZonedDateTime zoned(String text) {
        return ZonedDateTime.parse(text).withZoneSameInstant(CHICAGO);
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
