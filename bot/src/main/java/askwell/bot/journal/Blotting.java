package askwell.bot.journal;

/// Takes e-mail addresses and long numbers (telephones, accounts, cards, whole dates, which may be of birth) out of a text.
/// Years, times, doses and the short numbers of emergency lines stay. In doubt it takes too much.
///
/// Reads a text once from left to right, whatever is in it.
public final class Blotting {

    private static final String E_MAIL = "[e-mail]";
    private static final String NUMBER = "[number]";

    /// Never in the name of an address, unless quoted (RFC 5322, section 3.2.3); `/` and `=` would be allowed.
    private static final String AROUND_NAME = "()<>[],;:\\\"@";

    private Blotting() {}

    /// The text with `[e-mail]` and `[number]` in their place.
    public static String blot(String text) {
        return withoutNumbers(withoutAddresses(text));
    }

    /// Whether there is something to take out.
    public static boolean hides(String text) {
        return !blot(text).equals(text);
    }

    private static String withoutAddresses(String text) {
        var blotted = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, from))) {
            int start = at;
            while (start > from && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = start < at ? endOfHost(text, at) : at;
            if (end > at) {
                blotted.append(text, from, start).append(E_MAIL);
                from = end;
            }
        }
        return blotted.append(text, from, text.length()).toString();
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && AROUND_NAME.indexOf(c) < 0;
    }

    /// Index behind the host, without what ends the sentence; that of the @ where there is none.
    private static int endOfHost(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isOfHost(text.charAt(end))) {
            end++;
        }
        while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfHost(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.'
                || c == '-';
    }

    private static String withoutNumbers(String text) {
        var blotted = new StringBuilder();
        int from = 0;
        for (var number = WrittenNumber.next(text, 0);
                number.isPresent();
                number = WrittenNumber.next(text, number.get().end())) {
            if (number.get().isLong()) {
                blotted.append(text, from, number.get().start()).append(NUMBER);
                from = number.get().end();
            }
        }
        return blotted.append(text, from, text.length()).toString();
    }
}
