package askwell.knowledge.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/// A state of the index in which some articles are as if they had been removed.
final class Without extends FilterDirectoryReader {

    private final List<String> ids;

    private Without(DirectoryReader all, List<String> ids) throws IOException {
        super(
                all,
                new SubReaderWrapper() {
                    @Override
                    public LeafReader wrap(LeafReader leaf) {
                        return without(leaf, ids);
                    }
                });
        this.ids = ids;
    }

    static DirectoryReader of(DirectoryReader all, Collection<String> ids) throws IOException {
        return new Without(all, List.copyOf(ids));
    }

    private static LeafReader without(LeafReader leaf, List<String> ids) {
        try {
            var left = new FixedBitSet(leaf.maxDoc());
            left.set(0, leaf.maxDoc());
            int before = leaf.numDocs();
            var live = leaf.getLiveDocs();
            if (live != null) {
                for (int document = 0; document < leaf.maxDoc(); document++) {
                    if (!live.get(document)) {
                        left.clear(document);
                    }
                }
            }
            for (var id : ids) {
                var postings = leaf.postings(new Term(ArticleDocument.ID, id), PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    left.clear(postings.docID());
                }
            }
            int count = left.cardinality();
            return count == before ? leaf : new Leaf(leaf, left, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader all) throws IOException {
        return new Without(all, ids);
    }

    /// None: what is cached of the whole state would not be right here.
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Leaf extends FilterLeafReader {
        private final FixedBitSet left;
        private final int count;

        Leaf(LeafReader all, FixedBitSet left, int count) {
            super(all);
            this.left = left;
            this.count = count;
        }

        @Override
        public Bits getLiveDocs() {
            return left;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
