package askwell.knowledge.index;

/// A question of an article, or another way to ask it, in one line.
///
/// @param text at most [#LONGEST] characters, with an ellipsis where there are more
public record Wording(String articleId, String text) {

    /// What Discord takes for a choice.
    public static final int LONGEST = 100;

    private static final String ELLIPSIS = "…";

    static Wording of(String articleId, String text) {
        return new Wording(articleId, cut(text.strip().replaceAll("\\s+", " ")));
    }

    /// Cut before a word, or inside one that is longer than all.
    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int longest = LONGEST - ELLIPSIS.length();
        int end = line.lastIndexOf(' ', longest);
        if (end <= 0) {
            end = Character.isLowSurrogate(line.charAt(longest)) ? longest - 1 : longest;
        }
        return line.substring(0, end) + ELLIPSIS;
    }
}
