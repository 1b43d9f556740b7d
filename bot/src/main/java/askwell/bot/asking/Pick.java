package askwell.bot.asking;

import askwell.bot.chat.Card.Choice;
import askwell.config.Group;
import askwell.knowledge.article.Article;

/// What a choice of ours stands for.
sealed interface Pick {
    int LONGEST_LABEL = 100;

    record TheArticle(String id) implements Pick {}

    record TheGroup(String id) implements Pick {}

    static Choice of(Article article) {
        return new Choice("article:" + article.id(), shortened(article.question()));
    }

    static Choice of(Group group) {
        return new Choice("group:" + group.id(), group.name());
    }

    static Choice whole(Article article) {
        return new Choice("article:" + article.id(), "Read the whole answer");
    }

    static Pick in(Choice choice) {
        var id = choice.id();
        var value = id.substring(id.indexOf(':') + 1);
        return id.startsWith("group:") ? new TheGroup(value) : new TheArticle(value);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LABEL
                ? line
                : line.substring(0, line.lastIndexOf(' ', LONGEST_LABEL - 2)) + " …";
    }
}
