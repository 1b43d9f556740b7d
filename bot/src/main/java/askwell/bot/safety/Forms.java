package askwell.bot.safety;

import java.util.stream.Stream;

/// The regular forms of an English verb. Some that nobody uses are among them, which does no harm.
final class Forms {
    private static final String VOWELS = "aeiou";

    private Forms() {}

    static Stream<String> of(String verb) {
        if (verb.endsWith("e")) {
            var stem = verb.substring(0, verb.length() - 1);
            return Stream.of(verb, verb + "s", verb + "d", stem + "ing");
        }
        if (verb.endsWith("y") && !vowel(verb, 2)) {
            var stem = verb.substring(0, verb.length() - 1);
            return Stream.of(verb, stem + "ies", stem + "ied", verb + "ing");
        }
        var doubled = verb + verb.charAt(verb.length() - 1);
        var closed = !vowel(verb, 1) && vowel(verb, 2) && !vowel(verb, 3);
        var stem = closed ? doubled : verb;
        return Stream.concat(
                Stream.of(verb, verb + "s", verb + "ed", verb + "ing", stem + "ed", stem + "ing"),
                verb.matches(".*(s|x|z|ch|sh)") ? Stream.of(verb + "es") : Stream.of());
    }

    private static boolean vowel(String verb, int fromEnd) {
        return verb.length() >= fromEnd
                && VOWELS.indexOf(verb.charAt(verb.length() - fromEnd)) >= 0;
    }
}
