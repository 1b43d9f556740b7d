package askwell.bot.asking;

import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Id;
import askwell.config.Group;
import askwell.knowledge.article.Article;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a choice of ours stands for.
sealed interface Pick {
    int LONGEST_LABEL = 100;

    /// A sentence that ends with a question mark.
    Pattern ASKED = Pattern.compile("[\\p{L}\\p{N}][^.!?]*\\?");

    record TheArticle(String id) implements Pick {}

    record TheGroup(String id) implements Pick {}

    static Choice of(Article article) {
        return new Choice(Id.of("article", article.id()), label(article));
    }

    static Choice of(Group group) {
        return new Choice(Id.of("group", group.id()), group.name());
    }

    static Choice whole(Article article) {
        return new Choice(Id.of("article", article.id()), "Read the whole answer");
    }

    static Pick in(Choice choice) {
        var id = choice.id();
        return id.deed().equals("group")
                ? new TheGroup(id.argument(0))
                : new TheArticle(id.argument(0));
    }

    /// A long letter is known by another wording of it, or by the last thing that it asks.
    private static String label(Article article) {
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
