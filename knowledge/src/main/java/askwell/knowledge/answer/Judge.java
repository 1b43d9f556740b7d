package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.knowledge.answer.Passage.Mark;
import askwell.knowledge.answer.Verdict.Reason;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Taught;
import askwell.knowledge.index.ArticleIndex;
import askwell.knowledge.index.Candidate;
import askwell.knowledge.index.Retrieval;
import askwell.knowledge.index.Searchable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Weighs what was found for a question: answer, hesitate or abstain.
final class Judge {

    /// What a difference of 1 in score is in log-odds between two candidates of one question.
    private static final double SCORE_TO_LOG_ODDS = 20;

    /// From this probability on a message is taken for small talk (docs/decisions/007-small-talk.md). What that
    /// costs is in docs/evaluation.md.
    private static final double SMALL_TALK = 0.75;

    private static final Verdict NO_ARTICLE = new Verdict.NoAnswer(Reason.NO_ARTICLE);
    private static final Verdict NOT_A_QUESTION = new Verdict.NoAnswer(Reason.NOT_A_QUESTION);

    private final ArticleIndex index;
    private final Answering settings;
    private final Synonyms synonyms;
    private final Learned learned;
    private final SmallTalk smallTalk;
    private final Models bySense;
    private final Models byWords;

    /// One who was taught nothing yet.
    Judge(ArticleIndex index, Answering settings) {
        this(
                index,
                settings,
                new Learned(index, List.of()),
                new SmallTalk(index),
                Models.read("semantic"),
                Models.read("lexical"));
    }

    private Judge(
            ArticleIndex index,
            Answering settings,
            Learned learned,
            SmallTalk smallTalk,
            Models bySense,
            Models byWords) {
        this.index = index;
        this.settings = settings;
        this.synonyms =
                new Synonyms(
                        index.words(),
                        Stream.concat(settings.synonyms().stream(), learned.sameMeanings().stream())
                                .toList());
        this.learned = learned;
        this.smallTalk = smallTalk;
        this.bySense = bySense;
        this.byWords = byWords;
    }

    /// The same, who was taught these lessons and no others.
    Judge taught(List<Taught> lessons) {
        return new Judge(index, settings, new Learned(index, lessons), smallTalk, bySense, byWords);
    }

    private record Models(LogisticModel confidence, LogisticModel smallTalk) {
        static Models read(String kind) {
            return new Models(
                    LogisticModel.read("confidence-" + kind),
                    LogisticModel.read("small-talk-" + kind));
        }
    }

    /// Nothing was looked up.
    Explanation silent(Reason reason) {
        return explanation(
                new Verdict.NoAnswer(reason), 0, List.of(), List.of(), List.of(), List.of(), false);
    }

    Explanation judge(String question) {
        return judge(question, index);
    }

    /// @param articles where to look for them
    Explanation judge(String question, Searchable articles) {
        var recalled = new Recalled(question);
        var retrieval = articles.search(question, synonyms::in, recalled, Explanation.MOST_MATCHES);
        var influences = learned.influences(recalled.taught);
        if (retrieval.candidates().isEmpty()) {
            return explanation(
                    recalled.taught.isNoQuestion() ? NOT_A_QUESTION : NO_ARTICLE,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    influences,
                    false);
        }
        influences.addAll(synonyms.namesIn(question));
        var models = retrieval.semantic() ? bySense : byWords;
        var signals = signals(question, retrieval);
        double confidence = models.confidence().probability(signals);
        var isSmallTalk = models.smallTalk().probability(signals) >= SMALL_TALK;
        var matches = matches(retrieval, confidence);
        return explanation(
                recalled.taught.isNoQuestion()
                        ? NOT_A_QUESTION
                        : Explanation.verdict(
                                matches,
                                confidence,
                                isSmallTalk,
                                settings.threshold(),
                                settings.unsureThreshold()),
                confidence,
                matches,
                retrieval.candidates().stream().map(Judge::standing).toList(),
                models.confidence().shares(signals),
                influences,
                isSmallTalk);
    }

