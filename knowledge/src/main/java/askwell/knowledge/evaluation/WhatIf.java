package askwell.knowledge.evaluation;

import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.GoldenCheck;
import askwell.knowledge.answer.GoldenCheck.Outcome;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.answer.Verdict.Answered;
import askwell.knowledge.article.Lesson.Golden;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What would become of golden questions, and of those that members asked, under other thresholds.
///
/// @param before the thresholds that hold
/// @param after the others
/// @param replayed the golden questions first
public record WhatIf(Thresholds before, Thresholds after, List<Replayed> replayed) {

    public WhatIf {
        replayed = List.copyOf(replayed);
    }

    /// @param answer the confidence from which on a match is said as the answer, 0 to 1
    /// @param unsure the confidence from which on matches are offered as a choice, 0 to `answer`
    public record Thresholds(double answer, double unsure) {}

    /// A question that was asked again.
    ///
    /// @param golden what is right, where a moderator has said so
    /// @param why what is said now, and why
    /// @param then what would be said
    public record Replayed(
            String question, Optional<Golden> golden, Explanation why, Verdict then) {

        /// What would become of it.
        public Turn turn() {
            var isAnsweredNow = why.verdict() instanceof Answered;
            if (then instanceof Answered) {
                return isAnsweredNow ? Turn.SAME : Turn.ANSWERED;
            }
            if (isAnsweredNow) {
                return Turn.WITHHELD;
            }
            return why.verdict().getClass().equals(then.getClass()) ? Turn.SAME : Turn.CHANGED;
        }

        private boolean isWrong(Verdict verdict) {
            return golden.filter(one ->
                            verdict instanceof Answered
                                    && new GoldenCheck(one, verdict).outcome() == Outcome.WRONG)
                    .isPresent();
        }

        /// As if the best match had been said.
        private RiskCoverage.Answer bestMatch() {
            var best = why.matches().stream().findFirst().map(match -> match.article().id());
            return new RiskCoverage.Answer(
                    why.confidence(),
                    best.isPresent() && golden.flatMap(Golden::article).equals(best));
        }
    }

    /// What becomes of a question.
    public enum Turn {
        /// It would be answered, and is not now.
        ANSWERED,
        /// It is answered now, and would not be.
        WITHHELD,
        /// A choice would be offered where nothing is said now, or the other way round.
        CHANGED,
        SAME
    }

    /// Asks every question once; one that is golden too, as such alone.
    ///
    /// @param asked by members, as far as they are kept
    public static WhatIf of(
            KnowledgeBase knowledge,
            List<Golden> golden,
            List<String> asked,
            Thresholds before,
            Thresholds after) {
        var known = golden.stream().map(Golden::question).collect(Collectors.toSet());
        Function<String, Explanation> asking = text -> knowledge.explain(new Question(text));
        var replayed =
                Stream.concat(
                                golden.stream().map(one -> one.question()),
                                asked.stream().filter(text -> !known.contains(text)))
                        .distinct()
                        .toList()
                        .parallelStream()
                        .map(text -> {
                            var why = asking.apply(text);
                            return new Replayed(
                                    text,
                                    golden.stream()
                                            .filter(one -> one.question().equals(text))
                                            .findFirst(),
                                    why,
                                    why.under(after.answer(), after.unsure()));
                        })
                        .toList();
        return new WhatIf(before, after, replayed);
    }

    public List<Replayed> of(Turn turn) {
        return replayed.stream().filter(one -> one.turn() == turn).toList();
    }

    public long golden() {
        return replayed.stream().filter(one -> one.golden().isPresent()).count();
    }

    /// Golden questions that get a wrong answer now.
    public long wrongNow() {
        return replayed.stream().filter(one -> one.isWrong(one.why().verdict())).count();
    }

    /// Golden questions that would get a wrong answer.
    public long wrongThen() {
        return replayed.stream().filter(one -> one.isWrong(one.then())).count();
    }

    /// The risk–coverage curve of the golden questions, with marks at the old and the new threshold; empty where there are
    /// none.
    ///
    /// @throws IOException where it cannot be drawn
    public Optional<byte[]> picture() throws IOException {
        var answers =
                replayed.stream()
                        .filter(one -> one.golden().isPresent())
                        .map(Replayed::bestMatch)
                        .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var marks = new LinkedHashMap<String, Double>();
        marks.put("now", before.answer());
        marks.put("then", after.answer());
        return Optional.of(
                RiskCoveragePicture.of(
                        RiskCoverage.of(answers),
                        marks,
                        "%d golden questions".formatted(answers.size())));
    }
}
