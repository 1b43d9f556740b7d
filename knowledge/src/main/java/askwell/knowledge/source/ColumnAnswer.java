package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The answer among the lines that follow a question.
///
/// @param markdown empty where there is none
/// @param byline what its label and its signature say of its author and day
/// @param below what the lines behind it say; on a page of several questions, that may be about the next one
record ColumnAnswer(String markdown, ColumnByline byline, ColumnByline below) {

    private static final Pattern BULLET =
            Pattern.compile("^(\\s*)[•●▪◦‣∙■□–—*·o➢►→✓✔](?:\\s+)(?=\\S)");
    private static final Pattern MARKS = Pattern.compile("^(?:\\*\\*|__|\\*|_)+\\s*(?=$|\\S)");

    /// @param lines from behind a question up to the next one, the replies or the end of the page
    /// @param asker the asker's name, who does not sign the answer
    /// @param named the author as the page names them elsewhere
    /// @param another whether another question follows
    static ColumnAnswer read(
            List<ColumnLine> lines,
            Optional<String> asker,
            Optional<String> named,
            boolean another) {
        int begin = 0;
        var byline = ColumnByline.NONE;
        var first = Optional.<ColumnLine>empty();
        for (; begin < lines.size() && first.isEmpty(); begin++) {
            var line = lines.get(begin);
            var about = ColumnByline.of(line);
            var label = ColumnLabel.answer(line);
            if (label.isPresent()) {
                byline = byline.or(author(label.get().who()));
                first = behind(line, label.get());
            } else if (about.isPresent()) {
                byline = byline.or(about.get());
            } else if (!line.isBlank()
                    && !line.isSeparator()
                    && ColumnEnding.of(line) == ColumnEnding.NONE) {
                break;
            }
            if (label.isPresent()) {
                begin++;
                break;
            }
        }
        var rest = new ArrayList<ColumnLine>();
        first.ifPresent(rest::add);
        rest.addAll(lines.subList(begin, lines.size()));
        return body(rest, asker, byline, named, another);
    }

    private static ColumnByline author(Optional<String> who) {
        return new ColumnByline(who, Optional.empty(), Optional.empty());
    }

    /// What follows an answer's label on the same line.
    private static Optional<ColumnLine> behind(ColumnLine line, ColumnLabel label) {
        if (label.rest().isEmpty()) {
            return Optional.empty();
        }
        var start = label.rest().substring(0, Math.min(15, label.rest().length()));
        int at = line.markdown().indexOf(start);
        var markdown = at < 0 ? label.rest() : line.markdown().substring(at);
        boolean broken = markdown.split("\\*\\*", -1).length % 2 == 0;
        return Optional.of(
                new ColumnLine(line.number(), label.rest(), broken ? label.rest() : markdown));
    }

    private static ColumnAnswer body(
            List<ColumnLine> lines,
            Optional<String> asker,
            ColumnByline above,
            Optional<String> named,
            boolean another) {
        var author = above.author().or(() -> named);
        int trailer = indexOfTrailer(lines);
        var signOff =
                ColumnSignOff.find(lines, asker, author)
                        .or(() -> ColumnSignOff.find(lines.subList(0, trailer), asker, author))
                        .or(() ->
                                another
                                        ? Optional.empty()
                                        : ColumnSignOff.atTheEnd(lines.subList(0, trailer), asker));
        int end = signOff.map(ColumnSignOff::line).orElse(trailer);
        var kept = new ArrayList<>(lines.subList(0, end));
        var byline = above;
        var below = ColumnByline.NONE;
        if (signOff.isPresent()) {
            var found = signOff.get();
            byline = author(Optional.of(found.author())).or(byline);
            if (!found.kept().isBlank()) {
                kept.add(new ColumnLine(lines.get(end).number(), found.kept(), found.kept()));
            }
            kept.addAll(postscript(lines.subList(end + 1, lines.size())));
        } else {
            below = trimEnd(kept, another);
        }
        var behind = lines.subList(end, Math.max(end, trailer));
        return new ColumnAnswer(markdown(kept), byline, below.or(ColumnByline.of(behind)));
    }

    private static int indexOfTrailer(List<ColumnLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var ending = ColumnEnding.of(lines.get(i));
            if (ending == ColumnEnding.TRAILER || ending == ColumnEnding.TEASERS) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<ColumnLine> postscript(List<ColumnLine> below) {
        for (int i = 0; i < below.size(); i++) {
            if (ColumnSignOff.isPostscript(below.get(i))) {
                int end = i;
                while (end < below.size() && !below.get(end).isBlank()) {
                    end++;
                }
                var kept = new ArrayList<ColumnLine>();
                kept.add(ColumnLine.of(below.get(i).number(), ""));
                kept.addAll(below.subList(i, end));
                return kept;
            }
        }
        return List.of();
    }

    /// Takes away what stands at the end and is not of the answer: separators, bylines, the next question's title.
    private static ColumnByline trimEnd(List<ColumnLine> lines, boolean another) {
        var byline = ColumnByline.NONE;
        while (lines.size() > 1) {
            var last = lines.getLast();
            var about = ColumnByline.of(last);
            byline = about.map(byline::or).orElse(byline);
            boolean goes =
                    last.isBlank()
                            || last.isSeparator()
                            || about.isPresent()
                            || ColumnEnding.of(last) == ColumnEnding.NOISE
                            || last.isHeading()
                            || another && last.isTitle() && lines.get(lines.size() - 2).isBlank();
            if (!goes) {
                break;
            }
            lines.removeLast();
        }
        return byline;
    }

    private static String markdown(List<ColumnLine> lines) {
        var text = new StringBuilder();
        boolean inList = false;
        int base = 0;
        for (var line : lines) {
            if (ColumnEnding.of(line) == ColumnEnding.NOISE
                    || line.isSeparator() && line.plain().length() < 3) {
                continue;
            }
            var markdown = BULLET.matcher(line.markdown()).replaceFirst("$1- ");
            var item = new ColumnLine(line.number(), line.plain(), markdown);
            if (line.isBlank()) {
                text.append('\n');
                continue;
            }
            int indent = markdown.length() - markdown.stripLeading().length();
            if (item.isListItem()) {
                base = inList ? Math.min(base, indent) : indent;
                inList = true;
                text.append(" ".repeat(Math.min(indent - base, 8)));
            } else if (inList && indent > base && !endsParagraph(text)) {
                text.append("  ");
            } else {
                inList = false;
            }
            text.append(markdown.strip()).append('\n');
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean endsParagraph(StringBuilder text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == '\n';
    }
}
