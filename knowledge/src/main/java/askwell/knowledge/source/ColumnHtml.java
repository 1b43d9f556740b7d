package askwell.knowledge.source;

import java.util.regex.Pattern;

/// A [page of the column][ColumnPage] in HTML, as a browser saves it.
final class ColumnHtml implements ArticleSource {

    private static final Pattern OPENS =
            Pattern.compile(
                    "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html\\b|<(?:html|head|body|article|main|section|div|p|h[1-6]|blockquote|table|meta|title|span|center|strong|em|b|i|u|font)\\b[^>]*>)");

    @Override
    public Clause form() {
        return Clause.COLUMN_HTML;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.ends(".html", ".htm", ".xhtml")
                || !file.ends(".md", ".markdown") && OPENS.matcher(file.raw()).lookingAt();
    }

    /// Browsers put pictures and styles into the page that they save.
    @Override
    public int largest() {
        return 16 << 20;
    }

    @Override
    public void read(SourceFile file, Findings into) {
        var html = HtmlPage.of(file.text());
        var page = ColumnPage.of(html.lines());
        for (var article : page.articles()) {
            var draft = article.knowing(html.about()).draft();
            html.link().ifPresent(draft::source);
            into.found(article.line(), draft);
        }
        page.gaps().forEach(gap -> into.skipped(gap.line(), gap.why()));
    }
}
