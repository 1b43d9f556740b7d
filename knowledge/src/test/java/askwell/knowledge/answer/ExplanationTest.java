package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.List;

/// Why a question got its verdict.
class ExplanationTest {

    private final KnowledgeBase knowledge = Column.bySense();
    private final KnowledgeBase byWords = Column.byWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who could look after dad for a few nights?",
                "my mother hits me when I wash her",
                "best pizza in Turin?",
                "Whats hopsice care",
                "thanks!"
            })
    void signals_add_up_to_the_confidence(String question) {
        signalsAddUp(knowledge, "confidence-semantic", question);
        signalsAddUp(byWords, "confidence-lexical", question);
    }

    private static void signalsAddUp(KnowledgeBase knowing, String model, String question) {
        var explanation = knowing.explain(new Question(question));
        if (!explanation.matches().isEmpty()) {
            double logOdds =
                    LogisticModel.read(model).offset()
                            + explanation.signals().stream()
                                    .mapToDouble(Explanation.Signal::share)
                                    .sum();
            assertThat(explanation.confidence())
                    .isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
        }
    }

    @Test
    void the_weightiest_signal_comes_first() {
        assertThat(knowledge.explain(new Question("What is hospice?")).signals())
                .isNotEmpty()
                .isSortedAccordingTo(
                        Comparator.comparingDouble(
                                        (Explanation.Signal signal) -> Math.abs(signal.share()))
                                .reversed()
                                .thenComparing(Explanation.Signal::name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who could look after dad for a few nights?",
                "my mother hits me when I wash her",
                "best pizza in Turin?",
                "money",
                "care"
            })
    void matches_come_best_first_and_ten_at_most(String question) {
        for (var knowing : List.of(knowledge, byWords)) {
            var explanation = knowing.explain(new Question(question));
            assertThat(explanation.matches())
                    .hasSizeLessThanOrEqualTo(Explanation.MOST_MATCHES)
                    .isSortedAccordingTo(Comparator.comparingDouble(Match::confidence).reversed())
                    .allSatisfy(match -> assertThat(match.confidence()).isBetween(0.0, 1.0));
            assertThat(explanation.matches().stream().map(match -> match.article().id()))
                    .doesNotHaveDuplicates();
            explanation.matches().stream()
                    .limit(1)
                    .forEach(best ->
                            assertThat(best.confidence()).isEqualTo(explanation.confidence()));
        }
    }

    @Test
    void matched_terms_are_words_of_the_asker() {
        assertThat(knowledge.explain(new Question("What IS Hospice, and who pays?")).matchedTerms())
                .contains("Hospice", "pays")
                .isSubsetOf("What", "Hospice", "who", "pays");
    }

    @Test
    void a_misspelt_word_matches_as_it_was_written() {
        assertThat(byWords.explain(new Question("whats hopsice")).matchedTerms())
                .contains("hopsice");
    }

    @Test
    void the_thresholds_and_the_runner_up_are_told() {
        var explanation = knowledge.explain(new Question("What is hospice?"));
        assertThat(explanation.threshold()).isEqualTo(SEMANTIC.threshold());
        assertThat(explanation.unsureThreshold()).isEqualTo(SEMANTIC.unsureThreshold());
        assertThat(explanation.matches()).hasSizeGreaterThan(1);
        assertThat(explanation.matches().get(1).confidence())
                .isLessThanOrEqualTo(explanation.confidence());
    }

    @Test
    void what_was_not_looked_up_has_nothing_to_explain_but_the_thresholds() {
        assertThat(knowledge.explain(new Question("")))
                .isEqualTo(
                        new Explanation(
                                new Verdict.NoAnswer(Verdict.Reason.NO_WORDS),
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                SEMANTIC.threshold(),
                                SEMANTIC.unsureThreshold()));
    }
}
