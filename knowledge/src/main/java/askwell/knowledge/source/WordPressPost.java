package askwell.knowledge.source;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// An entry of a WordPress export.
///
/// @param line of the export at which it begins
/// @param type `post`, `page`, `attachment`, …
/// @param status `publish`, `draft`, `pending`, `future`, `private`, `trash`, …
/// @param author the login of whoever created it
/// @param textLine the line of the export at which its text begins
record WordPressPost(
        int line,
        String title,
        String type,
        String status,
        boolean locked,
        String author,
        String link,
        List<String> topics,
        Optional<LocalDate> published,
        Optional<LocalDate> updated,
        String text,
        int textLine) {

    static WordPressPost of(Element item) {
        var content = item.children().stream().filter(is("content:encoded")).findFirst();
        return new WordPressPost(
                item.sourceRange().start().lineNumber(),
                unescaped(item, "title"),
                text(item, "wp:post_type"),
                text(item, "wp:status"),
                !text(item, "wp:post_password").isEmpty(),
                text(item, "dc:creator"),
                text(item, "link"),
                topics(item),
                day(item, "wp:post_date"),
                day(item, "wp:post_modified"),
                content.map(Element::wholeText).orElse(""),
                content.map(element -> element.sourceRange().start().lineNumber()).orElse(1));
    }

    /// Why this is not read although somebody may expect it; empty for what is read.
    Optional<Remark> reasonToSkip() {
        if (status.equals("publish") && !locked) {
            return Optional.empty();
        }
        var state =
                switch (status) {
                    case "publish" -> Clause.POST_LOCKED;
                    case "draft", "auto-draft" -> Clause.POST_DRAFT;
                    case "pending" -> Clause.POST_PENDING;
                    case "future" -> Clause.POST_FUTURE;
                    case "private" -> Clause.POST_PRIVATE;
                    case "trash" -> Clause.POST_TRASH;
                    default -> Clause.POST_UNPUBLISHED;
                };
        return Optional.of(Remark.of(state, title));
    }

    static String text(Element parent, String name) {
        return parent.children().stream()
                .filter(is(name))
                .map(element -> element.wholeText().strip())
                .findFirst()
                .orElse("");
    }

    private static Predicate<Element> is(String name) {
        return element -> element.tagName().equalsIgnoreCase(name);
    }

    /// WordPress keeps names and titles with their entities: "Health &amp;amp; Home".
    private static String unescaped(Element parent, String name) {
        return unescaped(text(parent, name));
    }

    private static String unescaped(String text) {
        return ColumnCharacters.folded(
                Parser.unescapeEntities(text, false).replaceAll("<[^>]+>", ""));
    }

    private static List<String> topics(Element item) {
        return item.children().stream()
                .filter(is("category"))
                .filter(element -> element.attr("domain").matches("category|post_tag"))
                .map(element -> unescaped(element.wholeText()))
                .filter(topic -> !topic.isEmpty() && !topic.matches("(?i)uncategori[sz]ed"))
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(Element item, String name) {
        return ColumnDates.only(text(item, name));
    }
}
