package askwell.knowledge.store;

import askwell.knowledge.article.Article;

import java.time.LocalDate;
import java.util.List;

/// What was typed into the fields of an article, whatever it is: nothing of it has been checked.
///
/// @param wordings one to a line
/// @param topics with commas between them; or with semicolons or line breaks, where there are any
/// @param reviewBy a day
/// @param newTopics topics that nobody used before and that the writer meant so, written like `topics`
public record Typed(
        String question,
        String answer,
        String wordings,
        String topics,
        String source,
        String owner,
        String reviewBy,
        String author,
        String asker,
        String town,
        String newTopics) {

    /// Only a question and an answer, which may be empty.
    public static Typed of(String question, String answer) {
        return new Typed(question, answer, "", "", "", "", "", "", "", "", "");
    }

    /// What one would have typed for an article.
    public static Typed of(Article article) {
        return new Typed(
                article.question(),
                article.answer(),
                String.join("\n", article.wordings().stream().map(Typed::line).toList()),
                topics(article.topics()),
                article.source().orElse(""),
                article.owner().orElse(""),
                article.reviewBy().map(LocalDate::toString).orElse(""),
                article.author().orElse(""),
                article.asker().orElse(""),
                article.town().orElse(""),
                "");
    }

    /// With the name of whoever answers.
    public Typed by(String name) {
        return withDetails(owner, reviewBy, name, asker, town);
    }

    public Typed withQuestion(String other) {
        return new Typed(
                other, answer, wordings, topics, source, owner, reviewBy, author, asker, town,
                newTopics);
    }

    public Typed withAnswer(String other) {
        return new Typed(
                question, other, wordings, topics, source, owner, reviewBy, author, asker, town,
                newTopics);
    }

    public Typed withWordings(String other) {
        return new Typed(
                question, answer, other, topics, source, owner, reviewBy, author, asker, town,
                newTopics);
    }

    public Typed withTopics(String other) {
        return new Typed(
                question, answer, wordings, other, source, owner, reviewBy, author, asker, town,
                newTopics);
    }

    public Typed withSource(String other) {
        return new Typed(
                question, answer, wordings, topics, other, owner, reviewBy, author, asker, town,
                newTopics);
    }

    /// With the topics that are typed taken for meant so.
    public Typed meaningTopics() {
        return new Typed(
                question, answer, wordings, topics, source, owner, reviewBy, author, asker, town,
                topics);
    }

    /// With other details: what stands beside the article itself.
    public Typed withDetails(
            String theirOwner,
            String theirReviewBy,
            String theirAuthor,
            String theirAsker,
            String theirTown) {
        return new Typed(
                question,
                answer,
                wordings,
                topics,
                source,
                theirOwner,
                theirReviewBy,
                theirAuthor,
                theirAsker,
                theirTown,
                newTopics);
    }

    /// What one would have typed for topics: with semicolons where a topic has a comma in it.
    public static String topics(List<String> topics) {
        return topics.stream().anyMatch(topic -> topic.contains(","))
                ? String.join("; ", topics) + ";"
                : String.join(", ", topics);
    }

    private static String line(String wording) {
        return wording.replaceAll("\\s+", " ");
    }
}
