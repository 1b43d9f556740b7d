package askwell.knowledge.index;

import org.apache.lucene.analysis.util.CharArrayIterator;
import org.apache.lucene.util.BytesRef;

import java.nio.ByteBuffer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts an answer into passages of about 80 to 120 words, at the ends of sentences and lines.
final class Passages {

    private static final int ENOUGH_WORDS = 80;
    private static final int MOST_WORDS = 120;

    /// A last passage shorter than this goes with the one before.
    private static final int TOO_FEW_WORDS = 30;

    private static final Pattern LONG_PART =
            Pattern.compile("(?:\\s*+\\S++){%d}\\s*+".formatted(ENOUGH_WORDS));

    private Passages() {}

    static List<Span> of(String answer) {
        var passages = new ArrayList<Span>();
        int start = 0;
        int end = 0;
        int words = 0;
        for (var sentence : sentences(answer)) {
            int more = words(answer, sentence.start(), sentence.end());
            if (words >= ENOUGH_WORDS || words > 0 && words + more > MOST_WORDS) {
                passages.add(new Span(start, end));
                start = sentence.start();
                words = 0;
            }
            end = sentence.end();
            words += more;
        }
        if (words < TOO_FEW_WORDS && !passages.isEmpty()) {
            passages.add(new Span(passages.removeLast().start(), end));
        } else if (words > 0) {
            passages.add(new Span(start, end));
        }
        return passages.isEmpty() ? List.of(new Span(0, answer.length())) : passages;
    }

    /// Passages as bytes: the start of each and the end of the last, since each starts where the one before ends.
    static BytesRef packed(List<Span> passages) {
        var bytes = ByteBuffer.allocate((passages.size() + 1) * Integer.BYTES);
        passages.forEach(passage -> bytes.putInt(passage.start()));
        bytes.putInt(passages.getLast().end());
        return new BytesRef(bytes.array());
    }

    static List<Span> unpacked(BytesRef packed) {
        var bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        var passages = new ArrayList<Span>();
        int start = bytes.getInt();
        while (bytes.hasRemaining()) {
            int end = bytes.getInt();
            passages.add(new Span(start, end));
            start = end;
        }
        return passages;
    }

    private static List<Span> sentences(String text) {
        var sentences = new ArrayList<Span>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        var characters = text.toCharArray();
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
            var line = CharArrayIterator.newSentenceInstance();
            line.setText(characters, lineStart, lineEnd - lineStart);
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                addParts(sentences, text, lineStart + from, lineStart + to);
                from = to;
            }
            lineStart = lineEnd;
        }
        return sentences;
    }

    /// Adds a sentence whole, or in parts of [#ENOUGH_WORDS] where it is longer than a passage may be.
    private static void addParts(List<Span> sentences, String text, int from, int to) {
        int start = from;
        // So many words have that many letters and spaces between them at least.
        if (to - from > 2 * MOST_WORDS && words(text, from, to) > MOST_WORDS) {
            var parts = LONG_PART.matcher(text).region(from, to);
            while (parts.find()) {
                sentences.add(new Span(start, parts.end()));
                start = parts.end();
            }
        }
        if (start < to) {
            sentences.add(new Span(start, to));
        }
    }

    private static int words(String text, int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }

    /// A run of characters.
    ///
    /// @param start index of the first
    /// @param end index behind the last
    record Span(int start, int end) {}
}
