package askwell.knowledge.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Words that somebody has typed, in any order; the last may be unfinished.
final class TypedWords {

    /// Letters of a word from which on one of them may be wrong, and two.
    private static final int ONE_WRONG = 4;

    private static final int TWO_WRONG = 8;

    /// No word that is longer is looked for with its slips, which takes the longer.
    private static final int LONGEST = 24;

    /// More are the beginning of a letter, which is found by how it begins.
    private static final int MOST = 20;

    private final Vocabulary vocabulary;
    private final Set<String> finished;
    private final String last;

    TypedWords(List<String> words, Vocabulary vocabulary) {
        var some = words.subList(0, Math.min(words.size(), MOST));
        this.vocabulary = vocabulary;
        this.finished = Set.copyOf(some.subList(0, some.size() - 1));
        this.last = some.getLast();
    }

    /// Those that have all of them.
    Query anywhere() {
        return all(TypedWords::word, TypedWords::beginning);
    }

    /// Those that have all of them but for slips; a word without one counts more.
    Query misspelt() {
        return all(
                word -> better(word(word), slips(word, false)),
                word -> better(beginning(word), slips(word, true)));
    }

    private Query all(Function<String, Query> ofFinished, Function<String, Query> ofLast) {
        var all = new BooleanQuery.Builder();
        for (var word : finished) {
            all.add(ofFinished.apply(word), Occur.MUST);
        }
        return all.add(ofLast.apply(last), Occur.MUST).build();
    }

    private static Query word(String word) {
        return new ConstantScoreQuery(new TermQuery(new Term(Completions.WORD, word)));
    }

    private static Query beginning(String word) {
        return new ConstantScoreQuery(new PrefixQuery(new Term(Completions.WORD, word)));
    }

    private static Query better(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(new BoostQuery(one, 2), other), 0);
    }

    private Query slips(String word, boolean unfinished) {
        int wrong = word.length() < ONE_WRONG ? 0 : word.length() < TWO_WRONG ? 1 : 2;
        if (wrong == 0 || word.length() > LONGEST) {
            return unfinished ? beginning(word) : word(word);
        }
        var near = vocabulary.near(word, wrong, unfinished).stream().map(BytesRef::new).toList();
        return new ConstantScoreQuery(new TermInSetQuery(Completions.WORD, near));
    }
}
