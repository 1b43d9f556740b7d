package askwell.bot.terminal;

import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Parser;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Has a line completed as one piece, by whatever [KnownQuestions] finds: it is a sentence, not words for a shell.
record WholeLine(String line, int cursor) implements CompletingParsedLine {

    static final Parser PARSER = (line, cursor, context) -> new WholeLine(line, cursor);

    static CompletionMatcher matcher() {
        return new Everything();
    }

    @Override
    public String word() {
        return line;
    }

    @Override
    public int wordCursor() {
        return cursor;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(line);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return cursor;
    }

    @Override
    public int rawWordLength() {
        return line.length();
    }

    /// Leaves the choice to the completer.
    private static final class Everything implements CompletionMatcher {
        private String typed = "";

        @Override
        public void compile(
                Map<Option, Boolean> options,
                boolean prefix,
                CompletingParsedLine line,
                boolean caseInsensitive,
                int errors,
                String originalGroupName) {
            typed = line.word();
        }

        @Override
        public List<Candidate> matches(List<Candidate> candidates) {
            return candidates;
        }

        @Override
        public @Nullable Candidate exactMatch() {
            return null;
        }

        @Override
        public String getCommonPrefix() {
            return typed;
        }
    }
}
