package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;

/// Where in a page a text stands, and what that does to it.
///
/// @param marks around it, from the outermost
/// @param prefix at the beginning of its lines: `> `, `## `, or spaces below a list's mark
/// @param tight whether its paragraphs stand together: in a list, in a table
/// @param flowing whether it stands in no paragraph of its own
/// @param title whether it is one
record HtmlPlace(
        List<HtmlMark> marks, String prefix, boolean tight, boolean flowing, boolean title) {

    static final HtmlPlace FLOW = new HtmlPlace(List.of(), "", false, true, false);

    HtmlPlace marked(HtmlMark mark) {
        if (marks.contains(mark) || title && mark.equals(HtmlMark.BOLD)) {
            return this;
        }
        var more = new ArrayList<>(marks);
        more.add(mark);
        return new HtmlPlace(List.copyOf(more), prefix, tight, flowing, title);
    }

    HtmlPlace paragraph() {
        return new HtmlPlace(marks, prefix, tight, false, title);
    }

    HtmlPlace title(int level) {
        return new HtmlPlace(List.of(), prefix + "#".repeat(level) + " ", tight, false, true);
    }

    HtmlPlace quoted() {
        return new HtmlPlace(marks, prefix + "> ", tight, flowing, false);
    }

    HtmlPlace item(String mark) {
        return new HtmlPlace(marks, prefix + " ".repeat(mark.length()), true, false, false);
    }

    HtmlPlace tightly() {
        return new HtmlPlace(marks, prefix, true, false, title);
    }
}
