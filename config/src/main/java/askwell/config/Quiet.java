package askwell.config;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// When the bot speaks only when it is spoken to.
///
/// @param hours of each day; empty for never
/// @param zone by whose clock
public record Quiet(Optional<Hours> hours, ZoneId zone) {

    static Quiet read(Section section) {
        return new Quiet(
                section.one("quiet-hours", Kind.QUIET_HOURS), section.one("time-zone", Kind.ZONE));
    }

    public boolean isAt(Instant moment) {
        return hours.filter(quiet -> quiet.contain(moment.atZone(zone).toLocalTime())).isPresent();
    }

    /// Hours of a day, which may go over midnight.
    ///
    /// @param from the first moment of them
    /// @param until the first moment after them, another than `from`
    public record Hours(LocalTime from, LocalTime until) {
        private static final Pattern FORM =
                Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})");
        private static final Pattern ONE_TIME = Pattern.compile("\\d{1,2}:\\d{2}");

        public Hours {
            if (from.equals(until)) {
                throw new IllegalArgumentException("hours do not begin and end at " + from);
            }
        }

        /// @throws IllegalArgumentException where it is no such text, or a [Kind.Mistake]
        static Hours of(String text) {
            var form = FORM.matcher(text);
            if (ONE_TIME.matcher(text).matches()) {
                throw new Kind.Mistake(
                        "is one time of day; write when they begin and when they end, such as \"22:00-07:00\"");
            }
            if (!form.matches()) {
                throw new IllegalArgumentException(text);
            }
            var from = time(form.group(1));
            var until = time(form.group(2));
            if (from.equals(until)) {
                throw new Kind.Mistake(
                        "begins and ends at %s; write off for none, or two different times"
                                .formatted(from));
            }
            return new Hours(from, until);
        }

        private static LocalTime time(String text) {
            if (text.equals("24:00")) {
                throw new Kind.Mistake("has 24:00; midnight is 00:00");
            }
            return LocalTime.parse(text.length() < 5 ? "0" + text : text);
        }

        boolean contain(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }
}
