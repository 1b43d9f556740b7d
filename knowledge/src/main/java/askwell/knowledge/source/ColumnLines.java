package askwell.knowledge.source;

import java.util.List;

/// The lines of a page by their places, from 0.
record ColumnLines(List<ColumnLine> lines) {

    int size() {
        return lines.size();
    }

    ColumnLine at(int i) {
        return lines.get(i);
    }

    /// What several lines say, on one.
    String text(int first, int next) {
        var text = new StringBuilder();
        for (int i = first; i < next; i++) {
            text.append(at(i).plain()).append(' ');
        }
        return ColumnCharacters.folded(text.toString());
    }

    /// Whether a line goes on with the sentence of the line above it.
    boolean continues(int i) {
        var line = at(i);
        return !line.isBlank()
                && !line.isListItem()
                && !line.isHeading()
                && at(i - 1).mayBeWrapped()
                && !ends(line)
                && ColumnLabel.answer(line).isEmpty();
    }

    /// Behind the last line of the paragraph that begins here.
    int paragraphEnd(int first) {
        int end = first + 1;
        while (end < lines.size() && continues(end)) {
            end++;
        }
        return end;
    }

    /// The first line from here on that is not blank.
    int skipBlank(int i) {
        while (i < lines.size() && at(i).isBlank()) {
            i++;
        }
        return i;
    }

    /// The last line above this one that is not blank, or -1.
    int above(int i) {
        int above = i - 1;
        while (above >= 0 && at(above).isBlank()) {
            above--;
        }
        return above;
    }

    /// Whether nothing of an article can follow this line.
    static boolean ends(ColumnLine line) {
        return switch (ColumnEnding.of(line)) {
            case NONE, NOISE, TRAILER, TEASERS -> false;
            case REPLIES, FORM -> true;
        };
    }
}
