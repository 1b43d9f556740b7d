package askwell.bot.terminal;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Completes what is typed to the known questions and commands that begin so.
final class KnownQuestions implements Completer {
    private static final int MOST = 20;

    private final Supplier<List<String>> known;

    KnownQuestions(Supplier<List<String>> known) {
        this.known = known;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        var typed = line.line().toLowerCase(Locale.ROOT);
        var before = line.line().length() - line.word().length();
        known.get().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(typed))
                .filter(text -> text.length() > before)
                .limit(MOST)
                .map(text ->
                        new Candidate(text.substring(before), text, null, null, null, null, true))
                .forEach(candidates::add);
    }
}
