package askwell.knowledge.source;

import org.jsoup.nodes.Element;

import java.util.Optional;
import java.util.regex.Pattern;

/// What Markdown puts around a text that HTML marks: `**bold**`, `[a link](https://…)`.
record HtmlMark(String opening, String closing) {

    static final HtmlMark BOLD = new HtmlMark("**", "**");
    static final HtmlMark ITALIC = new HtmlMark("*", "*");
    static final HtmlMark STRUCK = new HtmlMark("~~", "~~");

    private static final Pattern WEIGHT =
            Pattern.compile("(?i)(?:^|;)\\s*font-weight\\s*:\\s*(\\w+)");

    static HtmlMark link(String address) {
        return new HtmlMark("[", "](" + address + ")");
    }

    /// The mark of an element, empty where it has none. A style says more than a name: Google Docs puts whole pages
    /// into `<b style="font-weight:normal">`.
    static Optional<HtmlMark> of(Element element) {
        var weight = WEIGHT.matcher(element.attr("style"));
        if (weight.find()) {
            return weight.group(1).matches("(?i)bold|bolder|[6-9]00")
                    ? Optional.of(BOLD)
                    : Optional.empty();
        }
        return switch (element.normalName()) {
            case "b", "strong" -> Optional.of(BOLD);
            case "i", "em" -> Optional.of(ITALIC);
            case "s", "del", "strike" -> Optional.of(STRUCK);
            case "a" -> HtmlLink.of(element).map(HtmlMark::link);
            default -> Optional.empty();
        };
    }
}
