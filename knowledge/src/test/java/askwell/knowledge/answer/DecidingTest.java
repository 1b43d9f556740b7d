package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.knowing;
import static askwell.knowledge.answer.Column.sample;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.knowledge.answer.Verdict.Answered;
import askwell.knowledge.answer.Verdict.NoAnswer;
import askwell.knowledge.answer.Verdict.Reason;
import askwell.knowledge.answer.Verdict.Unsure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

/// Answering, hesitating and abstaining over the sample column.
class DecidingTest {

    private final KnowledgeBase knowledge = Column.bySense();

    private Verdict asking(String question) {
        return knowledge.answer(new Question(question));
    }

    @Test
    void answers_the_question_of_an_article() {
        for (var article : sample()) {
            assertThat(asking(article.question()))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            said -> assertThat(said.best().article()).isEqualTo(article));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "😀",
                "👩🏽‍⚕️ ❤️ 🙏",
                "1️⃣ 2️⃣",
                "ℹ️",
                "?!…",
                "...",
                "\u200B"
            })
    void what_has_no_words_has_no_answer(String question) {
        assertThat(asking(question)).isEqualTo(new NoAnswer(Reason.NO_WORDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hospice-care?page=2",
                "http://example.org",
                "<https://example.org/hospice>",
                "[https://example.org](https://example.org/hospice)",
                "https://a.example https://b.example",
                "www.example.org/hospice",
                "discord.gg/abc123"
            })
    void only_a_link_has_no_words(String question) {
        assertThat(asking(question)).isEqualTo(new NoAnswer(Reason.NO_WORDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<@123456789012345678>",
                "<@!123456789012345678> <@&123456789012345678>",
                "<#123456789012345678>",
                "<:hug:123456789012345678>",
                "<a:hug:123456789012345678>",
                "<t:1700000000:R>",
                "</ask:123456789012345678>",
                "<id:customize>",
                "@everyone",
                "@here"
            })
    void only_a_mention_has_no_words(String question) {
        assertThat(asking(question)).isEqualTo(new NoAnswer(Reason.NO_WORDS));
    }

    @Test
    void what_is_too_long_is_not_looked_up() {
        assertThat(asking("x".repeat(Question.LONGEST + 1)))
                .isEqualTo(new NoAnswer(Reason.TOO_LONG));
        assertThat(asking("hospice ".repeat(Question.LONGEST / 8)))
                .isNotEqualTo(new NoAnswer(Reason.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thanks so much!", "good morning everyone", "lol", "hi", "happy friday all"})
    void small_talk_is_left_alone(String message) {
        assertThat(asking(message)).isInstanceOf(NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "best pizza in Turin?",
                "how do I reset my router",
                "who won the game last night",
                "what's the boiling point of ethanol"
            })
    void admits_that_nothing_is_near(String question) {
        assertThat(asking(question)).isNotInstanceOf(Answered.class);
    }

    @Test
    void a_near_neighbour_is_not_the_answer_where_the_article_is_missing() {
        var missing =
                Set.of(
                        "hospice-what-it-is",
                        "guardianship",
                        "power-of-attorney-for-money",
                        "health-care-proxy");
        var others = sample().stream().filter(one -> !missing.contains(one.id())).toList();
        try (var without = knowing(SEMANTIC, others)) {
            for (var article : sample()) {
                if (missing.contains(article.id())) {
                    assertThat(without.answer(new Question(article.question())))
                            .isNotInstanceOf(Answered.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help with money",
                "my mother is so angry with me",
                "care at home",
                "who pays for it",
                "when do you meet?",
                "I can't do this any more, he is up all night and I have work at six and nobody helps"
            })
    void hesitates_over_four_candidates_at_most(String question) {
        switch (asking(question)) {
            case Answered(var best, var runnersUp) -> {
                assertThat(best.confidence()).isGreaterThanOrEqualTo(SEMANTIC.threshold());
                assertThat(runnersUp)
                        .hasSizeLessThan(Explanation.MOST_MATCHES)
                        .doesNotContain(best);
            }
            case Unsure(var candidates) -> {
                assertThat(candidates).hasSizeBetween(1, Unsure.MOST_CANDIDATES);
                assertThat(candidates.getFirst().confidence())
                        .isBetween(SEMANTIC.unsureThreshold(), SEMANTIC.threshold());
            }
            case NoAnswer(var reason) ->
                    assertThat(reason).isIn(Reason.NO_ARTICLE, Reason.SMALL_TALK);
        }
    }

    @Test
    void thresholds_decide() {
        var question = new Question("who could look after dad for a few nights");
        double confidence = Column.byWords().explain(question).confidence();
        try (var bold = knowing(thresholds(confidence - .001, 0), sample());
                var hesitant = knowing(thresholds(confidence + .001, confidence), sample());
                var shy = knowing(thresholds(1, confidence + .001), sample())) {
            assertThat(bold.answer(question)).isInstanceOf(Answered.class);
            assertThat(hesitant.answer(question)).isInstanceOf(Unsure.class);
            assertThat(shy.answer(question)).isEqualTo(new NoAnswer(Reason.NO_ARTICLE));
        }
    }

    private static Answering thresholds(double threshold, double unsure) {
        return new Answering(threshold, unsure, false, "english", List.of(), SEMANTIC.weights());
    }

    @Test
    void words_alone_decide_with_care_too() {
        var byWords = Column.byWords();
        assertThat(byWords.answer(new Question("What is hospice care, and how is it paid for?")))
                .isNotInstanceOf(NoAnswer.class);
        assertThat(byWords.answer(new Question("best pizza in Turin?")))
                .isNotInstanceOf(Answered.class);
        assertThat(byWords.answer(new Question("thanks!"))).isInstanceOf(NoAnswer.class);
    }
}
