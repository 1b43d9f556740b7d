package askwell.knowledge.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// Hands words to Lucene with frequencies of our own, so that a word can count more in one part of an article than in
/// another while all parts are one field (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
/// weighted fields", CIKM 2004).
final class WeighedWords extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRefHash terms;
    private final int[] frequencies;
    private final BytesRef bytes = new BytesRef();
    private int next;

    /// @param frequencies by the numbers of the terms; those of 0 are left out
    WeighedWords(BytesRefHash terms, int[] frequencies) {
        this.terms = terms;
        this.frequencies = frequencies;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (next < terms.size() && frequencies[next] == 0) {
            next++;
        }
        if (next == terms.size()) {
            return false;
        }
        term.setBytesRef(terms.get(next, bytes));
        frequency.setTermFrequency(frequencies[next]);
        next++;
        return true;
    }
}
