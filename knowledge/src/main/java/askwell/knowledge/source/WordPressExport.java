package askwell.knowledge.source;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The posts of a WordPress export (Tools → Export), each a [page of the column][ColumnPage]. Read are published posts
/// without a password. Pages are passed over, since they tell about a site and its column; so are comments.
///
/// The parser knows no document types: it expands no entity but those of HTML and opens no other file.
final class WordPressExport implements ArticleSource {

    private static final String PROLOG = "(?is)(?:\\s++|<!--.*?-->|<\\?.*?\\?>)*+";
    private static final Pattern XML =
            Pattern.compile(
                    "(?is)(?:\\s++|<!--.*?-->)*+(?:<\\?xml\\b|<rss\\b|<!DOCTYPE\\s+(?!html\\b))");
    private static final Pattern XHTML = Pattern.compile(PROLOG + "<(?:!doctype\\s+)?html\\b");
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile(PROLOG + "<!(?:DOCTYPE|ENTITY)\\b");
    private static final Pattern EXPORT =
            Pattern.compile(
                    "xmlns:wp\\s*=\\s*[\"']https?://wordpress\\.org/export/|<wp:wxr_version>");
    private static final int HEAD = 20_000;

    /// What every site's export is full of, and nobody looks for articles in.
    private static final Set<String> INNER_TYPES =
            Set.of(
                    "attachment",
                    "revision",
                    "nav_menu_item",
                    "custom_css",
                    "customize_changeset",
                    "oembed_cache");

    @Override
    public Clause form() {
        return Clause.WORDPRESS_EXPORT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        var head = head(file);
        return (file.ends(".xml") || XML.matcher(head).lookingAt())
                && !XHTML.matcher(head).lookingAt();
    }

    @Override
    public int largest() {
        return 64 << 20;
    }

    @Override
    public void read(SourceFile file, Findings into) {
        var head = head(file);
        if (DOCUMENT_TYPE.matcher(head).lookingAt()) {
            into.skipped(1, Remark.of(Clause.XML_DOCUMENT_TYPE));
        } else if (!EXPORT.matcher(head).find()) {
            into.skipped(1, Remark.of(Clause.XML_OTHER));
        } else {
            new Reader(into).read(file.text());
        }
    }

    private static String head(SourceFile file) {
        return file.raw().substring(0, Math.min(HEAD, file.raw().length()));
    }

    private static final class Reader {
        private final Findings into;
        private final Map<String, String> authors = new HashMap<>();
        private final List<WordPressPost> posts = new ArrayList<>();
        private final TreeMap<String, Integer> others = new TreeMap<>();
        private String site = "";

        Reader(Findings into) {
            this.into = into;
        }

        void read(String xml) {
            try (var parser = new StreamParser(Parser.xmlParser().setTrackPosition(true))) {
                parser.parse(xml, "").stream().forEach(this::element);
            }
            var everywhere = everywhere();
            posts.sort(Comparator.comparingInt(WordPressPost::line));
            posts.forEach(post -> article(post, everywhere));
            if (!others.isEmpty()) {
                var told = new ArrayList<Remark>();
                others.forEach(
                        (type, count) -> told.add(Remark.of(Clause.POSTS_OF_TYPE, count, type)));
                into.note(Remark.of(Clause.POSTS_ONLY, told));
            }
        }

        private void element(Element element) {
            switch (element.tagName()) {
                case "wp:author" ->
                        authors.put(
                                WordPressPost.text(element, "wp:author_login"),
                                WordPressPost.text(element, "wp:author_display_name"));
                case "title" -> {
                    if (site.isEmpty() && isOf(element, "channel")) {
                        site = ColumnCharacters.folded(element.wholeText());
                    }
                }
                case "item" -> {
                    item(WordPressPost.of(element));
                    element.remove();
                }
                default -> {}
            }
        }

        private static boolean isOf(Element element, String parent) {
            return element.parent() != null && element.parent().tagName().equals(parent);
        }

        private void item(WordPressPost post) {
            if (!post.type().equals("post")) {
                if (!INNER_TYPES.contains(post.type())
                        && !post.type().startsWith("wp_")
                        && post.status().equals("publish")) {
                    others.merge(post.type(), 1, Integer::sum);
                }
                return;
            }
            post.reasonToSkip()
                    .ifPresentOrElse(why -> into.skipped(post.line(), why), () -> posts.add(post));
        }

        /// Topics that say nothing: the column's own name, and what every post has.
        private Set<String> everywhere() {
            var topics = new HashSet<String>();
            topics.add(site);
            if (posts.size() > 2) {
                var shared = new HashSet<>(posts.getFirst().topics());
                posts.forEach(post -> shared.retainAll(post.topics()));
                topics.addAll(shared);
            }
            return topics;
        }

        private void article(WordPressPost post, Set<String> everywhere) {
            var page = ColumnPage.of(lines(post));
            for (var article : page.articles()) {
                var draft =
                        article.draft()
                                .source(post.link())
                                .topics(
                                        post.topics().stream()
                                                .filter(topic -> !everywhere.contains(topic))
                                                .toList());
                author(post, article.byline().author()).ifPresent(draft::author);
                post.published().ifPresent(draft::published);
                post.updated().ifPresent(draft::updated);
                into.found(article.line(), draft);
            }
            page.gaps()
                    .forEach(gap ->
                            into.skipped(
                                    post.line(), Remark.of(Clause.POST, post.title(), gap.why())));
        }

        private static List<ColumnLine> lines(WordPressPost post) {
            var lines = new ArrayList<ColumnLine>();
            lines.add(
                    new ColumnLine(
                            post.line(),
                            post.title(),
                            "# " + MarkdownEscapes.escaped(post.title(), false)));
            lines.add(ColumnLine.of(post.line(), ""));
            lines.addAll(WordPressText.lines(post.text(), post.link(), post.textLine()));
            return lines;
        }

        /// Who signed; by the full name where the account is theirs: "Lisa" is Lisa Kumar, but not the site's editor.
        private Optional<String> author(WordPressPost post, Optional<String> signed) {
            var account = ColumnByline.person(authors.getOrDefault(post.author(), post.author()));
            return signed.filter(name -> account.filter(full -> full.contains(name)).isEmpty())
                    .or(() -> account);
        }
    }
}
