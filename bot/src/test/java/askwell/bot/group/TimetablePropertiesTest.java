package askwell.bot.group;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import askwell.bot.group.NextMeeting.Ahead;
import askwell.bot.group.NextMeeting.Meeting;
import askwell.bot.group.NextMeeting.Now;
import askwell.bot.group.NextMeeting.Over;
import askwell.bot.group.NextMeeting.Unknown;
import askwell.config.Group.Schedule;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What holds for every schedule, held against one that tries each day for six years.
class TimetablePropertiesTest {
    private static final int DAYS = 6 * 366;

    @Property
    void the_next_meeting_is_the_first_that_has_not_ended(@ForAll("moments") Moment moment) {
        assertThat(moment.saidMeeting())
                .isEqualTo(
                        moment.meetings()
                                .filter(meeting -> moment.isBefore(meeting.end()))
                                .findFirst());
    }

    @Property
    void what_is_said_of_it_is_true(@ForAll("moments") Moment moment) {
        switch (moment.said()) {
            case Ahead(Meeting meeting) -> assertThat(moment.isBefore(meeting.start())).isTrue();
            case Now(Meeting meeting, Optional<Meeting> next) -> {
                assertThat(moment.isBefore(meeting.start())).isFalse();
                assertThat(moment.isBefore(meeting.end())).isTrue();
                assertThat(next)
                        .isEqualTo(
                                moment.meetings()
                                        .filter(later -> later.start().isAfter(meeting.start()))
                                        .findFirst());
            }
            case Over(Meeting last) -> assertThat(moment.meetings().toList()).endsWith(last);
            case Unknown() -> assertThat(moment.meetings()).isEmpty();
        }
    }

    @Property
    void it_keeps_its_hour_unless_the_clock_skips_it(@ForAll("moments") Moment moment) {
        assertThat(moment.saidMeeting().stream())
                .allSatisfy(meeting -> {
                    LocalDateTime due = meeting.start().toLocalDate().atTime(moment.plan.hour());
                    assertThat(meeting.start()).isEqualTo(due.atZone(moment.plan.zone()));
                });
    }

    @Property
    void an_exception_never_appears(@ForAll("moments") Moment moment) {
        assertThat(moment.saidMeeting().stream())
                .allSatisfy(meeting ->
                        assertThat(moment.plan.exceptions())
                                .doesNotContain(meeting.start().toLocalDate()));
    }

    /// A rule in both languages: RFC 5545, and a question about the first day and another one.
    private record Rule(String text, BiPredicate<LocalDate, LocalDate> holds) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// An end in both languages.
    private record End(String text, int count, LocalDate last) {}

    private record Plan(
            Rule rule,
            End end,
            ZoneId zone,
            LocalDate first,
            LocalTime hour,
            List<LocalDate> exceptions) {

        Schedule schedule() {
            return new Schedule(
                    first.atTime(hour),
                    zone,
                    Optional.of(rule.text + end.text),
                    exceptions.stream().map(day -> day.atTime(hour)).toList(),
                    Duration.ofMinutes(90),
                    Optional.empty());
        }
    }

    private record Moment(Plan plan, Instant now) {
        NextMeeting said() {
            return new Timetable(plan.schedule()).next(now);
        }

        Optional<Meeting> saidMeeting() {
            return switch (said()) {
                case Ahead(Meeting meeting) -> Optional.of(meeting);
                case Now(Meeting meeting, _) -> Optional.of(meeting);
                case Over _, Unknown() -> Optional.empty();
            };
        }

        Stream<Meeting> meetings() {
            return Stream.iterate(plan.first, day -> day.plusDays(1))
                    .limit(DAYS)
                    .filter(day -> plan.rule.holds.test(plan.first, day))
                    .limit(plan.end.count)
                    .filter(day -> !day.isAfter(plan.end.last))
                    .filter(day -> !plan.exceptions.contains(day))
                    .map(day -> day.atTime(plan.hour).atZone(plan.zone))
                    .map(start -> new Meeting(start, start.plusMinutes(90)));
        }

        boolean isBefore(ZonedDateTime time) {
            return now.isBefore(time.toInstant());
        }
    }

    @Provide
    Arbitrary<Moment> moments() {
        return plans().flatMap(plan ->
                Arbitraries.longs()
                        .between(-100 * 24 * 60, DAYS / 2 * 24 * 60)
                        .map(minutes ->
                                new Moment(
                                        plan,
                                        plan.first
                                                .atTime(plan.hour)
                                                .atZone(plan.zone)
                                                .toInstant()
                                                .plusSeconds(60 * minutes))));
    }

    private static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        rules(), ends(), zones(), days(), hours(), days().list().ofMaxSize(400))
                .as(Plan::new);
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Integer> every = Arbitraries.integers().between(1, 4);
        Arbitrary<DayOfWeek> weekday = Arbitraries.of(DayOfWeek.class);
        Arbitrary<Integer> which = Arbitraries.integers().between(1, 5);
        return Arbitraries.oneOf(
                Combinators.combine(every, weekday).as(TimetablePropertiesTest::weekly),
                Combinators.combine(which, weekday).as(TimetablePropertiesTest::monthly),
                Combinators.combine(every, Arbitraries.integers().between(1, 31))
                        .as(TimetablePropertiesTest::monthly));
    }

    private static Rule weekly(int every, DayOfWeek weekday) {
        return new Rule(
                "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s".formatted(every, letters(weekday)),
                (first, day) ->
                        day.getDayOfWeek() == weekday
                                && WEEKS.between(monday(first), monday(day)) % every == 0);
    }

    private static Rule monthly(int which, DayOfWeek weekday) {
        return new Rule(
                "FREQ=MONTHLY;BYDAY=%d%s".formatted(which, letters(weekday)),
                (_, day) ->
                        day.getDayOfWeek() == weekday
                                && (day.getDayOfMonth() - 1) / 7 + 1 == which);
    }

    private static Rule monthly(int every, int dayOfMonth) {
        return new Rule(
                "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=%d".formatted(every, dayOfMonth),
                (first, day) ->
                        day.getDayOfMonth() == dayOfMonth
                                && MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1))
                                                % every
                                        == 0);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(previousOrSame(DayOfWeek.MONDAY));
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static Arbitrary<End> ends() {
        return Arbitraries.oneOf(
                Arbitraries.just(new End("", Integer.MAX_VALUE, LocalDate.MAX)),
                Arbitraries.integers()
                        .between(1, 60)
                        .map(n -> new End(";COUNT=" + n, n, LocalDate.MAX)),
                days().map(day ->
                        new End(
                                ";UNTIL=" + day.toString().replace("-", ""),
                                Integer.MAX_VALUE,
                                day)));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/Chicago",
                        "Europe/London",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "Pacific/Kiritimati",
                        "Asia/Kolkata",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    /// Every quarter of an hour; half of them in the night, when clocks change.
    private static Arbitrary<LocalTime> hours() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 95))
                .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
    }
}
