package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Command.Suggestion;
import askwell.knowledge.answer.Completion;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.ArticleIds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the article that a moderator means by what they type: its id, its question or another wording of it, the start of one
/// of these, or words that stand in it.
record Names(KnowledgeBase knowledge) {
    private static final int MOST_SUGGESTIONS = 25;
    private static final int MOST_FOUND = 10;

    /// What may be meant by what is being typed; each suggestion stands for the article's key.
    List<Suggestion> complete(String typed) {
        var suggestions = new LinkedHashMap<String, Suggestion>();
        knowledge
                .article(typed.strip())
                .ifPresent(article ->
                        suggestions.put(
                                article.id(),
                                new Suggestion(Pick.key(article.id()), Pick.label(article))));
        for (var completion : knowledge.completions(typed, 2 * MOST_SUGGESTIONS)) {
            suggestions.putIfAbsent(
                    completion.articleId(),
                    new Suggestion(Pick.key(completion.articleId()), completion.text()));
        }
        return suggestions.values().stream().limit(MOST_SUGGESTIONS).toList();
    }

    /// One where it is clear which, else those that may be meant, likeliest first.
    List<Article> named(String typed) {
        var text = typed.strip();
        return Pick.byKey(text, knowledge)
                .or(() -> asked(text))
                .map(List::of)
                .orElseGet(() -> search(text));
    }

    private Optional<Article> asked(String text) {
        var essence = ArticleIds.essence(text);
        return knowledge.articles().stream()
                .filter(article ->
                        Stream.concat(Stream.of(article.question()), article.wordings().stream())
                                .map(ArticleIds::essence)
                                .anyMatch(essence::equals))
                .findFirst();
    }

    /// Those that answer to some words, likeliest first.
    List<Article> search(String words) {
        var matched = knowledge.explain(new Question(words)).matches().stream().map(Match::article);
        var completed =
                knowledge.completions(words, MOST_FOUND).stream()
                        .map(Completion::articleId)
                        .flatMap(id -> knowledge.article(id).stream());
        return Stream.concat(matched, completed).distinct().limit(MOST_FOUND).toList();
    }
}
