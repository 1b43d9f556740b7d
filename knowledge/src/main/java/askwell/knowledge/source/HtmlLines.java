package askwell.knowledge.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines of a page in HTML, as a browser would show them and as Markdown writes them. Written here, since the
/// reader of a column needs every line both ways, and its place in the file.
final class HtmlLines {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "dd", "td", "th", "figcaption", "caption", "address");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final boolean breaks;
    private final int firstLine;
    private final List<ColumnLine> lines = new ArrayList<>();
    private @Nullable HtmlLine line;
    private @Nullable String marker;
    private boolean apart;

    private HtmlLines(boolean breaks, int firstLine) {
        this.breaks = breaks;
        this.firstLine = firstLine;
    }

    /// Of a page that stands in a file by itself.
    static List<ColumnLine> of(Element page) {
        return new HtmlLines(false, 1).read(page);
    }

    /// Of a text within a file.
    ///
    /// @param breaks whether line ends outside of paragraphs count, since who wrote it marked none
    /// @param firstLine the line of the file on which the text begins
    static List<ColumnLine> of(Element text, boolean breaks, int firstLine) {
        return new HtmlLines(breaks, firstLine).read(text);
    }

    private List<ColumnLine> read(Element page) {
        children(page, HtmlPlace.FLOW);
        end();
        return lines;
    }

    private void children(Element element, HtmlPlace place) {
        element.childNodes().forEach(node -> node(node, place));
    }

    private void node(Node node, HtmlPlace place) {
        switch (node) {
            case TextNode text -> text(text, place);
            case Element element -> element(element, place);
            default -> {}
        }
    }

    private void element(Element element, HtmlPlace place) {
        var name = element.normalName();
        switch (name) {
            case "br" -> lineBreak(place);
            case "hr" -> rule(element, place);
            case "img" -> picture(element, place);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    block(element, place.title(name.charAt(1) - '0'));
            case "summary" -> block(element, place.title(3));
            case "dt" ->
                    block(
                            element,
                            element.text().endsWith("?")
                                    ? place.title(3)
                                    : place.paragraph().marked(HtmlMark.BOLD));
            case "blockquote" -> block(element, place.quoted());
            case "ul", "ol", "menu" -> list(element, place);
            case "li" -> item(element, "- ", place);
            case "table" -> table(element, place);
            case "pre" -> preformatted(element, place);
            case "q" -> quote(element, place);
            case "a" -> link(element, place);
            default -> {
                if (PARAGRAPHS.contains(name)) {
                    block(element, place.paragraph());
                } else if (element.isBlock()) {
                    block(element, place);
                } else {
                    inline(element, place);
                }
            }
        }
    }

    private void inline(Element element, HtmlPlace place) {
        children(element, HtmlMark.of(element).map(place::marked).orElse(place));
    }

    private void block(Element element, HtmlPlace place) {
        paragraph(place);
        inline(element, place);
        paragraph(place);
    }

    private void link(Element link, HtmlPlace place) {
        inline(link, place);
        HtmlLink.contact(link).ifPresent(address -> add(link, " (" + address + ")", place));
    }

    private void quote(Element element, HtmlPlace place) {
        add(element, "“", place);
        children(element, place);
        add(element, "”", place);
    }

    private void list(Element list, HtmlPlace place) {
        paragraph(place);
        int number =
                list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
        for (var child : list.childNodes()) {
            boolean item = child instanceof Element element && element.normalName().equals("li");
            if (item && list.normalName().equals("ol")) {
                item((Element) child, number++ + ". ", place);
            } else {
                node(child, place.tightly());
            }
        }
        paragraph(place);
    }

    private void item(Element item, String mark, HtmlPlace place) {
        end();
        marker = place.prefix() + mark;
        inline(item, place.item(mark));
        end();
        marker = null;
    }

    /// A table of data gives a line a row; one that only lays out the page gives what its cells hold.
    private void table(Element table, HtmlPlace place) {
        boolean ofData =
                table.select("table, p, div, ul, ol, h1, h2, h3, h4, blockquote, br").size() == 1
                        && table.select("tr").stream().allMatch(row -> row.childrenSize() > 1);
        paragraph(place);
        if (!ofData) {
            children(table, place);
        } else {
            for (var row : table.select("tr")) {
                end();
                for (var cell : row.children()) {
                    if (cell.previousElementSibling() != null) {
                        add(cell, " | ", place);
                    }
                    children(cell, place.tightly());
                }
                end();
            }
        }
        paragraph(place);
    }

    private void preformatted(Element element, HtmlPlace place) {
        paragraph(place);
        for (var part : element.wholeText().split("\\R", -1)) {
            add(element, part, place);
            lineBreak(place);
        }
        paragraph(place);
    }

    private void rule(Element rule, HtmlPlace place) {
        paragraph(place);
        line = new HtmlLine(place.prefix(), number(rule));
        line.add("---", List.of());
        paragraph(place);
    }

    /// Of pictures, only those that stand for a character say something.
    private void picture(Element picture, HtmlPlace place) {
        if (picture.hasClass("emoji") || picture.hasClass("wp-smiley")) {
            add(picture, picture.attr("alt"), place);
        }
    }

    private void text(TextNode node, HtmlPlace place) {
        var parts =
                breaks && place.flowing()
                        ? node.getWholeText().split("\\R", -1)
                        : new String[] {node.getWholeText()};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lineBreak(place);
            }
            add(node, SPACES.matcher(parts[i]).replaceAll(" "), place);
        }
    }

    private void add(Node node, String text, HtmlPlace place) {
        if (line == null) {
            if (text.isBlank()) {
                return;
            }
            line = new HtmlLine(marker == null ? place.prefix() : marker, number(node));
            marker = null;
        }
        line.add(text, place.marks());
    }

    /// Ends the line; where there is none, an empty one stands between two paragraphs.
    private void lineBreak(HtmlPlace place) {
        apart |= line == null && !place.tight();
        end();
    }

    private void paragraph(HtmlPlace place) {
        end();
        apart |= !place.tight();
    }

    private void end() {
        if (line == null || line.isEmpty()) {
            apart |= line != null;
            line = null;
            return;
        }
        var told = line.line();
        if (apart && !lines.isEmpty()) {
            lines.add(ColumnLine.of(told.number(), ""));
        }
        lines.add(told);
        apart = false;
        line = null;
    }

    private int number(Node node) {
        var range = node.sourceRange();
        if (!range.isTracked()) {
            return firstLine;
        }
        long before =
                node instanceof TextNode text
                        ? text.getWholeText()
                                .chars()
                                .takeWhile(Character::isWhitespace)
                                .filter(c -> c == '\n')
                                .count()
                        : 0;
        return firstLine + range.start().lineNumber() - 1 + (int) before;
    }
}
