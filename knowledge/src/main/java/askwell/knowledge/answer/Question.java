package askwell.knowledge.answer;

import java.util.regex.Pattern;

/// A question in its asker's own words, without the space around them. Any text is a question: one that cannot be looked
/// up (empty, too long, only a link) gets a verdict that says so.
public record Question(String text) {

    /// The longest question that is looked up, in characters: a Discord message of a member with Nitro.
    public static final int LONGEST = 4_000;

    /// Links, and what Discord writes for mentions, commands, custom emoji and dates; and the emoji that are made of a letter
    /// or a digit.
    private static final Pattern NO_WORDS =
            Pattern.compile(
                    "(?:https?://|\\bwww\\.|\\bdiscord\\.gg/)\\S+"
                            + "|<(?:[@#&!]|a?:|t:|/|id:)[^>]*>|@everyone|@here"
                            + "|[0-9]\uFE0F?\u20E3|\u2139");

    public Question {
        text = text.strip();
    }

    /// Whether there is anything to look up: a letter or a digit outside links, mentions and custom emoji.
    boolean hasWords() {
        return NO_WORDS.matcher(text)
                .replaceAll(" ")
                .codePoints()
                .anyMatch(Character::isLetterOrDigit);
    }
}
