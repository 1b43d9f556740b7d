package askwell.bot.killed;

import static java.util.stream.Collectors.toMap;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Holds what is there after a start against what was acknowledged before.
final class Findings {
    private static final int MOST_SEARCHED = 1;

    private final Ledger ledger;
    private final ArticleStore store;
    private final KnowledgeBase knowledge;
    private final List<String> lost = new ArrayList<>();

    Findings(Ledger ledger, ArticleStore store, KnowledgeBase knowledge) {
        this.ledger = ledger;
        this.store = store;
        this.knowledge = knowledge;
    }

    /// What was lost, a line each.
    List<String> lost() {
        return lost;
    }

    /// @return the line that settles what was under way; empty where nothing was
    List<String> settle() {
        var there = there();
        if (ledger.open().isEmpty()) {
            hold(ledger.states(), there);
            return List.of();
        }
        long number = ledger.open().get();
        var coming = ledger.coming(number);
        var made = coming.entrySet().stream().filter(one -> is(one, there)).count();
        // Something may be as it was before and as it shall be: then it counts as made.
        var settled = new TreeMap<>(ledger.states());
        if (made == coming.size()) {
            settled.putAll(coming);
        }
        hold(settled, there);
        return List.of((made == coming.size() ? "done " : "dropped ") + number);
    }

    private static boolean is(Map.Entry<String, String> one, Map<String, String> there) {
        return there.getOrDefault(one.getKey(), Ledger.GONE).equals(one.getValue());
    }

    private void hold(Map<String, String> wanted, Map<String, String> there) {
        wanted.forEach((thing, state) -> {
            var found = there.getOrDefault(thing, Ledger.GONE);
            if (!found.equals(state)) {
                lost.add("%s should be %s, but is %s".formatted(thing, state, found));
            }
        });
        there.forEach((thing, state) -> {
            if (!wanted.containsKey(thing)) {
                lost.add("%s is %s, which nobody was told".formatted(thing, state));
            }
        });
    }

    /// The state of everything that is kept.
    private Map<String, String> there() {
        var there = new TreeMap<String, String>();
        for (var revision : store.articles()) {
            there.put(revision.articleId(), state(revision.article().orElseThrow().answer()));
        }
        for (var taught : store.lessons().all()) {
            if (taught.lesson() instanceof Golden golden) {
                there.put("lesson:" + golden.question(), "1");
            }
        }
        ledger.states().keySet().stream()
                .filter(thing -> thing.startsWith("draft:"))
                .forEach(thing -> draft(thing, there));
        ledger.open().stream()
                .flatMap(number -> ledger.coming(number).keySet().stream())
                .filter(thing -> thing.startsWith("draft:"))
                .forEach(thing -> draft(thing, there));
        return there;
    }

    private void draft(String thing, Map<String, String> there) {
        store.drafts()
                .find(thing.substring("draft:".length()))
                .filter(draft -> !draft.typed().answer().isEmpty())
                .ifPresent(draft -> there.put(thing, state(draft.typed().answer())));
    }

    private static String state(String answer) {
        return Sound.number(answer).map(Object::toString).orElse("torn");
    }

    /// Every article is found by its id as it is kept, and no other; some also by their questions.
    void index() {
        var kept =
                store.articles().stream()
                        .flatMap(revision -> revision.article().stream())
                        .collect(toMap(Article::id, article -> article));
        var found = knowledge.articles().stream().collect(toMap(Article::id, article -> article));
        kept.forEach((id, article) -> {
            if (!Objects.equals(article, found.get(id))) {
                lost.add("%s is not found as it is kept".formatted(id));
            }
        });
        found.keySet().stream()
                .filter(id -> !kept.containsKey(id))
                .forEach(id -> lost.add("%s is found and no longer kept".formatted(id)));
        kept.values().stream().limit(MOST_SEARCHED).forEach(this::search);
    }

    private void search(Article article) {
        var matches = knowledge.explain(new Question(article.question())).matches();
        if (matches.isEmpty() || !matches.getFirst().article().equals(article)) {
            lost.add("%s is not found by its question".formatted(article.id()));
        }
    }

    /// Every state that was acknowledged stands in its article's history.
    void history() {
        ledger.ever()
                .forEach((thing, states) -> {
                    if (!thing.contains(":")) {
                        var history = store.history(thing);
                        states.stream()
                                .filter(state -> history.stream().noneMatch(one -> is(one, state)))
                                .forEach(state ->
                                        lost.add(
                                                "%s was %s, which its history does not know"
                                                        .formatted(thing, state)));
                    }
                });
    }

    private static boolean is(Revision revision, String state) {
        return revision.article()
                .map(article -> state(article.answer()).equals(state))
                .orElse(state.equals(Ledger.GONE));
    }
}
