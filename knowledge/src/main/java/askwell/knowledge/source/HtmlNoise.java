package askwell.knowledge.source;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.regex.Pattern;

/// What is of a page in HTML but of no answer: scripts, menus, forms, comments, buttons, boxes beside the text.
final class HtmlNoise {

    private static final int LONGEST_FORM = 1_000;

    private static final String NEVER_TOLD =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio,"
                    + " input, select, textarea, label, nav, aside, dialog, i[aria-hidden=true],"
                    + " span[aria-hidden=true]";
    private static final String ROLES =
            "[role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], [role=alertdialog]";
    private static final String AROUND =
            "header:not(article header, main header, [role=main] header, .hentry header),"
                    + " footer:not(blockquote footer), button:not(h1 button, h2 button, h3 button,"
                    + " h4 button, h5 button, dt button), figcaption, a.more-link";

    /// Where systems put the text of a post.
    private static final String TEXTS =
            ".entry-content, .post-content, .article-content, .article-body, .post-body,"
                    + " [itemprop=articleBody], .field--name-body, .blog-item-content";

    private static final Pattern NAMES =
            Pattern.compile(
                    "(?i)comments?(?:[-_](?!open|closed).*)?|commentlist|disqus.*|respond|reply-title"
                            + "|shar(?:e|ing)(?:[-_].*|daddy)?|sd-.*|social(?:[-_].*)?|.*social-shar.*|addtoany.*|a2a.*|addthis.*"
                            + "|jp-relatedposts|yarpp.*|related(?:[-_]?(?:posts?|articles?|content|stories|links))?(?:[-_].*)?"
                            + "|breadcrumbs?(?:[-_].*)?|sidebar(?:[-_].*)?|widget-area|secondary|skip-link.*|site-(?:header|footer|navigation)"
                            + "|(?:main-|primary-|site-)?(?:menu|navigation)(?:[-_].*)?|nav-links|(?:post|posts|page|comment)-(?:navigation|pagination)|pagination|pager"
                            + "|newsletter.*|subscri(?:be|ption).*|cookie.*|gdpr.*|modal|popup"
                            + "|advert.*|ads?|adsbygoogle|sponsor.*|author-(?:box|bio|info)|about-author"
                            + "|(?:cat|tags?)-links|post-tags|entry-(?:tags|footer|utility)|wp-caption-text|wp-block-buttons?|screen-reader-text|sr-only|visually-hidden");

    private HtmlNoise() {}

    static void removeFrom(Element page) {
        page.select(NEVER_TOLD + ", " + ROLES + ", " + AROUND).stream()
                .filter(element -> texts(element).isEmpty())
                .forEach(Element::remove);
        page.select("form").stream()
                .filter(form -> form.text().length() <= LONGEST_FORM)
                .forEach(Element::remove);
        page.select("[class], [id]").stream()
                .filter(element -> element != page && isNamed(element) && texts(element).isEmpty())
                .forEach(Element::remove);
    }

    /// The outermost elements that hold the text of a post.
    static List<Element> texts(Element page) {
        var all = page.select(TEXTS);
        return all.stream()
                .filter(text -> text.parents().stream().noneMatch(all::contains))
                .toList();
    }

    private static boolean isNamed(Element element) {
        return NAMES.matcher(element.id()).matches()
                || element.classNames().stream().anyMatch(name -> NAMES.matcher(name).matches());
    }
}
