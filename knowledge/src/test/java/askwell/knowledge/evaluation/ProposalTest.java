package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Passage;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.article.Article;
import askwell.knowledge.evaluation.WhatIf.Thresholds;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ProposalTest {
    private static final Article FOUND = Article.of("found", "What is found?", "This.");
    private static final Thresholds NOW = new Thresholds(.74, .012);

    private final List<Trial> trials = new ArrayList<>();

    /// So many questions, of falling confidence from one on, which the article that is found answers.
    private ProposalTest right(int count, double from) {
        return asked(count, from, Set.of("found"));
    }

    /// So many which another article answers.
    private ProposalTest wrong(int count, double from) {
        return asked(count, from, Set.of("another"));
    }

    /// So many which no article answers.
    private ProposalTest unanswerable(int count, double from) {
        return asked(count, from, Set.of());
    }

    private ProposalTest asked(int count, double from, Set<String> relevant) {
        for (int i = 0; i < count; i++) {
            trials.add(trial(from - i * .0001, relevant));
        }
        return this;
    }

    private Proposal proposal(double wanted) {
        return Proposal.of(wanted, new Report(trials, 2, 0, List.of()), NOW);
    }

    @Test
    void the_threshold_is_the_lowest_at_which_no_more_than_the_wanted_share_is_wrong() {
        right(18, .95).wrong(1, .6).right(1, .5).wrong(1, .4).right(10, .3);

        assertThat(proposal(.05).then()).contains(new Thresholds(.5, .012));
        assertThat(proposal(.1).then()).contains(new Thresholds(.29, .012));
    }

    @Test
    void what_is_answered_alike_is_answered_together() {
        right(9, .9).wrong(1, .8).right(1, .8).wrong(3, .76);

        assertThat(proposal(.05).then()).map(Thresholds::answer).contains(.89);
        assertThat(proposal(.1).then()).map(Thresholds::answer).contains(.8);
    }

    @Test
    void it_does_not_fall_for_wrong_answers_alone() {
        right(30, .6).wrong(1, .3);

        assertThat(proposal(.05).then()).map(Thresholds::answer).contains(.59);
    }

    @Test
    void the_threshold_that_holds_is_kept_where_it_answers_the_same_questions() {
        right(9, .9).wrong(1, .6);

        assertThat(proposal(.05).then()).contains(NOW);
    }

    @Test
    void a_question_that_no_article_answers_is_wrong_where_it_is_answered() {
        right(9, .9).unanswerable(1, .85);

        assertThat(proposal(.05).then()).map(Thresholds::answer).contains(.89);
    }

    @Test
    void no_threshold_is_proposed_where_the_surest_answer_is_wrong() {
        wrong(1, .9).right(3, .7);

        assertThat(proposal(.05).then()).isEmpty();
        assertThat(proposal(.25).then()).map(Thresholds::answer).contains(.69);
    }

    @Test
    void what_would_become_of_the_questions_is_counted() {
        right(2, .9).right(3, .5).wrong(1, .3).unanswerable(1, .2).unanswerable(1, .001);

        var proposal = proposal(.05);

        assertThat(proposal.answerable()).isEqualTo(6);
        assertThat(proposal.under(NOW)).isEqualTo(new OutcomeCount(2, 0, 3, 2, 1));
        assertThat(proposal.under(proposal.then().orElseThrow()))
                .isEqualTo(new OutcomeCount(5, 0, 0, 2, 1));
    }

    /// The upper end of 0 of n reaches .05 at 72, that of 1 of n at 110.
    @Test
    void it_says_how_many_more_it_takes_to_be_sure() {
        right(30, .9).wrong(1, .8).right(9, .7).unanswerable(20, .1);

        var proposal = proposal(.05);
        var count = proposal.under(proposal.then().orElseThrow());

        assertThat(count.wrongAnswers()).isEqualTo(new Proportion(1, 40));
        assertThat(new Proportion(1, 110).high()).isLessThanOrEqualTo(.05);
        assertThat(new Proportion(1, 109).high()).isGreaterThan(.05);
        assertThat(Proposal.isSure(.05, count)).isFalse();
        assertThat(proposal.moreAnswers(count)).isEqualTo(70);
        assertThat(proposal.moreQuestions(count)).isEqualTo(105);
    }

    @Test
    void the_unsure_threshold_rises_only_where_it_is_sure_that_few_lose_their_article() {
        right(20, .95).wrong(5, .9).right(20, .6).unanswerable(5, .1);

        assertThat(proposal(.06).then()).contains(new Thresholds(.94, .012));

        trials.clear();
        right(20, .95).wrong(9, .9).right(60, .6).unanswerable(5, .1);

        assertThat(proposal(.05).then()).contains(new Thresholds(.94, .59));
    }

    @Test
    void the_unsure_threshold_falls_where_too_many_lose_their_article() {
        right(10, .9).wrong(5, .8).right(5, .01);

        assertThat(proposal(.05).then()).map(Thresholds::unsure).contains(.0097);
    }

    @Test
    void the_report_says_what_would_change_and_how_sure_that_is() {
        right(30, .9).wrong(1, .8).right(9, .7).unanswerable(20, .1);

        assertThat(new ProposalReport(proposal(.05), 3).text())
                .isEqualTo(
                        """
                        Questions asked: 60, of which an article answers 40. Left out: 3 that stand in
                        an article word for word, and would flatter.

                                                             now    proposed
                          answering.threshold               0.74        0.69
                          answering.unsure-threshold       0.012       0.012
                          answered                            31          40
                            of them wrong                      1           1
                          unsure: a choice offered            29          20
                            without the right article         20          20
                          withheld: no answer                  0           0

                        1 of 40 answers would be wrong (2.5%); with so few, the true share lies between
                        0.063% and 13% (95%).

                        To be as sure of at most 5%, it takes about 70 answers more, none of them wrong:
                        about 105 more questions like these. These questions have also chosen the
                        threshold, so that rather more than counted will be wrong of what others ask.

                        To have it so, write into config/askwell.conf:

                          answering.threshold = 0.69
                          answering.unsure-threshold = 0.012
                        """);
    }

    @Test
    void the_report_says_where_it_is_sure_and_where_nothing_is_to_change() {
        right(200, .76);

        assertThat(new ProposalReport(proposal(.05), 0).text())
                .contains(
                        "0 of 200 answers would be wrong (0%); the true share lies between 0% and 1.8%\n(95%).\n\nThat is how it is set: there is nothing to change.\n")
                .doesNotContain("with so few", "it takes");
    }

    @Test
    void the_report_says_where_nothing_can_be_proposed() {
        wrong(1, .9).right(3, .8);

        assertThat(new ProposalReport(proposal(.05), 0).text())
                .contains("No threshold keeps to 5%: the surest answers are wrong already.")
                .doesNotContain("proposed", "askwell.conf");
    }

    @Test
    void a_program_gets_the_same() {
        right(30, .9).wrong(1, .8).right(9, .7).unanswerable(20, .1);

        var json = JsonMapper.shared().readTree(new ProposalReport(proposal(.05), 3).json());

        assertThat(json.path("wanted").asDouble()).isEqualTo(.05);
        assertThat(json.path("questions").asInt()).isEqualTo(60);
        assertThat(json.path("now").path("answered").asInt()).isEqualTo(31);
        assertThat(json.path("proposed").path("threshold").asDouble()).isEqualTo(.69);
        assertThat(json.path("proposed").path("wrong").asInt()).isOne();
        assertThat(json.path("proposed").path("wrongHigh").asDouble()).isBetween(.131, .132);
        assertThat(json.path("missing").path("questions").asInt()).isEqualTo(105);
    }

    private static Trial trial(double confidence, Set<String> relevant) {
        var matches = List.of(new Match(FOUND, confidence, new Passage(FOUND.answer(), List.of())));
        return new Trial(
                new LabelledQuestion(
                        "q", "text", "golden", List.copyOf(relevant), Optional.empty()),
                relevant,
                new Explanation(
                        new Verdict.NoAnswer(Verdict.Reason.NO_ARTICLE),
                        confidence,
                        matches,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        NOW.answer(),
                        NOW.unsure()),
                Duration.ofMillis(3));
    }
}
