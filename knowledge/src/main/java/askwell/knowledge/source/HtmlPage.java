package askwell.knowledge.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page in HTML: what it says, without what a site puts around it, and what its head knows about it.
///
/// @param link where it can be read
/// @param about its author and its days as the site records them
record HtmlPage(List<ColumnLine> lines, Optional<String> link, ColumnByline about) {

    static HtmlPage of(String html) {
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        var link =
                meta(page, "link[rel=canonical]", "href")
                        .or(() -> meta(page, "meta[property=og:url]", "content"));
        if (page.baseUri().isEmpty()) {
            link.ifPresent(page::setBaseUri);
        }
        var about = about(page);
        HtmlNoise.removeFrom(page.body());
        var content = content(page.body());
        return new HtmlPage(titled(page, content), link, about);
    }

    private static Optional<String> meta(Document page, String selector, String attribute) {
        return page.select(selector).stream()
                .flatMap(element -> HtmlLink.absolute(element, attribute).stream())
                .findFirst();
    }

    private static ColumnByline about(Document page) {
        return new ColumnByline(
                page.select("meta[name=author]").stream()
                        .map(element -> element.attr("content"))
                        .flatMap(name -> ColumnByline.person(name).stream())
                        .findFirst(),
                day(
                        page,
                        "meta[property=article:published_time], meta[itemprop=datePublished]",
                        "time[itemprop=datePublished], time.published, time.entry-date"),
                day(
                        page,
                        "meta[property=article:modified_time], meta[itemprop=dateModified]",
                        "time[itemprop=dateModified], time.updated:not(.published)"));
    }

    private static Optional<LocalDate> day(Document page, String metas, String times) {
        var all = new ArrayList<Element>(page.select(metas));
        all.addAll(page.select(times));
        return all.stream()
                .flatMap(one ->
                        ColumnDates.only(
                                one.attr(one.normalName().equals("meta") ? "content" : "datetime"))
                                .stream())
                .findFirst();
    }

    /// What a page is about: the post around the one text in it, else the one article, else the main part.
    private static Element content(Element body) {
        var texts = HtmlNoise.texts(body);
        if (texts.size() == 1) {
            var post = texts.getFirst().closest("article, main, [role=main], .hentry, .post");
            return post == null ? texts.getFirst() : post;
        }
        var articles = body.select("article:not(article article)");
        if (articles.size() == 1) {
            return articles.getFirst();
        }
        return body.select("main, [role=main], #main, #content, .content").stream()
                .filter(Element::hasText)
                .findFirst()
                .orElse(body);
    }

    /// The lines of the content, below the page's title where they have none.
    private static List<ColumnLine> titled(Document page, Element content) {
        boolean typed = page.selectFirst("p, br") == null;
        var lines = HtmlLines.of(content, typed, 1);
        var title = title(page);
        if (title == null || content.selectFirst("h1") != null || title.text().isBlank()) {
            return lines;
        }
        var all = new ArrayList<>(HtmlLines.of(new Element("div").appendChild(title.clone())));
        all.add(ColumnLine.of(1, ""));
        all.addAll(lines);
        return all;
    }

    private static @Nullable Element title(Document page) {
        var headings = page.body().select("h1:not(.site-title)");
        if (headings.size() == 1) {
            return headings.getFirst();
        }
        var shared = page.selectFirst("meta[property=og:title]");
        return shared == null
                ? null
                : new Element("h1")
                        .text(shared.attr("content").replaceFirst("\\?\\s*[|–—-].*", "?"));
    }
}
