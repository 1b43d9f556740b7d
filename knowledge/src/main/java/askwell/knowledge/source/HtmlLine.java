package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line while it is put together: pieces of text, each with the marks that are around it.
final class HtmlLine {

    private static final Pattern EDGES =
            Pattern.compile("^([\\s\\p{Z}]*)(.*?)([\\s\\p{Z}]*)$", Pattern.DOTALL);

    private final String prefix;
    private final int number;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /// @param prefix what stands before the text: `> `, `## `, `- `
    /// @param number of the line in its file
    HtmlLine(String prefix, int number) {
        this.prefix = prefix;
        this.number = number;
    }

    /// @param marks from the outermost to the innermost
    void add(String more, List<HtmlMark> marks) {
        boolean spaced = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        var told = spaced && more.startsWith(" ") ? more.substring(1) : more;
        if (!told.isEmpty()) {
            pieces.add(new Piece(told, List.copyOf(marks)));
            text.append(told);
        }
    }

    boolean isEmpty() {
        return ColumnCharacters.folded(text.toString()).isEmpty();
    }

    ColumnLine line() {
        var plain = prefix.replaceFirst("^(?:> )+", "").replaceFirst("#{1,6} $", "") + text;
        return new ColumnLine(
                number,
                ColumnLine.of(number, ColumnCharacters.seen(plain)).plain(),
                ColumnCharacters.seen(prefix + markdown()));
    }

    /// Spaces stay outside the marks: Markdown knows none that begins or ends with one.
    private String markdown() {
        var told = new StringBuilder();
        var open = List.<HtmlMark>of();
        var gap = "";
        for (var piece : pieces) {
            var parts = EDGES.matcher(piece.text);
            if (!parts.matches() || parts.group(2).isEmpty()) {
                gap += piece.text;
                continue;
            }
            int shared = shared(open, piece.marks);
            close(told, open, shared);
            told.append(gap).append(parts.group(1));
            boolean starts = told.toString().isBlank() && !prefix.matches(".*[-#.] $");
            piece.marks.stream().skip(shared).map(HtmlMark::opening).forEach(told::append);
            told.append(MarkdownEscapes.escaped(parts.group(2), starts));
            gap = parts.group(3);
            open = piece.marks;
        }
        close(told, open, 0);
        return told.toString();
    }

    private static int shared(List<HtmlMark> some, List<HtmlMark> others) {
        int shared = 0;
        while (shared < Math.min(some.size(), others.size())
                && some.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static void close(StringBuilder told, List<HtmlMark> open, int kept) {
        open.subList(kept, open.size()).reversed().stream()
                .map(HtmlMark::closing)
                .forEach(told::append);
    }

    private record Piece(String text, List<HtmlMark> marks) {}
}
