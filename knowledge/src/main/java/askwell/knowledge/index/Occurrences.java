package askwell.knowledge.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which of some words stand in some articles, and in which passages of their answers.
final class Occurrences {

    private record Place(int document, int position) {}

    private final Map<Integer, Set<String>> articles = new HashMap<>();
    private final Map<Place, Set<String>> passages = new HashMap<>();

    private Occurrences() {}

    static Occurrences of(IndexSearcher searcher, Set<String> terms, Collection<Integer> documents)
            throws IOException {
        var occurrences = new Occurrences();
        var leaves = searcher.getIndexReader().leaves();
        var byLeaf = new HashMap<LeafReaderContext, List<Integer>>();
        for (int document : new TreeSet<>(documents)) {
            byLeaf.computeIfAbsent(
                            leaves.get(ReaderUtil.subIndex(document, leaves)),
                            _ -> new ArrayList<>())
                    .add(document);
        }
        for (var some : byLeaf.entrySet()) {
            for (var term : terms) {
                occurrences.add(term, some.getKey(), some.getValue());
            }
        }
        return occurrences;
    }

    /// @param documents of the leaf, ascending
    private void add(String term, LeafReaderContext leaf, List<Integer> documents)
            throws IOException {
        var postings =
                leaf.reader()
                        .postings(new Term(ArticleDocument.PLACES, term), PostingsEnum.POSITIONS);
        if (postings == null) {
            return;
        }
        for (int document : documents) {
            int wanted = document - leaf.docBase;
            if (postings.docID() < wanted) {
                postings.advance(wanted);
            }
            if (postings.docID() == wanted) {
                articles.computeIfAbsent(document, _ -> new HashSet<>()).add(term);
                for (int i = 0; i < postings.freq(); i++) {
                    passages.computeIfAbsent(
                                    new Place(document, postings.nextPosition()),
                                    _ -> new HashSet<>())
                            .add(term);
                }
            }
        }
    }

    /// Those that stand anywhere in an article.
    Set<String> in(int document) {
        return articles.getOrDefault(document, Set.of());
    }

    /// Those that stand in a passage of an article's answer.
    ///
    /// @param passage its number, from 0
    Set<String> in(int document, int passage) {
        return passages.getOrDefault(new Place(document, passage), Set.of());
    }
}
