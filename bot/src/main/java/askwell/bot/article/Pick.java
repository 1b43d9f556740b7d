package askwell.bot.article;

import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Id;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How an article is named where it can be picked.
public final class Pick {
    /// Shows an article from a page on, anew.
    public static final String ARTICLE = "article";

    /// Turns to another page of an article, in the same place.
    public static final String TURN = "turn";

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_TITLE = 250;

    /// What of an article's id fits beside deed and page into an [Id].
    private static final int LONGEST_KEY = 80;

    /// A sentence that ends with a question mark.
    private static final Pattern ASKED = Pattern.compile("[\\p{L}\\p{N}][^.!?]*\\?");

    private Pick() {}

    public static Choice of(Article article) {
        return new Choice(page(article, 1), label(article));
    }

    public static Id page(Article article, int page) {
        return Id.of(ARTICLE, Integer.toString(page), key(article.id()));
    }

    public static Id turn(Article article, int page) {
        return Id.of(TURN, Integer.toString(page), key(article.id()));
    }

    /// The article that an id names, unless it has been removed.
    public static Optional<Article> article(Id id, KnowledgeBase knowledge) {
        return byKey(id.argument(1), knowledge);
    }

    public static Optional<Article> byKey(String key, KnowledgeBase knowledge) {
        return knowledge
                .article(key)
                .or(() ->
                        knowledge.articles().stream()
                                .filter(article -> key(article.id()).equals(key))
                                .findFirst());
    }

    /// The page that an id names.
    public static int page(Id id) {
        return id.argument(0).matches("\\d{1,4}") ? Integer.parseInt(id.argument(0)) : 1;
    }

    /// An article's question, or what names it where that is a long letter.
    public static String title(Article article) {
        return article.question().length() <= LONGEST_TITLE ? article.question() : label(article);
    }

    /// Of a long id its start and a digest.
    public static String key(String id) {
        return id.length() <= LONGEST_KEY
                ? id
                : "%s~%08x".formatted(id.substring(0, LONGEST_KEY - 9), id.hashCode());
    }

    /// A long letter is known by another wording of it, or by the last thing that it asks.
    public static String label(Article article) {
        var question = line(article.question());
        return Stream.concat(
                        Stream.concat(
                                Stream.of(question), article.wordings().stream().map(Pick::line)),
                        ASKED
                                .matcher(question)
                                .results()
                                .map(MatchResult::group)
                                .toList()
                                .reversed()
                                .stream())
                .filter(text -> text.length() <= LONGEST_LABEL)
                .findFirst()
                .orElseGet(() -> cut(question));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String cut(String line) {
        var space = line.lastIndexOf(' ', LONGEST_LABEL - 2);
        return line.substring(0, space > 0 ? space : LONGEST_LABEL - 2) + " …";
    }
}
