package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.ArticleIds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An article in the making. Whatever is not given, or blank, is unknown; an article without an id gets one from its question.
final class Draft {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 2_000;

    private String id = "";
    private String question = "";
    private List<String> wordings = List.of();
    private String answer = "";
    private String asker = "";
    private String town = "";
    private String author = "";
    private List<String> topics = List.of();
    private String source = "";
    private String owner = "";
    private Optional<LocalDate> published = Optional.empty();
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<LocalDate> reviewBy = Optional.empty();

    Draft id(String given) {
        id = Letters.plain(given).strip();
        return this;
    }

    Draft question(String asked) {
        question = Letters.plain(asked).strip();
        return this;
    }

    boolean hasQuestion() {
        return !question.isEmpty();
    }

    Draft wordings(List<String> others) {
        wordings = told(others);
        return this;
    }

    /// @param markdown the answer, written in Markdown
    Draft answer(String markdown) {
        answer = Letters.plain(markdown).strip();
        return this;
    }

    Draft asker(String name) {
        asker = Letters.plain(name).strip();
        return this;
    }

    Draft town(String name) {
        town = Letters.plain(name).strip();
        return this;
    }

    Draft author(String name) {
        author = Letters.plain(name).strip();
        return this;
    }

    Draft topics(List<String> all) {
        topics = told(all);
        return this;
    }

    Draft source(String link) {
        source = Letters.plain(link).strip();
        return this;
    }

    Draft owner(String name) {
        owner = Letters.plain(name).strip();
        return this;
    }

    Draft published(LocalDate day) {
        published = Optional.of(day);
        return this;
    }

    Draft updated(LocalDate day) {
        updated = Optional.of(day);
        return this;
    }

    Draft reviewBy(LocalDate day) {
        reviewBy = Optional.of(day);
        return this;
    }

    /// @throws UnfitException says what is missing or too long
    Article article() {
        if (question.isEmpty()) {
            throw new UnfitException(Clause.NO_QUESTION);
        }
        if (answer.isEmpty()) {
            throw new UnfitException(Clause.NO_ANSWER);
        }
        fits(Clause.LENGTH, "id", id, Article.LONGEST_ID);
        if (id.chars().anyMatch(Character::isWhitespace)) {
            throw new UnfitException(Clause.SPACE_IN_ID, id);
        }
        fits(Clause.LENGTH, "question", question, Article.LONGEST_QUESTION);
        fits(Clause.LENGTH, "answer", answer, Article.LONGEST_ANSWER);
        wordings.forEach(one -> fits(Clause.LENGTH, "wording", one, Article.LONGEST_QUESTION));
        topics.forEach(topic -> fits(Clause.TOO_LONG, "topic", topic, LONGEST_NAME));
        return new Article(
                id.isEmpty() ? ArticleIds.of(question) : id,
                question,
                wordings,
                answer,
                checked("asker", asker, LONGEST_NAME),
                checked("town", town, LONGEST_NAME),
                checked("author", author, LONGEST_NAME),
                topics,
                checked("source", source, LONGEST_LINK),
                published,
                updated,
                reviewBy,
                checked("owner", owner, LONGEST_NAME));
    }

    private static Optional<String> checked(String part, String text, int longest) {
        fits(Clause.TOO_LONG, part, text, longest);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void fits(Clause otherwise, String part, String text, int longest) {
        if (text.length() > longest) {
            throw new UnfitException(otherwise, part, longest, text.length());
        }
    }

    private static List<String> told(List<String> texts) {
        return texts.stream()
                .map(Letters::plain)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
