package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// How well the verdicts tell what is known from what is not, with the thresholds that were set.
///
/// @param answeredRight the share of the answerable that were answered with a right article
/// @param wrongAmongAnswers the share of the answers that were wrong: another article's, or to what nothing answers
/// @param unanswerableAnswered the share of what nothing answers that was answered
/// @param shown the share of the answerable for which a right article was the answer or among the unsure candidates
/// @param replied the share of the answerable that got anything but no answer
/// @param smallTalkReplied the share of the small talk, kind `chatter`, that got anything but no answer
/// @param aurocAnswerable how well the confidence tells the answerable from the rest (the area under the ROC curve; the
///     standard in open-set recognition)
/// @param aurocRight how well it tells a right best match from a wrong one, over all questions (Hendrycks & Gimpel, *A
///     Baseline for Detecting Misclassified and Out-of-Distribution Examples*, ICLR 2017)
public record Silence(
        Figure answeredRight,
        Figure wrongAmongAnswers,
        Figure unanswerableAnswered,
        Figure shown,
        Figure replied,
        Figure smallTalkReplied,
        double aurocAnswerable,
        double aurocRight) {

    private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.RIGHT, Outcome.WRONG);
    private static final Set<Outcome> REPLIES = EnumSet.complementOf(EnumSet.of(Outcome.SILENT));

    static Silence of(List<Trial> trials) {
        var answers = only(trials, trial -> ANSWERS.contains(trial.outcome()));
        var answerable = only(trials, Trial::answerable);
        var unanswerable = only(trials, trial -> !trial.answerable());
        return new Silence(
                share(answerable, EnumSet.of(Outcome.RIGHT)),
                share(answers, EnumSet.of(Outcome.WRONG)),
                share(unanswerable, ANSWERS),
                share(answerable, EnumSet.of(Outcome.RIGHT, Outcome.OFFERED)),
                share(answerable, REPLIES),
                share(only(trials, trial -> trial.question().smallTalk()), REPLIES),
                Roc.area(confidences(answerable), confidences(unanswerable)),
                Roc.area(
                        confidences(only(trials, trial -> trial.bestMatch().right())),
                        confidences(only(trials, trial -> !trial.bestMatch().right()))));
    }

    private static List<Trial> only(List<Trial> trials, Predicate<Trial> which) {
        return trials.stream().filter(which).toList();
    }

    private static Figure share(List<Trial> trials, Set<Outcome> outcomes) {
        return Figure.of(
                trials.stream().mapToDouble(t -> outcomes.contains(t.outcome()) ? 1 : 0).toArray());
    }

    private static double[] confidences(List<Trial> trials) {
        return trials.stream().mapToDouble(trial -> trial.explanation().confidence()).toArray();
    }
}
