package askwell.knowledge.source;

import org.jsoup.parser.Parser;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The text of a post as WordPress keeps it: HTML with shortcodes. In the block editor's, paragraphs are marked; in the
/// classic editor's, blank lines part them.
final class WordPressText {

    private static final String NAME = "[A-Za-z][\\w-]{1,40}";

    /// Shortcodes whose content is a picture, a label or a form and no text of the post.
    private static final Pattern WITH_CONTENT =
            Pattern.compile(
                    "(?is)(?<!\\[)\\[((?:wp_)?caption|[\\w-]*(?:button|btn|gallery|video|audio|playlist|embed|form|share|related|newsletter)[\\w-]*)\\b[^\\]]*(?<!/)\\][^\\[]{0,2000}?\\[/\\1\\]");

    /// A shortcode that closes another, has attributes, or is known: "[sic]" and "[Editor’s note]" are none.
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?i)(?<!\\[)\\[(?:/"
                            + NAME
                            + "|"
                            + NAME
                            + "\\s*/|"
                            + NAME
                            + "\\s+[\\w-]+\\s*=[^\\]]*|(?:gallery|audio|video|playlist|embed|toc|more|nextpage|contact-form[\\w-]*|related[\\w-]*|share[\\w-]*|jetpack[\\w-]*))\\](?!\\])");

    private static final Pattern CLOSING = Pattern.compile("\\[/(" + NAME + ")\\]");

    private WordPressText() {}

    /// @param firstLine of the text in its file
    static List<ColumnLine> lines(String html, String address, int firstLine) {
        boolean blocks = html.contains("<!-- wp:");
        var parser = Parser.htmlParser().setTrackPosition(true);
        var page = parser.parseInput(withoutShortcodes(html), address);
        HtmlNoise.removeFrom(page.body());
        return HtmlLines.of(page.body(), !blocks, firstLine);
    }

    private static String withoutShortcodes(String html) {
        var text = WITH_CONTENT.matcher(html).replaceAll(WordPressText::lineEnds);
        for (var closing :
                CLOSING.matcher(text).results().map(end -> end.group(1)).distinct().toList()) {
            text = text.replace("[" + closing + "]", "");
        }
        return ALONE.matcher(text)
                .replaceAll(WordPressText::lineEnds)
                .replaceAll("\\[(\\[/?" + NAME + "[^\\[\\]]*\\])\\]", "$1");
    }

    /// What is taken away leaves its line ends, so that all that follows stays on its line.
    private static String lineEnds(MatchResult shortcode) {
        return shortcode.group().replaceAll("[^\\n]", "");
    }
}
