package askwell.knowledge.source;

import askwell.knowledge.article.Article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An article by its field names, as tables, JSON and front matter hold it. Names are read in upper or lower case, and
/// `Review by` and `review_by` for `review-by`; other names are passed over.
final class ArticleFields {

    /// The fields that hold several texts.
    static final List<String> LISTS = List.of("wordings", "topics");

    /// Every field, in the order in which a person reads them.
    static final List<String> NAMES =
            List.of(
                    "id",
                    "question",
                    "wordings",
                    "asker",
                    "town",
                    "author",
                    "topics",
                    "source",
                    "published",
                    "updated",
                    "review-by",
                    "owner",
                    "answer");

    private ArticleFields() {}

    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    }

    /// @throws UnfitException says which field holds something else than it should
    static void set(Draft draft, String field, List<String> values) {
        var name = name(field);
        switch (name) {
            case "id" -> draft.id(one(name, values));
            case "question" -> draft.question(one(name, values));
            case "title" -> {
                if (!draft.hasQuestion()) {
                    draft.question(one(name, values));
                }
            }
            case "wordings" -> draft.wordings(values);
            case "answer" -> draft.answer(one(name, values));
            case "asker" -> draft.asker(one(name, values));
            case "town" -> draft.town(one(name, values));
            case "author" -> draft.author(one(name, values));
            case "topics" -> draft.topics(values);
            case "source" -> draft.source(one(name, values));
            case "published" -> day(name, values).ifPresent(draft::published);
            case "updated" -> day(name, values).ifPresent(draft::updated);
            case "review-by" -> day(name, values).ifPresent(draft::reviewBy);
            case "owner" -> draft.owner(one(name, values));
            default -> {}
        }
    }

    /// What is known of the article, in the order of [#NAMES]; lists as lists, all else as text.
    static Map<String, Object> of(Article article) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", Letters.plain(article.id()));
        fields.put("question", Letters.plain(article.question()));
        putAll(fields, "wordings", article.wordings());
        put(fields, "asker", article.asker());
        put(fields, "town", article.town());
        put(fields, "author", article.author());
        putAll(fields, "topics", article.topics());
        put(fields, "source", article.source());
        put(fields, "published", article.published());
        put(fields, "updated", article.updated());
        put(fields, "review-by", article.reviewBy());
        put(fields, "owner", article.owner());
        fields.put("answer", Letters.plain(article.answer()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(known -> fields.put(name, Letters.plain(known.toString())));
    }

    private static void putAll(Map<String, Object> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values.stream().map(Letters::plain).toList());
        }
    }

    private static String one(String field, List<String> values) {
        if (values.size() > 1) {
            throw new UnfitException(Clause.LIST, field);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Optional<LocalDate> day(String field, List<String> values) {
        var text = one(field, values).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            throw new UnfitException(Clause.NO_DAY, field, text);
        }
    }
}
