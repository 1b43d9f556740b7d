package askwell.knowledge.index;

import java.util.List;

/// Something that a question says, and what else it is called.
///
/// @param said the words of the question that say it, as [Words] has them
/// @param others the other words and phrases for it
public record Synonym(List<String> said, List<String> others) {

    public Synonym {
        said = List.copyOf(said);
        others = List.copyOf(others);
    }
}
