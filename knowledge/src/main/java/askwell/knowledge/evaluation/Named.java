package askwell.knowledge.evaluation;

import askwell.knowledge.article.Article;

/// Articles and questions as they are named in a report: short, on one line.
final class Named {

    private static final int LONGEST = 300;

    private Named() {}

    /// An article by its id and its question.
    static String of(Article article) {
        return "%s %s".formatted(article.id(), quoted(article.question()));
    }

    static String quoted(String text) {
        return "\"%s\"".formatted(shortened(text));
    }

    static String shortened(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
