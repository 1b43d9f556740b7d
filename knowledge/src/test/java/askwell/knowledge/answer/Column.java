package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.config.Answering.FieldWeights;
import askwell.knowledge.article.Article;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Articles and settings to test with.
final class Column {

    /// What the settings say where nobody changes them.
    static final Answering SEMANTIC = answering(true, "english", List.of());

    static final Answering LEXICAL = answering(false, "english", List.of());

    /// Kept from one run of the tests to the next: embeddings depend on nothing but the text and the model.
    static final Path EMBEDDED = Path.of("target", "embedded");

    private Column() {}

    /// The sample column found by its meaning, opened once for all tests.
    static KnowledgeBase bySense() {
        return Opened.BY_SENSE;
    }

    /// The sample column found by its words alone, opened once for all tests.
    static KnowledgeBase byWords() {
        return Opened.BY_WORDS;
    }

    private static final class Opened {
        static final KnowledgeBase BY_SENSE = opened(SEMANTIC);
        static final KnowledgeBase BY_WORDS = opened(LEXICAL);

        private static KnowledgeBase opened(Answering settings) {
            var knowledge = knowing(settings, sample());
            Runtime.getRuntime().addShutdownHook(new Thread(knowledge::close));
            return knowledge;
        }
    }

    /// The sample column as it ships.
    static List<Article> sample() {
        return ArticleFiles.standard().read(List.of(Path.of("articles"))).articles().stream()
                .map(Found::article)
                .toList();
    }

    static Answering answering(boolean semantic, String language, List<List<String>> synonyms) {
        return new Answering(.72, .012, semantic, language, synonyms, new FieldWeights(1, 1, 1, 1));
    }

    static Answering weighing(double question, double wordings, double answer, double topics) {
        return new Answering(
                .72,
                .012,
                false,
                "english",
                List.of(),
                new FieldWeights(question, wordings, answer, topics));
    }

    /// A knowledge base of these articles, found by their meaning too where the settings say so.
    static KnowledgeBase knowing(Answering settings, List<Article> articles) {
        var knowledge = KnowledgeBase.of(articles, settings, EMBEDDED, KnowledgeBase.Progress.NONE);
        try {
            knowledge.awaitMeaning();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return knowledge;
    }

    static KnowledgeBase knowing(Answering settings, Article... articles) {
        return knowing(settings, List.of(articles));
    }

    static Article article(
            String id, String question, List<String> wordings, String answer, String... topics) {
        return new Article(
                id,
                question,
                wordings,
                answer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(topics),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The ids of what was found, best first.
    static List<String> found(KnowledgeBase knowledge, String question) {
        return knowledge.explain(new Question(question)).matches().stream()
                .map(match -> match.article().id())
                .toList();
    }
}
