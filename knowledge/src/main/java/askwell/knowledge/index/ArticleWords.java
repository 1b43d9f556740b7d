package askwell.knowledge.index;

import askwell.config.Answering.FieldWeights;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.Passages.Span;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.IntsRefBuilder;

import java.util.ArrayList;
import java.util.List;

/// The words of an article as Lucene's fields take them, analysed once: each distinct term has a number, by which it is counted
/// and placed.
final class ArticleWords {

    /// Word frequencies are whole numbers: this many are one, so that weights may have quarters.
    static final int UNIT = 4;

    /// As many distinct terms as most articles have, so that little has to grow.
    private static final int USUAL = 256;

    private final Words words;
    private final BytesRefHash terms =
            new BytesRefHash(
                    new ByteBlockPool(new ByteBlockPool.DirectAllocator()),
                    2 * USUAL,
                    new BytesRefHash.DirectBytesStartArray(USUAL));
    private int[] asked = new int[USUAL];
    private int[] all = new int[USUAL];
    private int[] lastPlace = new int[USUAL];
    private final List<IntsRefBuilder> places = new ArrayList<>();

    private ArticleWords(Words words) {
        this.words = words;
    }

    /// @param passages where those of its answer lie
    static ArticleWords of(
            Article article, List<Span> passages, FieldWeights weights, Words words) {
        var read = new ArticleWords(words);
        for (var passage : passages) {
            read.begin();
            var text = article.answer().substring(passage.start(), passage.end());
            read.add(text, 0, units(weights.answer()));
        }
        read.begin();
        read.addAsked(article.question(), units(weights.question()));
        article.wordings().forEach(text -> read.addAsked(text, units(weights.wordings())));
        article.topics().forEach(text -> read.add(text, 0, units(weights.topics())));
        return read;
    }

    private static int units(double weight) {
        return (int) Math.round(weight * UNIT);
    }

    /// Begins the next place.
    private void begin() {
        places.add(new IntsRefBuilder());
        places.getLast().growNoCopy(USUAL / 4);
    }

    private void addAsked(String text, int units) {
        add(text, units, units);
    }

    /// @param unitsAsked what a word of it counts in question and wordings
    /// @param unitsOfAll what it counts in the whole article
    private void add(String text, int unitsAsked, int unitsOfAll) {
        words.eachTerm(
                text,
                bytes -> {
                    int added = terms.add(bytes);
                    int term = added < 0 ? -added - 1 : added;
                    if (term == asked.length) {
                        grow();
                    }
                    asked[term] += unitsAsked;
                    all[term] += unitsOfAll;
                    if (lastPlace[term] != places.size()) {
                        lastPlace[term] = places.size();
                        places.getLast().append(term);
                    }
                });
    }

    private void grow() {
        asked = ArrayUtil.grow(asked);
        all = ArrayUtil.growExact(all, asked.length);
        lastPlace = ArrayUtil.growExact(lastPlace, asked.length);
    }

    /// Each word of the question and the wordings, as often as it counts there, in [#UNIT]s.
    TokenStream asked() {
        return new WeighedWords(terms, asked);
    }

    /// Each word of the whole article, as often as it counts there, in [#UNIT]s.
    TokenStream all() {
        return new WeighedWords(terms, all);
    }

    /// The words of each passage, and behind them those of all the rest.
    TokenStream places() {
        return new PlacedWords(terms, places);
    }
}
