package askwell.bot.journal;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Makes keys that nobody guesses.
final class Keys {

    /// 62 bits: with a million keys and a million guesses a second, one is hit in some weeks.
    private static final int LENGTH = 12;

    private static final int BASE = 36;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /// 12 characters of a to z and 0 to 9.
    static String make() {
        return RANDOM.ints(LENGTH, 0, BASE)
                .mapToObj(digit -> Integer.toString(digit, BASE))
                .collect(Collectors.joining());
    }
}
