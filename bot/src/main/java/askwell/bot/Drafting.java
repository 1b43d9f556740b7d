package askwell.bot;

import askwell.bot.asking.Writings;
import askwell.knowledge.store.ArticleStore;

import java.util.List;
import java.util.Optional;

/// The drafts of the column, where there is one to write for, as what is kept of whoever writes them.
record Drafting(Optional<ArticleStore> store) implements Writings {

    @Override
    public List<Writing> of(String person) {
        return store.stream()
                .flatMap(kept -> kept.drafts().allOf(person).stream())
                .map(draft -> new Writing(draft.when(), draft.typed().question().strip()))
                .toList();
    }

    @Override
    public int forget(String person) {
        return store.map(kept -> kept.drafts().forget(person)).orElse(0);
    }
}
