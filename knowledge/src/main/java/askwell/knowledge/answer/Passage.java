package askwell.knowledge.answer;

import java.util.List;

/// A part of an answer, cut at sentences, about 80 to 120 words long.
///
/// @param text as in the answer, Markdown
/// @param marks where the question's words stand in the text, in order, without overlap; none in the passage of a match that
///     is neither said nor offered
public record Passage(String text, List<Mark> marks) {

    public Passage {
        marks = List.copyOf(marks);
    }

    /// A run of characters of the text.
    ///
    /// @param start index of the first character
    /// @param end index behind the last character
    public record Mark(int start, int end) {}
}
