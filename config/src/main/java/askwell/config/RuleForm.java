package askwell.config;

import askwell.config.Kind.Mistake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The form of a recurrence rule, RFC 5545 section 3.3.10: which parts it may have and how they look. Whether the rule ever
/// meets is for the calendar to say.
final class RuleForm {
    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final List<String> PARTS =
            List.of(
                    "FREQ",
                    "UNTIL",
                    "COUNT",
                    "INTERVAL",
                    "BYSECOND",
                    "BYMINUTE",
                    "BYHOUR",
                    "BYDAY",
                    "BYMONTHDAY",
                    "BYYEARDAY",
                    "BYWEEKNO",
                    "BYMONTH",
                    "BYSETPOS",
                    "WKST");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern NUMBERS = Pattern.compile("[+-]?\\d{1,3}(,[+-]?\\d{1,3})*");
    private static final Pattern DAY = Pattern.compile("MO|TU|WE|TH|FR|SA|SU");
    private static final Pattern DAYS =
            Pattern.compile("([+-]?\\d{1,2})?(%1$s)(,([+-]?\\d{1,2})?(%1$s))*".formatted(DAY));
    private static final Pattern UNTIL = Pattern.compile("\\d{8}(T\\d{6}Z?)?");

    private RuleForm() {}

    /// The rule as it was given.
    static String checked(String rule) {
        Set<String> seen = new HashSet<>();
        for (var part : rule.split(";", -1)) {
            var equals = part.indexOf('=');
            if (equals < 1) {
                throw new Mistake(
                        "must be parts NAME=VALUE with ; between them, such as FREQ=WEEKLY;BYDAY=TU");
            }
            var name = part.substring(0, equals);
            check(name, part.substring(equals + 1));
            if (!seen.add(name)) {
                throw new Mistake("has %s twice".formatted(name));
            }
        }
        if (!seen.contains("FREQ")) {
            throw new Mistake("must say how often, such as FREQ=WEEKLY");
        }
        if (seen.contains("COUNT") && seen.contains("UNTIL")) {
            throw new Mistake("must end by COUNT or by UNTIL, not by both");
        }
        return rule;
    }

    private static void check(String name, String value) {
        switch (name) {
            case "FREQ" -> {
                if (!FREQUENCIES.contains(value)) {
                    throw new Mistake(
                            "must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY"
                                    + Nearest.meant(value, FREQUENCIES));
                }
            }
            case "COUNT", "INTERVAL" ->
                    check(name, value, NUMBER, "a whole number from 1, such as 2");
            case "UNTIL" ->
                    check(name, value, UNTIL, "a day or a moment, such as 20261231T235959Z");
            case "BYDAY" -> check(name, value, DAYS, "days, such as TU or 1WE,3WE or -1SU");
            case "WKST" -> check(name, value, DAY, "a day, such as MO");
            default -> {
                if (!PARTS.contains(name)) {
                    throw new Mistake(
                            "has a part %s, which there is not%s"
                                    .formatted(Shown.text(name), Nearest.meant(name, PARTS)));
                }
                check(name, value, NUMBERS, "numbers, such as 1 or 1,15");
            }
        }
    }

    private static void check(String name, String value, Pattern form, String allowed) {
        if (!form.matcher(value).matches()) {
            throw new Mistake("must have as %s %s".formatted(name, allowed));
        }
    }
}
