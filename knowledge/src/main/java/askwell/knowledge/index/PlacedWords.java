package askwell.knowledge.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.IntsRefBuilder;

import java.util.List;

/// Hands Lucene the words of each of several places, the number of the place for their position.
final class PlacedWords extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final BytesRefHash terms;
    private final List<IntsRefBuilder> places;
    private final BytesRef bytes = new BytesRef();
    private int place;
    private int next;

    /// @param places the numbers of the terms in each
    PlacedWords(BytesRefHash terms, List<IntsRefBuilder> places) {
        this.terms = terms;
        this.places = places;
    }

    @Override
    public void reset() {
        place = -1;
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int further = 0;
        while (place < 0 || next == places.get(place).length()) {
            if (place + 1 == places.size()) {
                return false;
            }
            place++;
            next = 0;
            further++;
        }
        term.setBytesRef(terms.get(places.get(place).intAt(next), bytes));
        increment.setPositionIncrement(further);
        next++;
        return true;
    }
}
