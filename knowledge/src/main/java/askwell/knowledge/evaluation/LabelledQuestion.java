package askwell.knowledge.evaluation;

import java.util.List;
import java.util.Optional;

/// A question of which it is known what answers it.
///
/// @param kind what sort of message it is, for example `answerable`, `unanswerable`, `out-of-scope`, `chatter`, `group`
/// @param relevant the ids of the articles that answer it, best first; empty where nothing does
/// @param split the part of the set that it belongs to, `dev` or `test`, where the set has parts
public record LabelledQuestion(
        String id, String text, String kind, List<String> relevant, Optional<String> split) {

    public LabelledQuestion {
        relevant = List.copyOf(relevant);
    }

    /// Whether it is for another part of the conversation to reply to: the groups, or the care for someone at risk.
    boolean setApart() {
        return kind.equals("group") || kind.equals("not-crisis") || kind.startsWith("crisis");
    }

    boolean smallTalk() {
        return kind.equals("chatter");
    }
}
