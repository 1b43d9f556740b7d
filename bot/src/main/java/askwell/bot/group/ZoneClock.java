package askwell.bot.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The clock changes of a time zone as a VTIMEZONE (RFC 5545, section 3.6.5), from the JDK's own data, which also places the
/// meetings. Changes that come on the same day of every year are written as a rule, others one by one for some years.
final class ZoneClock {
    /// Years for which changes are written, or looked at for a rule.
    private static final int YEARS = 20;

    /// Changes that a rule is believed from.
    private static final int RULE = 10;

    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);

    private final ZoneId zone;
    private final Instant first;
    private final Instant end;

    private ZoneClock(ZoneId zone, Instant first, Instant now) {
        this.zone = zone;
        this.first = first;
        this.end = (first.isAfter(now) ? first : now).plus(Duration.ofDays(366L * YEARS));
    }

    /// What the clocks do from a first moment on.
    static VTimezone of(ZoneId zone, Instant first, Instant now) {
        return new ZoneClock(zone, first, now).component();
    }

    private VTimezone component() {
        var component = new VTimezone(zone.getId());
        var changes = changes();
        if (changes.isEmpty()) {
            var offset = zone.getRules().getOffset(first);
            component.addStandardTime(
                    observance(new StandardTime(), EVER, offset, offset, name(first)));
        }
        changes.stream()
                .collect(groupingBy(this::turn, LinkedHashMap::new, toList()))
                .forEach((turn, alike) -> {
                    if (turn.daylight()) {
                        component.addDaylightSavingsTime(
                                observance(new DaylightSavingsTime(), turn, alike));
                    } else {
                        component.addStandardTime(observance(new StandardTime(), turn, alike));
                    }
                });
        return component;
    }

    /// The last change before the first moment, and those that follow.
    private List<ZoneOffsetTransition> changes() {
        var rules = zone.getRules();
        var before = Optional.ofNullable(rules.previousTransition(first.plusNanos(1)));
        var after =
                Stream.iterate(
                        rules.nextTransition(first),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> rules.nextTransition(change.getInstant()));
        return Stream.concat(before.stream(), after).toList();
    }

    private <T extends Observance> T observance(
            T observance, Turn turn, List<ZoneOffsetTransition> alike) {
        var start = alike.getFirst();
        observance(
                observance,
                start.getDateTimeBefore(),
                turn.before(),
                turn.after(),
                name(start.getInstant()));
        var rule = rule(alike);
        if (rule.isPresent()) {
            observance.setRecurrenceRule(rule.get());
        } else if (alike.size() > 1) {
            var dates = new RecurrenceDates();
            alike.stream()
                    .skip(1)
                    .map(change -> components(change.getDateTimeBefore()))
                    .forEach(time -> dates.getDates().add(new ICalDate(time, true)));
            observance.addRecurrenceDates(dates);
        }
        return observance;
    }

    private static <T extends Observance> T observance(
            T observance, LocalDateTime start, ZoneOffset before, ZoneOffset after, String name) {
        observance.setDateStart(components(start));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(name);
        return observance;
    }

    /// The rule of changes that come every year, to the last, at one hour of one day such as the second Sunday of March.
    private Optional<Recurrence> rule(List<ZoneOffsetTransition> alike) {
        var days = alike.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList();
        var last = days.getLast();
        var everyYear =
                days.size() >= RULE
                        && days.size() == last.getYear() - days.getFirst().getYear() + 1
                        && last.atZone(zone).toInstant().plus(Duration.ofDays(366)).isAfter(end);
        if (!everyYear
                || zone.getRules().getTransitionRules().isEmpty()
                || !agree(days, LocalDateTime::getMonth)
                || !agree(days, LocalDateTime::getDayOfWeek)
                || !agree(days, LocalDateTime::toLocalTime)) {
            return Optional.empty();
        }
        var which =
                agree(days, ZoneClock::isLast) && isLast(last)
                        ? Optional.of(-1)
                        : agree(days, ZoneClock::week)
                                ? Optional.of(week(last))
                                : Optional.<Integer>empty();
        return which.map(week ->
                new Recurrence.Builder(Frequency.YEARLY)
                        .byMonth(last.getMonthValue())
                        .byDay(week, DayOfWeek.valueOf(last.getDayOfWeek().name()))
                        .build());
    }

    private static boolean agree(List<LocalDateTime> days, Function<LocalDateTime, ?> on) {
        return days.stream().map(on).distinct().count() == 1;
    }

    /// Whether its day of the week does not come again in its month.
    private static boolean isLast(LocalDateTime day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }

    /// Which of its month's it is, from 1.
    private static int week(LocalDateTime day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    private String name(Instant moment) {
        return NAME.format(moment.atZone(zone));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    /// Changes that turn the clock from and to the same.
    private record Turn(ZoneOffset before, ZoneOffset after, boolean daylight) {}

    private Turn turn(ZoneOffsetTransition change) {
        return new Turn(
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                zone.getRules().isDaylightSavings(change.getInstant()));
    }
}
