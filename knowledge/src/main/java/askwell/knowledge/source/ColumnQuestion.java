package askwell.knowledge.source;

import java.util.Optional;

/// A question as it stands on a page.
///
/// @param first index of its first line, label and all
/// @param next index of the line behind its last
/// @param text without quotation marks, label and signature, on one line
/// @param form how it can be told from an answer
record ColumnQuestion(int first, int next, String text, Optional<ColumnAsker> asker, Form form) {

    /// Longer than any question that a reader sends.
    static final int LONGEST = 6_000;

    enum Form {
        /// "…?" – Regina from Powder Springs
        SIGNED,
        /// Q: …
        LABELLED,
        /// Dear Lisa, …
        LETTER,
        /// A quotation by itself, or a title that asks.
        ALONE
    }
}
