package askwell.knowledge.answer;

/// A question in its asker's own words, without the space around them. Any text is a question: one that cannot be looked
/// up (empty, too long, only a link) gets a verdict that says so.
public record Question(String text) {

    /// The longest question that is looked up, in characters: a Discord message of a member with Nitro.
    public static final int LONGEST = 4_000;

    public Question {
        text = text.strip();
    }
}
