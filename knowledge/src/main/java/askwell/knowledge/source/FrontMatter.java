package askwell.knowledge.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The fields at the top of a Markdown page, between two lines of three dashes, and the text below them.
///
/// @param fields empty where the page has no front matter
/// @param body the rest of the page
record FrontMatter(Map<String, List<String>> fields, String body) {
    private static final Pattern FENCED =
            Pattern.compile(
                    "\\A---[ \\t]*\\n(.*?\\n)??(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
                    Pattern.DOTALL);

    /// @param page with `\n` for every line end
    /// @throws YamlFields.BadYamlException where it is not YAML, with the page's line
    static FrontMatter of(String page) {
        var fence = FENCED.matcher(page);
        if (!fence.find()) {
            return new FrontMatter(Map.of(), page);
        }
        var yaml = fence.group(1) == null ? "" : fence.group(1);
        return new FrontMatter(YamlFields.of(yaml, 2), page.substring(fence.end()));
    }

    static boolean opens(String page) {
        return FENCED.matcher(page).find();
    }
}
