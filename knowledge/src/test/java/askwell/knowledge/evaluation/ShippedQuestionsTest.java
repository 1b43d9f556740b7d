package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions that ship with the sample column.
class ShippedQuestionsTest {

    private final QuestionSet set = QuestionSet.read(Path.of("evaluation", "questions.jsonl"));

    @Test
    void ask_for_every_article_of_the_sample_column_and_for_no_other() throws IOException {
        assertThat(set.questions().stream().flatMap(q -> q.relevant().stream()))
                .hasSameElementsAs(articles());
    }

    @Test
    void ask_for_what_no_article_answers_too() {
        assertThat(set.questions())
                .filteredOn(q -> q.kind().equals("unanswerable"))
                .hasSizeGreaterThan(20);
        assertThat(set.questions()).filteredOn(LabelledQuestion::smallTalk).hasSizeGreaterThan(14);
    }

    private static Set<String> articles() throws IOException {
        try (var files = Files.list(Path.of("articles"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .collect(Collectors.toSet());
        }
    }
}
