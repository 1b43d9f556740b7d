package askwell.bot.moderating;

import askwell.config.Phrases;
import askwell.knowledge.article.Article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What has changed between two states of an article, part by part, in Markdown.
final class ArticleDifference {
    private final Article before;
    private final Article after;
    private final Phrases phrases;
    private final List<String> parts = new ArrayList<>();

    private ArticleDifference(Article before, Article after, Phrases phrases) {
        this.before = before;
        this.after = after;
        this.phrases = phrases;
    }

    /// A paragraph for each part that differs.
    ///
    /// @param most characters of each
    static List<String> of(Article before, Article after, int most, Phrases phrases) {
        var difference = new ArticleDifference(before, after, phrases);
        difference.text("question", most, Article::question);
        difference.text("answer", most, Article::answer);
        difference.list("wordings", Article::wordings);
        difference.list("topics", Article::topics);
        difference.maybe("source", Article::source);
        difference.maybe("owner", Article::owner);
        difference.maybe("review-by", article -> article.reviewBy().map(LocalDate::toString));
        difference.maybe("author", Article::author);
        difference.maybe("asker", Article::asker);
        difference.maybe("town", Article::town);
        return List.copyOf(difference.parts);
    }

    private void text(String name, int most, Function<Article, String> part) {
        if (!part.apply(before).equals(part.apply(after))) {
            add(name, Difference.of(part.apply(before), part.apply(after), most));
        }
    }

    private void maybe(String name, Function<Article, Optional<String>> part) {
        text(name, 500, article -> part.apply(article).orElse(""));
    }

    private void list(String name, Function<Article, List<String>> part) {
        var old = part.apply(before);
        var young = part.apply(after);
        var gone =
                old.stream()
                        .filter(one -> !young.contains(one))
                        .map(one -> "~~" + Escaped.start(one, 200) + "~~");
        var added =
                young.stream()
                        .filter(one -> !old.contains(one))
                        .map(one -> "**" + Escaped.start(one, 200) + "**");
        var both = Stream.concat(gone, added).toList();
        if (!both.isEmpty()) {
            add(name, String.join(" · ", both));
        }
    }

    private void add(String name, String difference) {
        parts.add("__" + phrases.say("column.field-" + name) + "__: " + difference);
    }
}
