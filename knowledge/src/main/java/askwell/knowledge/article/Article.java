package askwell.knowledge.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One question of the column with the answer that a person of the organisation wrote.
///
/// @param id given by the source, or made by [ArticleIds]; 1 to 100 characters, without white space
/// @param question as it was asked, 1 to [#LONGEST_QUESTION] characters
/// @param wordings other ways to ask the same, each like the question; may be empty
/// @param answer Markdown, 1 to [#LONGEST_ANSWER] characters
/// @param asker who asked, as printed
/// @param town where the asker lives, as printed
/// @param author who answered, as printed
/// @param topics what it is about, in the organisation's own words
/// @param source where it can be read, an absolute link
/// @param published the day on which it first appeared
/// @param updated the day on which its source last changed
/// @param reviewBy the day from which on its facts want checking again
/// @param owner who keeps it up to date, in words for a person
public record Article(
        String id,
        String question,
        List<String> wordings,
        String answer,
        Optional<String> asker,
        Optional<String> town,
        Optional<String> author,
        List<String> topics,
        Optional<String> source,
        Optional<LocalDate> published,
        Optional<LocalDate> updated,
        Optional<LocalDate> reviewBy,
        Optional<String> owner) {

    public static final int LONGEST_ID = 100;
    public static final int LONGEST_QUESTION = 4_000;
    public static final int LONGEST_ANSWER = 100_000;

    public Article {
        id = checked("id", id, LONGEST_ID);
        if (id.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "an article's id has no white space, but this one is \"" + id + "\"");
        }
        question = checked("question", question, LONGEST_QUESTION);
        answer = checked("answer", answer, LONGEST_ANSWER);
        wordings =
                wordings.stream()
                        .map(wording -> checked("wording", wording, LONGEST_QUESTION))
                        .toList();
        topics = List.copyOf(topics);
    }

    /// An article of which only the question and the answer are known.
    public static Article of(String id, String question, String answer) {
        return new Article(
                id,
                question,
                List.of(),
                answer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same under another id.
    public Article withId(String other) {
        return new Article(
                other, question, wordings, answer, asker, town, author, topics, source, published,
                updated, reviewBy, owner);
    }

    /// The same with one more way to ask it.
    public Article withWording(String wording) {
        return new Article(
                id,
                question,
                Stream.concat(wordings.stream(), Stream.of(wording)).toList(),
                answer,
                asker,
                town,
                author,
                topics,
                source,
                published,
                updated,
                reviewBy,
                owner);
    }

    private static String checked(String part, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "an article's %s has 1 to %,d characters, but this one has %,d"
                            .formatted(part, longest, stripped.length()));
        }
        return stripped;
    }
}
