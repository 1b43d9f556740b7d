package askwell.knowledge.index;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where the articles that may answer a question are looked for.
@FunctionalInterface
public interface Searchable {

    /// The articles that may answer a question, best first.
    ///
    /// @param synonyms what of a text has other names
    /// @param hidden gives the ids of articles that are left out, once the question itself was read
    /// @param most how many at the most
    Retrieval search(
            String question,
            Function<String, List<Synonym>> synonyms,
            Supplier<Set<String>> hidden,
            int most);
}
