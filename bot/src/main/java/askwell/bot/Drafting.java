package askwell.bot;

import askwell.bot.asking.Writings;
import askwell.bot.chat.Outbox;
import askwell.bot.moderating.Posted;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.Draft;

import java.util.List;
import java.util.Optional;

/// The drafts of the column, where there is one to write for, as what is kept of whoever writes them.
///
/// @param outbox takes back the cards of those that wait for approval
record Drafting(Optional<ArticleStore> store, Outbox outbox) implements Writings {

    @Override
    public List<Writing> of(String person) {
        return all(person).stream()
                .map(draft -> new Writing(draft.when(), draft.typed().question().strip()))
                .toList();
    }

    @Override
    public int forget(String person) {
        var cards = all(person).stream().flatMap(draft -> Posted.of(draft).stream()).toList();
        int forgotten = store.map(kept -> kept.drafts().forget(person)).orElse(0);
        cards.forEach(outbox::takeBack);
        return forgotten;
    }

    private List<Draft> all(String person) {
        return store.map(kept -> kept.drafts().allOf(person)).orElse(List.of());
    }
}
