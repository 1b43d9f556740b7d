package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lesson by its field names, as a line of JSON holds it: `{"kind":"golden","question":"…","article":"…"}`, in which the
/// article is `null` where none answers it, `{"kind":"never","question":"…","article":"…"}`,
/// `{"kind":"not-a-question","message":"…"}` or `{"kind":"same-meaning","phrases":["…","…"]}`.
final class LessonFields {
    private static final int MOST_PHRASES = 50;

    private LessonFields() {}

    /// Whether an object means to be a lesson and not an article.
    static boolean isLesson(JsonNode object) {
        return object.path("kind").isString() && !object.has("answer");
    }

    /// @throws UnfitException says what is missing or too long
    static Lesson read(JsonNode object) {
        var kind = object.path("kind").asString();
        return switch (kind) {
            case "golden" -> new Golden(text(object, "question"), article(object));
            case "never" ->
                    new Never(
                            text(object, "question"),
                            article(object)
                                    .orElseThrow(() -> new UnfitException(Clause.LESSON_ARTICLE)));
            case "not-a-question" -> new NotAQuestion(text(object, "message"));
            case "same-meaning" -> new SameMeaning(phrases(object));
            default -> throw new UnfitException(Clause.LESSON_KIND, kind);
        };
    }

    static Map<String, Object> of(Lesson lesson) {
        var fields = new LinkedHashMap<String, Object>();
        switch (lesson) {
            case Golden(var question, var article) -> {
                fields.put("kind", "golden");
                fields.put("question", Letters.plain(question));
                fields.put("article", article.map(Letters::plain).orElse(null));
            }
            case Never(var question, var article) -> {
                fields.put("kind", "never");
                fields.put("question", Letters.plain(question));
                fields.put("article", Letters.plain(article));
            }
            case NotAQuestion(var message) -> {
                fields.put("kind", "not-a-question");
                fields.put("message", Letters.plain(message));
            }
            case SameMeaning(var phrases) -> {
                fields.put("kind", "same-meaning");
                fields.put("phrases", phrases.stream().map(Letters::plain).toList());
            }
        }
        return fields;
    }

    private static Optional<String> article(JsonNode object) {
        var article = object.path("article");
        return article.isString()
                ? Optional.of(checked("article", article.asString(), Article.LONGEST_ID))
                : Optional.empty();
    }

    private static String text(JsonNode object, String field) {
        return checked(field, object.path(field).asString(""), Article.LONGEST_QUESTION);
    }

    private static List<String> phrases(JsonNode object) {
        var phrases = new ArrayList<String>();
        for (var phrase : object.path("phrases")) {
            phrases.add(checked("phrase", phrase.asString(""), Article.LONGEST_QUESTION));
        }
        if (phrases.size() > MOST_PHRASES) {
            throw new UnfitException(Clause.LESSON_PHRASES, phrases.size(), MOST_PHRASES);
        }
        var different = phrases.stream().distinct().toList();
        if (different.size() < 2) {
            throw new UnfitException(Clause.LESSON_PHRASE, different);
        }
        return different;
    }

    private static String checked(String field, String written, int longest) {
        var text = Letters.plain(written).strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new UnfitException(Clause.LESSON_LENGTH, field, longest, text.length());
        }
        return text;
    }
}
