package askwell.bot.group;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Days and hours in words, as a reader writes them: "Tuesday, December 8, 2026", "10:00 AM CST".
final class Times {
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter zone;

    Times(Locale locale) {
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.zone = DateTimeFormatter.ofPattern("zzz", locale);
    }

    /// With the day of the week.
    String day(ZonedDateTime time) {
        return in(day, time);
    }

    String date(LocalDate date) {
        return in(this.date, date);
    }

    /// Day and hour, without the zone.
    String start(ZonedDateTime time) {
        return "%s, %s".formatted(day(time), in(hour, time));
    }

    /// The hour and its zone.
    String end(ZonedDateTime time) {
        return "%s %s".formatted(in(hour, time), in(zone, time));
    }

    /// The JDK's data has a narrow space before AM and PM, which few fonts of a terminal know.
    private static String in(DateTimeFormatter format, TemporalAccessor time) {
        return format.format(time).replace('\u202F', ' ').replace('\u00A0', ' ');
    }
}
