package askwell.bot;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.store.ArticleStore;

import java.util.Optional;

/// What a command answers from.
///
/// @param store keeps the articles; empty where they come from files alone
record Column(KnowledgeBase knowledge, Optional<ArticleStore> store) implements AutoCloseable {

    @Override
    public void close() {
        try (knowledge) {
            store.ifPresent(ArticleStore::close);
        }
    }
}
