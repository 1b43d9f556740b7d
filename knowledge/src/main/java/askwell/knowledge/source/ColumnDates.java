package askwell.knowledge.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The days that a text names, where they can be read in one way only: "September 9, 2025", "9 Sept. 2025", "2025-09-09",
/// "9/25/2025", but not "9/8/2025".
final class ColumnDates {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    /// A day as it is written, in any of the forms.
    static final Pattern DAY =
            Pattern.compile(
                    ("(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?"
                                    + "(?:(?<month1>%1$s)\\s+(?<day1>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year1>\\d{4})"
                                    + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month2>%1$s),?\\s+(?<year2>\\d{4})"
                                    + "|(?<year3>\\d{4})-(?<month3>\\d{2})-(?<day3>\\d{2})(?:T[\\d:.+Z-]*)?"
                                    + "|(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<year4>\\d{4}))"
                                    + "(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?)?")
                            .formatted(MONTH),
                    Pattern.CASE_INSENSITIVE);

    private ColumnDates() {}

    /// The one day that a text names, unless it names none, or several, or one that could be two.
    static Optional<LocalDate> only(String text) {
        var days = DAY.matcher(text).results().map(ColumnDates::day).distinct().toList();
        return days.size() == 1 ? days.getFirst() : Optional.empty();
    }

    private static Optional<LocalDate> day(MatchResult found) {
        if (found.group("year1") != null) {
            return day(found.group("year1"), month(found.group("month1")), found.group("day1"));
        }
        if (found.group("year2") != null) {
            return day(found.group("year2"), month(found.group("month2")), found.group("day2"));
        }
        if (found.group("year3") != null) {
            return day(
                    found.group("year3"),
                    Integer.parseInt(found.group("month3")),
                    found.group("day3"));
        }
        int a = Integer.parseInt(found.group("a"));
        int b = Integer.parseInt(found.group("b"));
        if (a == b || b > 12) {
            return day(found.group("year4"), a, found.group("b"));
        }
        return a > 12 ? day(found.group("year4"), b, found.group("a")) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
