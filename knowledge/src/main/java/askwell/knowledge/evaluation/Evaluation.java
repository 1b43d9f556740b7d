package askwell.knowledge.evaluation;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks a knowledge base every question of a set, one after the other, and reports what came of it.
public final class Evaluation {

    private final KnowledgeBase knowledge;
    private final Set<String> hidden;

    /// @param hidden ids of articles that were left out of the knowledge base on purpose: a question that only they answer
    ///     is one that nothing answers
    public Evaluation(KnowledgeBase knowledge, Set<String> hidden) {
        this.knowledge = knowledge;
        this.hidden = Set.copyOf(hidden);
    }

    /// A question none of whose articles is known, hidden ones included, is left out with a warning: whether anything here
    /// answers it cannot be told.
    public Report run(QuestionSet set, Progress progress) {
        var known = knowledge.articles().stream().map(Article::id).collect(Collectors.toSet());
        var trials = new ArrayList<Trial>();
        var warnings = new ArrayList<String>();
        var asked = 0;
        for (var question : set.questions()) {
            var relevant = new LinkedHashSet<String>();
            var lost = new ArrayList<String>();
            for (var id : question.relevant()) {
                if (known.contains(id)) {
                    relevant.add(id);
                } else if (!hidden.contains(id)) {
                    lost.add(id);
                }
            }
            if (!lost.isEmpty()) {
                warnings.add(warning(question, lost));
            }
            if (lost.isEmpty() || !relevant.isEmpty()) {
                trials.add(ask(question, relevant));
            }
            progress.at("asking questions", ++asked, set.questions().size());
        }
        return new Report(trials, known.size(), hidden.size(), warnings);
    }

    private Trial ask(LabelledQuestion question, Set<String> relevant) {
        var start = System.nanoTime();
        var explanation = knowledge.explain(new Question(question.text()));
        return new Trial(
                question, relevant, explanation, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String warning(LabelledQuestion question, Iterable<String> lost) {
        return "question %s names %s, which is not among the articles"
                .formatted(question.id(), String.join(", ", lost));
    }
}
