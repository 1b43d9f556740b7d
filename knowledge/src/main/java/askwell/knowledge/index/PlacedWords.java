package askwell.knowledge.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Hands Lucene the words of each of several places, the number of the place for their position.
final class PlacedWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final List<Set<String>> places;
    private Iterator<Set<String>> nextPlaces;
    private Iterator<String> words = Set.<String>of().iterator();

    PlacedWords(List<Set<String>> places) {
        this.places = places;
        this.nextPlaces = places.iterator();
    }

    @Override
    public void reset() {
        nextPlaces = places.iterator();
        words = Set.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int further = 0;
        while (!words.hasNext()) {
            if (!nextPlaces.hasNext()) {
                return false;
            }
            words = nextPlaces.next().iterator();
            further++;
        }
        term.append(words.next());
        increment.setPositionIncrement(further);
        return true;
    }
}