    /// What was taught of a question: looked up once the question itself was read.
    private final class Recalled implements Supplier<Set<String>> {
        private final String question;
        private Learned.Of taught = Learned.Of.NOTHING;

        Recalled(String question) {
            this.question = question;
        }

        @Override
        public Set<String> get() {
            taught = learned.of(question);
            return taught.hidden();
        }
    }

    private static Standing standing(Candidate candidate) {
        return new Standing(
                candidate.score(),
                candidate.meaning().nearest(),
                candidate.words(),
                candidate.coverage(),
                candidate.matched());
    }

    private Map<String, Double> signals(String question, Retrieval retrieval) {
        var signals = new HashMap<>(Signals.of(retrieval, question));
        signals.put("small talk words", smallTalk.overlap(question));
        if (retrieval.semantic()) {
            signals.put("small talk", smallTalk.nearness(question));
            signals.put("asks", smallTalk.questionNearness(question));
        }
        return signals;
    }

    private Explanation explanation(
            Verdict verdict,
            double confidence,
            List<Match> matches,
            List<Standing> standings,
            List<Explanation.Signal> signals,
            List<Influence> influences,
            boolean smallTalk) {
        return new Explanation(
                verdict,
                confidence,
                matches,
                standings,
                signals,
                influences,
                smallTalk,
                settings.threshold(),
                settings.unsureThreshold());
    }

    /// The candidates as matches. The best one has the confidence; what it leaves is shared among the others by their
    /// scores.
    private List<Match> matches(Retrieval retrieval, double confidence) {
        var candidates = retrieval.candidates();
        double best = candidates.getFirst().score();
        double odds = confidence / Math.max(1e-9, 1 - confidence);
        var matches = new ArrayList<Match>();
        for (var candidate : candidates) {
            double behind = Math.exp((candidate.score() - best) * SCORE_TO_LOG_ODDS);
            double share = odds * behind / (1 + odds * behind);
            matches.add(
                    new Match(
                            candidate.article(),
                            matches.isEmpty() ? confidence : Math.min(share, 1 - confidence),
                            passage(
                                    retrieval,
                                    candidate,
                                    matches.size() < Verdict.Unsure.MOST_CANDIDATES)));
        }
        return matches;
    }

    private Passage passage(Retrieval retrieval, Candidate candidate, boolean marked) {
        var text =
                candidate
                        .article()
                        .answer()
                        .substring(candidate.passageStart(), candidate.passageEnd())
                        .strip();
        return new Passage(text, marked ? marks(retrieval, text) : List.of());
    }

    private List<Mark> marks(Retrieval retrieval, String text) {
        return index.words().in(text).stream()
                .filter(word -> retrieval.lookedUp().contains(word.term()))
                .map(word -> new Mark(word.start(), word.end()))
                .toList();
    }

    List<Match> nearDuplicates(Article article) {
        var retrieval =
                index.search(article.question(), _ -> List.of(), Set::of, Explanation.MOST_MATCHES);
        var matches = new ArrayList<Match>();
        for (var candidate : retrieval.candidates()) {
            double nearness =
                    retrieval.semantic()
                            ? candidate.meaning().nearest()
                            : inCommon(article, candidate.article());
            if (!candidate.article().id().equals(article.id())
                    && nearness >= KnowledgeBase.NEAR_DUPLICATE) {
                matches.add(
                        new Match(
                                candidate.article(),
                                Math.min(1, nearness),
                                passage(retrieval, candidate, false)));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::confidence).reversed());
        return matches;
    }

    /// The share of words that the questions of two articles have in common, 0 to 1 (Jaccard index).
    private double inCommon(Article one, Article other) {
        var common = terms(one.question());
        var all = terms(other.question());
        int size = all.size();
        all.addAll(common);
        return all.isEmpty() ? 0 : (double) (common.size() + size - all.size()) / all.size();
    }

    private Set<String> terms(String text) {
        return new HashSet<>(index.words().terms(text));
    }
}
