package askwell.bot.moderating;

import askwell.config.Nearest;
import askwell.config.Phrases;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.ArticleIds;
import askwell.knowledge.source.Letters;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Typed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes an article of what was typed, or says everything that is wrong with it.
final class DraftCheck {
    private static final int LONGEST_NAME = 200;

    private final KnowledgeBase knowledge;
    private final Clock clock;
    private final ZoneId zone;

    /// @param zone in which a day begins
    private DraftCheck(KnowledgeBase knowledge, Clock clock, ZoneId zone) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.zone = zone;
    }

    static DraftCheck of(Workshop workshop) {
        return new DraftCheck(
                workshop.knowledge(),
                workshop.clock(),
                workshop.settings().moderating().digest().zone());
    }

    /// What came of it.
    sealed interface Checked {
        /// It is an article.
        record Sound(Article article) implements Checked {}

        /// It is none yet.
        ///
        /// @param problems each in a sentence
        /// @param topics as typed, with those that nobody uses yet exchanged for the nearest ones that somebody does; empty
        ///     where none comes near
        /// @param onlyTopics whether all that is wrong is that topics are new
        record Refused(List<String> problems, Optional<String> topics, boolean onlyTopics)
                implements Checked {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param before the article as the writer saw it; empty for a new one
    Checked check(Draft draft, Optional<Article> before, Phrases phrases) {
        var typed = draft.typed();
        var problems = new ArrayList<String>();
        var question = Letters.plain(typed.question()).strip();
        var answer = Letters.plain(typed.answer()).strip();
        length("question", question, Article.LONGEST_QUESTION, phrases, problems);
        length("answer", answer, Article.LONGEST_ANSWER, phrases, problems);
        if (Merge.isUnfinished(typed)) {
            problems.add(phrases.say("column.bad-merge"));
        }
        maybe(typed.source())
                .filter(source -> !isLink(source))
                .filter(source -> !before.flatMap(Article::source).equals(Optional.of(source)))
                .map(source -> phrases.say("column.bad-link", "link", Escaped.start(source, 100)))
                .ifPresent(problems::add);
        if (!typed.reviewBy().isBlank() && day(typed.reviewBy()).isEmpty()) {
            problems.add(phrases.say("column.bad-day", "day", Escaped.start(typed.reviewBy(), 60)));
        }
        var used = topicsInUse();
        var topics = spelt(topics(typed.topics()), used);
        var meant = and(topics(typed.newTopics()), before.map(Article::topics).orElse(List.of()));
        topics.stream()
                .filter(topic -> topic.length() > LONGEST_NAME)
                .forEach(topic ->
                        problems.add(
                                phrases.say(
                                        "column.bad-topic", "topic", Escaped.start(topic, 60))));
        var others = problems.size();
        var unknown = unknown(topics, meant, used);
        unknown.forEach(topic -> problems.add(unknown(topic, used, phrases)));
        return problems.isEmpty()
                ? new Checked.Sound(article(draft, before))
                : new Checked.Refused(problems, nearest(topics, unknown, used), others == 0);
    }

    /// What was typed as an article, as it is; it has been found sound before.
    Article article(Draft draft, Optional<Article> before) {
        var typed = draft.typed();
        var question = Letters.plain(typed.question()).strip();
        var answer = Letters.plain(typed.answer()).strip();
        var today = Optional.of(LocalDate.ofInstant(clock.instant(), zone));
        var isSame =
                before.filter(it -> it.question().equals(question) && it.answer().equals(answer))
                        .isPresent();
        return new Article(
                draft.articleId().orElseGet(() -> ArticleIds.of(question)),
                question,
                wordings(typed, question),
                answer,
                maybe(typed.asker()),
                maybe(typed.town()),
                maybe(typed.author()),
                spelt(topics(typed.topics()), topicsInUse()),
                maybe(typed.source()),
                before.map(Article::published).orElse(today),
                isSame || before.isEmpty() ? before.flatMap(Article::updated) : today,
                day(typed.reviewBy()),
                maybe(typed.owner()));
    }

    private static void length(
            String name, String text, int most, Phrases phrases, List<String> problems) {
        if (text.isEmpty()) {
            problems.add(phrases.say("column.empty-" + name));
        } else if (text.length() > most) {
            problems.add(phrases.say("column.long-" + name, "count", text.length(), "most", most));
        }
    }

    private static List<String> wordings(Typed typed, String question) {
        return Letters.plain(typed.wordings())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(question))
                .distinct()
                .toList();
    }

    /// Each once, in the order in which they are typed.
    static List<String> topics(String typed) {
        var ends = typed.matches("(?s).*[;\\n].*") ? "[;\\n]" : ",";
        return Arrays.stream(Letters.plain(typed).split(ends))
                .map(topic -> topic.replaceAll("\\s+", " ").strip())
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    /// A topic in use is written as it is.
    private static List<String> spelt(List<String> topics, List<String> used) {
        return topics.stream()
                .map(topic ->
                        used.stream()
                                .filter(topic::equalsIgnoreCase)
                                .findFirst()
                                .filter(_ -> !used.contains(topic))
                                .orElse(topic))
                .distinct()
                .toList();
    }

    private static boolean isLink(String text) {
        try {
            var link = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(link.getScheme()))
                    && link.getHost() != null;
        } catch (URISyntaxException no) {
            return false;
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> maybe(String typed) {
        var text = Letters.plain(typed).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The topics of all articles, each once, in alphabetical order.
    List<String> topicsInUse() {
        return knowledge.articles().stream()
                .flatMap(article -> article.topics().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static List<String> and(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Where nobody uses any yet, none can be a slip.
    private static List<String> unknown(
            List<String> topics, List<String> meant, List<String> used) {
        return used.isEmpty()
                ? List.of()
                : topics.stream()
                        .filter(topic -> !used.contains(topic) && !meant.contains(topic))
                        .toList();
    }

    private static String unknown(String topic, List<String> used, Phrases phrases) {
        var name = Escaped.start(topic, 60);
        return Nearest.to(topic, used)
                .map(near ->
                        phrases.say(
                                "column.unknown-topic-near",
                                "topic",
                                name,
                                "near",
                                Escaped.start(near, 60)))
                .orElseGet(() ->
                        phrases.say(
                                "column.unknown-topic",
                                "topic",
                                name,
                                "topics",
                                Escaped.start(String.join(", ", used), 300)));
    }

    /// The topics as typed, with those that nobody uses yet exchanged for the nearest ones that somebody does.
    String nearTopics(Typed typed) {
        var used = topicsInUse();
        var topics = spelt(topics(typed.topics()), used);
        return nearest(topics, unknown(topics, topics(typed.newTopics()), used), used)
                .orElse(typed.topics());
    }

    private static Optional<String> nearest(
            List<String> topics, List<String> unknown, List<String> used) {
        if (unknown.stream().noneMatch(topic -> Nearest.to(topic, used).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                Typed.topics(
                        topics.stream()
                                .map(topic ->
                                        unknown.contains(topic)
                                                ? Nearest.to(topic, used).orElse(topic)
                                                : topic)
                                .distinct()
                                .toList()));
    }
}
