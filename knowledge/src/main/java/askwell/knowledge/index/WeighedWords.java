package askwell.knowledge.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

import java.util.Iterator;
import java.util.Map;

/// Hands words to Lucene with frequencies of our own, so that a word can count more in one part of an article than in
/// another while all parts are one field (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
/// weighted fields", CIKM 2004).
final class WeighedWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> frequencies;
    private Iterator<Map.Entry<String, Integer>> rest;

    WeighedWords(Map<String, Integer> frequencies) {
        this.frequencies = frequencies;
        this.rest = frequencies.entrySet().iterator();
    }

    @Override
    public void reset() {
        rest = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!rest.hasNext()) {
            return false;
        }
        var next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
