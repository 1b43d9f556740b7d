package askwell.knowledge.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOUtils;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The index as it would be after a change that is not made: the changed articles lie in an index of their own, in memory, and
/// are looked for together with all others. The index itself stays as it is, and is asked meanwhile. To be closed after use.
public final class Rehearsal implements Searchable, AutoCloseable {

    private final ArticleIndex index;
    private final IndexSearcher before;
    private final Closeable release;
    private final LuceneIndex changed;
    private final DirectoryReader added;
    private final IndexSearcher after;
    private final Spelling spelling;
    private final Set<String> ids;

    /// @param before the index as it is; let go of by `release`
    /// @param changed holds what was saved
    /// @param ids of all articles that are changed or removed
    Rehearsal(
            ArticleIndex index,
            IndexSearcher before,
            Closeable release,
            LuceneIndex changed,
            Set<String> ids)
            throws IOException {
        this.index = index;
        this.before = before;
        this.release = release;
        this.changed = changed;
        this.ids = Set.copyOf(ids);
        this.added = DirectoryReader.open(changed.writer());
        var reader =
                new MultiReader(
                        new IndexReader[] {
                            Without.of((DirectoryReader) before.getIndexReader(), this.ids), added
                        },
                        false);
        this.after = ArticleIndex.searcher(reader);
        this.spelling = new Spelling(reader);
    }

    @Override
    public Retrieval search(
            String question,
            Function<String, List<Synonym>> synonyms,
            Supplier<Set<String>> hidden,
            int most) {
        return index.search(after, spelling, question, synonyms, hidden, most);
    }

    /// The known questions that the change may answer otherwise, those that it is likeliest to first: of these texts, and of the
    /// articles near those that change.
    ///
    /// @param asked questions that members have asked
    /// @param most how many at the most
    public List<KnownQuestion> touched(List<String> asked, int most) {
        return index.touched(before, after, ids, asked.stream().distinct().toList(), most);
    }

    /// Which of these texts it may answer otherwise.
    public List<KnownQuestion> touchedOf(List<String> texts) {
        return index.touchedOf(before, after, ids, texts);
    }

    /// Whether it changes or removes an article.
    public boolean changes(String id) {
        return ids.contains(id);
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(after.getIndexReader(), added, changed, release);
    }
}
