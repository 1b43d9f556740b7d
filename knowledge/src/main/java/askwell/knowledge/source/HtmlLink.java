package askwell.knowledge.source;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Optional;

/// Where links of a page lead: only to http and https, absolute where the page's own address is known.
final class HtmlLink {
    private static final int LONGEST = 2_000;

    private HtmlLink() {}

    /// The address that a link's text does not already say; empty also where there is none that a reader could follow.
    static Optional<String> of(Element link) {
        if (link.attr("href").strip().startsWith("#")) {
            return Optional.empty();
        }
        var said = link.text().strip();
        return absolute(link, "href").filter(address -> !saysItself(said, address));
    }

    /// What a link's attribute leads to, safe between the brackets of a Markdown link.
    static Optional<String> absolute(Element element, String attribute) {
        var address = element.absUrl(attribute).strip();
        if (!address.toLowerCase(Locale.ROOT).matches("https?://[^/].*")) {
            return Optional.empty();
        }
        return Optional.of(
                        address.replace("(", "%28")
                                .replace(")", "%29")
                                .replace("<", "%3C")
                                .replace(">", "%3E")
                                .replaceAll("\\s", "%20"))
                .filter(safe -> safe.length() <= LONGEST);
    }

    /// The address or number of a `mailto:` or `tel:` link whose text does not say it: "Write to us".
    static Optional<String> contact(Element link) {
        var address = link.attr("href").strip();
        if (!address.regionMatches(true, 0, "mailto:", 0, 7)
                && !address.regionMatches(true, 0, "tel:", 0, 4)) {
            return Optional.empty();
        }
        var bare = address.substring(address.indexOf(':') + 1).replaceFirst("\\?.*", "").strip();
        var said = link.text();
        boolean told =
                said.toLowerCase(Locale.ROOT).contains(bare.toLowerCase(Locale.ROOT))
                        || said.matches(".*\\d.*\\d.*");
        return bare.isEmpty() || told ? Optional.empty() : Optional.of(bare);
    }

    private static boolean saysItself(String said, String address) {
        return bare(said).equalsIgnoreCase(bare(address));
    }

    private static String bare(String address) {
        return address.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
    }
}
