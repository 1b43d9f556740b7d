package askwell.bot.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Groups of digits that may be one number: `(770) 555-0142`, `4111 1111 1111 1111`, `2019`.
///
/// @param start index of its first character in the text
/// @param end index behind its last digit
/// @param groups its runs of digits
/// @param separators what stands between them
/// @param isQuantity whether it counts something: a unit follows, or a currency stands before it
record WrittenNumber(
        int start, int end, List<String> groups, List<String> separators, boolean isQuantity) {

    /// An account, a code sent by SMS, a telephone number without its area.
    private static final int LONG = 6;

    private static final int WIDEST_SEPARATOR = 4;
    private static final String IN_SEPARATOR = "-./()_\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private static final String CURRENCIES = "$€£¥";
    private static final int LONGEST_UNIT = 8;
    private static final Set<String> UNITS =
            Set.of(
                    "mg",
                    "mcg",
                    "µg",
                    "μg",
                    "ug",
                    "g",
                    "kg",
                    "ml",
                    "l",
                    "iu",
                    "cal",
                    "kcal",
                    "calories",
                    "steps",
                    "lb",
                    "lbs",
                    "km",
                    "miles",
                    "feet",
                    "dollars",
                    "euros",
                    "usd",
                    "%",
                    "€");

    WrittenNumber {
        groups = List.copyOf(groups);
        separators = List.copyOf(separators);
    }

    /// The first in a text at or after an index.
    static Optional<WrittenNumber> next(String text, int from) {
        int first = from;
        while (first < text.length() && !isDigit(text, first)) {
            first++;
        }
        return first == text.length() ? Optional.empty() : Optional.of(at(text, first));
    }

    private static WrittenNumber at(String text, int first) {
        var groups = new ArrayList<String>();
        var separators = new ArrayList<String>();
        int end = first;
        for (int group = first; group >= 0; group = afterSeparator(text, end)) {
            if (group > first) {
                separators.add(text.substring(end, group));
            }
            end = endOfDigits(text, group);
            groups.add(text.substring(group, end));
        }
        return new WrittenNumber(
                start(text, first, separators),
                end,
                groups,
                separators,
                hasCurrency(text, first) || hasUnit(text, end));
    }

    /// Half of a digit outside the basic plane is one, too: both stand together.
    private static boolean isDigit(String text, int index) {
        char c = text.charAt(index);
        return Character.isLowSurrogate(c)
                ? index > 0 && Character.isDigit(text.codePointAt(index - 1))
                : Character.isDigit(text.codePointAt(index));
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /// Index of the next group, -1 where there is none. A full stop before a space ends a sentence.
    private static int afterSeparator(String text, int from) {
        int to = from;
        boolean stop = false;
        boolean space = false;
        while (to < text.length() && to - from < WIDEST_SEPARATOR && isOfSeparator(text, to)) {
            stop |= text.charAt(to) == '.';
            space |= Character.isSpaceChar(text.charAt(to));
            to++;
        }
        return to > from && to < text.length() && isDigit(text, to) && !(stop && space) ? to : -1;
    }

    private static boolean isOfSeparator(String text, int index) {
        char c = text.charAt(index);
        return Character.isSpaceChar(c)
                || c == '\t'
                || Character.getType(c) == Character.FORMAT
                || IN_SEPARATOR.indexOf(c) >= 0;
    }

    /// With the `+` and the bracket of an area code.
    private static int start(String text, int first, List<String> separators) {
        boolean closes = separators.stream().anyMatch(separator -> separator.contains(")"));
        int start = first;
        while (start > 0
                && (text.charAt(start - 1) == '+' || closes && text.charAt(start - 1) == '(')) {
            start--;
        }
        return start;
    }

    private static boolean hasCurrency(String text, int first) {
        int before = first - 1;
        while (before >= 0 && before > first - 3 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && CURRENCIES.indexOf(text.charAt(before)) >= 0;
    }

    private static boolean hasUnit(String text, int end) {
        int from = end;
        while (from < text.length() && from < end + 2 && Character.isSpaceChar(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length()
                && to - from <= LONGEST_UNIT
                && (Character.isLetter(text.charAt(to)) || "%€".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return UNITS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /// Whether it may tell who somebody is.
    boolean isLong() {
        int digits = groups.stream().mapToInt(String::length).sum();
        return groups.stream().anyMatch(group -> group.length() >= LONG)
                || (digits > LONG || digits == LONG && groups.size() > 2)
                        && !(isYears() || isTimes() || isAlways() || isAmount(digits));
    }

    private boolean isYears() {
        return groups.stream().allMatch(group -> group.matches("(18|19|20)\\d\\d"));
    }

    /// `9.00-17.30`.
    private boolean isTimes() {
        return groups.size() == 4
                && separators.get(0).equals(".")
                && separators.get(2).equals(".")
                && isTime(groups.get(0), groups.get(1))
                && isTime(groups.get(2), groups.get(3));
    }

    private static boolean isTime(String hour, String minute) {
        return hour.matches("[01]?\\d|2[0-4]") && minute.matches("[0-5]\\d");
    }

    private boolean isAlways() {
        return groups.equals(List.of("24", "7", "365"));
    }

    /// `500-1000 mg`.
    private boolean isAmount(int digits) {
        return isQuantity
                && groups.size() <= 3
                && digits <= 10
                && groups.stream().noneMatch(group -> group.startsWith("0"));
    }
}
