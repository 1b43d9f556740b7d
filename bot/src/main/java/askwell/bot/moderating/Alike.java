package askwell.bot.moderating;

import askwell.bot.journal.Likening;
import askwell.knowledge.answer.KnowledgeBase;

import java.util.List;
import java.util.Optional;

/// Compares questions as the column does.
record Alike(KnowledgeBase knowledge) implements Likening {

    @Override
    public Optional<byte[]> direction(String text) {
        return knowledge.vector(text);
    }

    @Override
    public List<String> words(String text) {
        return knowledge.terms(text);
    }
}
