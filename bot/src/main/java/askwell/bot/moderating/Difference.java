package askwell.bot.moderating;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What has changed between two texts, word by word, as Markdown: what was added stands in bold, what is gone is struck
/// through, and of what has stayed only as much as it takes to see where.
final class Difference {

    /// Steps of the comparison up to which it goes by words; beyond, by lines.
    private static final int MOST_STEPS = 4_000_000;

    /// Characters of unchanged text beside a change.
    private static final int CONTEXT = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\n]{1,3}");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");

    private final List<Run> runs = new ArrayList<>();

    private Difference() {}

    private enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /// A stretch of text that was treated alike.
    private record Run(Kind kind, StringBuilder text) {}

    /// @param most characters, or a few more; what is longer is cut
    static String of(String before, String after, int most) {
        var difference = new Difference();
        var old = parts(WORD, before);
        var young = parts(WORD, after);
        if ((long) old.size() * young.size() > MOST_STEPS) {
            old = parts(LINE, before);
            young = parts(LINE, after);
        }
        difference.compare(old, young);
        return difference.joined().markdown(most);
    }

    private static List<String> parts(Pattern part, String text) {
        return part.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// By their longest common subsequence, between the parts that both begin and end with.
    private void compare(List<String> old, List<String> young) {
        var start = 0;
        while (start < old.size()
                && start < young.size()
                && old.get(start).equals(young.get(start))) {
            add(Kind.SAME, old.get(start++));
        }
        var oldEnd = old.size();
        var youngEnd = young.size();
        while (oldEnd > start
                && youngEnd > start
                && old.get(oldEnd - 1).equals(young.get(youngEnd - 1))) {
            oldEnd--;
            youngEnd--;
        }
        middle(old.subList(start, oldEnd), young.subList(start, youngEnd));
        old.subList(oldEnd, old.size()).forEach(part -> add(Kind.SAME, part));
    }

    private void middle(List<String> old, List<String> young) {
        if ((long) old.size() * young.size() > MOST_STEPS) {
            old.forEach(part -> add(Kind.REMOVED, part));
            young.forEach(part -> add(Kind.ADDED, part));
            return;
        }
        var common = new int[old.size() + 1][young.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = young.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(young.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var i = 0;
        var j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                add(Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (i < old.size()
                    && (j == young.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, old.get(i++));
            } else {
                add(Kind.ADDED, young.get(j++));
            }
        }
    }

    private void add(Kind kind, String text) {
        if (runs.isEmpty() || runs.getLast().kind() != kind) {
            runs.add(new Run(kind, new StringBuilder()));
        }
        runs.getLast().text().append(text);
    }

    /// The same, with changes as one that only spaces and signs stand between: nobody reads by the word what has wholly other
    /// words.
    private Difference joined() {
        var joined = new Difference();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var index = 0; index < runs.size(); index++) {
            var run = runs.get(index);
            var text = run.text().toString();
            if (run.kind() == Kind.REMOVED) {
                gone.append(text);
            } else if (run.kind() == Kind.ADDED) {
                come.append(text);
            } else if (!gone.isEmpty()
                    && !come.isEmpty()
                    && index < runs.size() - 1
                    && NO_WORD.matcher(text).matches()) {
                gone.append(text);
                come.append(text);
            } else {
                joined.change(gone, come);
                joined.add(Kind.SAME, text);
            }
        }
        joined.change(gone, come);
        return joined;
    }

    private void change(StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) {
            add(Kind.REMOVED, gone.toString());
        }
        if (!come.isEmpty()) {
            add(Kind.ADDED, come.toString());
        }
        gone.setLength(0);
        come.setLength(0);
    }

    private String markdown(int most) {
        var text = new StringBuilder();
        for (var index = 0; index < runs.size(); index++) {
            var room = most - text.length();
            if (room < CONTEXT) {
                return text.append(" …").toString().strip();
            }
            var run = runs.get(index);
            var said = run.text().toString();
            switch (run.kind()) {
                case SAME -> text.append(same(said, index == 0, index == runs.size() - 1));
                case REMOVED -> marked(text, Escaped.cut(said, room), "~~");
                case ADDED -> marked(text, Escaped.cut(said, room), "**");
            }
        }
        return text.toString().strip();
    }

    private static String same(String text, boolean first, boolean last) {
        if (text.length() <= 3 * CONTEXT) {
            return Escaped.of(text);
        }
        var head = first ? "" : Escaped.of(Escaped.cut(text, CONTEXT));
        var rest = text.substring(text.length() - CONTEXT);
        var tail = last ? "" : Escaped.of(rest.substring(rest.indexOf(' ') + 1));
        return (head + (first ? "… " : last ? "" : " ") + tail);
    }

    /// Line by line, the space around each left out of the marks.
    private static void marked(StringBuilder text, String run, String mark) {
        for (var line : parts(LINE, run)) {
            var words = line.strip();
            if (!text.isEmpty() && "*~".indexOf(text.charAt(text.length() - 1)) >= 0) {
                text.append(' ');
            }
            text.append(line, 0, line.length() - line.stripLeading().length());
            if (!words.isEmpty()) {
                text.append(mark).append(Escaped.of(words)).append(mark);
                text.append(line.substring(line.stripTrailing().length()));
            }
        }
    }
}
