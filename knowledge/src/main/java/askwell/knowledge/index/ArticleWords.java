package askwell.knowledge.index;

import askwell.config.Answering.FieldWeights;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.Passages.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of each part of an article, analysed once.
///
/// @param asked those of the question, then those of each of its wordings
/// @param passages those of each passage of the answer
/// @param topics those of all topics
record ArticleWords(List<List<String>> asked, List<List<String>> passages, List<String> topics) {

    /// Word frequencies are whole numbers: this many are one, so that weights may have quarters.
    static final int UNIT = 4;

    static ArticleWords of(Article article, List<Span> passages, Words words) {
        var asked = new ArrayList<List<String>>();
        asked.add(words.terms(article.question()));
        article.wordings().forEach(wording -> asked.add(words.terms(wording)));
        return new ArticleWords(
                asked,
                passages.stream()
                        .map(passage ->
                                words.terms(
                                        article.answer().substring(passage.start(), passage.end())))
                        .toList(),
                article.topics().stream().flatMap(topic -> words.terms(topic).stream()).toList());
    }

    /// How often each word counts in the question and the wordings, in [#UNIT]s.
    Map<String, Integer> askedBy(FieldWeights weights) {
        var frequencies = new HashMap<String, Integer>();
        count(frequencies, asked.getFirst(), weights.question());
        asked.stream().skip(1).forEach(wording -> count(frequencies, wording, weights.wordings()));
        return frequencies;
    }

    /// How often each word counts in the whole article, in [#UNIT]s.
    ///
    /// @param asked how often it counts in the question and the wordings
    Map<String, Integer> allBy(FieldWeights weights, Map<String, Integer> asked) {
        var frequencies = new HashMap<>(asked);
        passages.forEach(passage -> count(frequencies, passage, weights.answer()));
        count(frequencies, topics, weights.topics());
        return frequencies;
    }

    private static void count(Map<String, Integer> frequencies, List<String> words, double weight) {
        int units = (int) Math.round(weight * UNIT);
        if (units > 0) {
            words.forEach(word -> frequencies.merge(word, units, Integer::sum));
        }
    }

    /// The words of each passage, and behind them those of all the rest.
    List<Set<String>> places() {
        var places = new ArrayList<Set<String>>();
        passages.forEach(passage -> places.add(new HashSet<>(passage)));
        var rest = new HashSet<>(topics);
        asked.forEach(rest::addAll);
        places.add(rest);
        return places;
    }
}
