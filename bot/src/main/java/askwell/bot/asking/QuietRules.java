package askwell.bot.asking;

import java.util.regex.Pattern;

/// Whether something that was put to nobody is a question that we may answer unasked. In doubt it is not: who wants an answer
/// can still call us.
final class QuietRules {
    private static final int FEWEST_WORDS = 3;

    private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+");

    /// How questions begin, in English and Spanish, where no question mark says so.
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?iu)(?:^|[.!,;:\\n]\\s*|\\b(?:so|and|but|hi|hello|hey|ok|okay|please|hola|y|pero)[ ,]+)"
                            + "(?:who|what|when|where|why|how|which|whose|is there|are there|does any|do any|has any|"
                            + "can (?:i|we|you|some|any)|could (?:i|we|you|some|any)|should (?:i|we)|"
                            + "any(?:one|body|\\s+(?:advice|tips|ideas|suggestions))|i (?:need|want) to know|"
                            + "i(?:'m| am) (?:wondering|looking for)|looking for|need (?:help|advice)|"
                            + "quién|qué|cuándo|cuando|dónde|donde|por qué|cómo|cuál|alguien sabe|hay alg|puedo|"
                            + "podría|debo|necesito saber|busco)\\b");

    private QuietRules() {}

    static boolean isQuestion(String text) {
        var words = LINK.matcher(text).replaceAll(" ").strip();
        return words.split("\\s+").length >= FEWEST_WORDS
                && (words.matches("(?s).*[\\p{L}\\p{N}]\\s*[?？].*") || ASKS.matcher(words).find());
    }
}
