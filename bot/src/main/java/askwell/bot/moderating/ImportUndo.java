package askwell.bot.moderating;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStore.Taken;

import java.util.List;

/// Takes an import back whole, its articles and what it has taught; what somebody has changed since stays.
final class ImportUndo {
    private static final String UNDO = "import-undo";
    private static final int MOST_NAMED = 5;

    private final Workshop workshop;

    ImportUndo(Workshop workshop) {
        this.workshop = workshop;
    }

    Deed deed() {
        return Deed.of(UNDO, 4, this::undo);
    }

    /// What takes back what an import has taken in.
    static Id of(Taken taken) {
        var made = taken.made();
        var taught = taken.taught();
        return Id.of(
                UNDO,
                Long.toString(made.isEmpty() ? 0 : made.getFirst().change()),
                Long.toString(made.isEmpty() ? 0 : made.getLast().change()),
                Long.toString(taught.isEmpty() ? 0 : taught.getFirst().number()),
                Long.toString(taught.isEmpty() ? 0 : taught.getLast().number()));
    }

    private Response undo(Invocation by, Id id) {
        var numbers =
                id.arguments().stream()
                        .filter(number -> number.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .toList();
        var phrases = workshop.phrases(by);
        if (numbers.size() < 4) {
            return ImportArticles.gone(phrases);
        }
        return new Response.Follow(soFar -> {
            soFar.accept(ImportArticles.said(phrases.say("import.undoing")));
            var forgotten = holding(numbers.get(2), numbers.get(3));
            var undone =
                    workshop.store()
                            .undo(
                                    numbers.get(0),
                                    numbers.get(1),
                                    numbers.get(2),
                                    numbers.get(3),
                                    new Edit(by.who().name(), "took an import back"));
            workshop.knowledge().catchUp();
            var card = Card.titled(Counting.say(phrases, "import.undone", undone.made().size()));
            if (forgotten > 0) {
                card = card.saying(Counting.say(phrases, "import.undone-lessons", forgotten));
            }
            return Reply.of(
                    undone.changedSince().isEmpty()
                            ? card
                            : card.saying(stayed(undone.changedSince(), phrases)));
        });
    }

    /// How many of these lessons still hold.
    private long holding(long first, long last) {
        return workshop.store().lessons().all().stream()
                .map(Taught::number)
                .filter(number -> first <= number && number <= last)
                .count();
    }

    private String stayed(List<String> ids, Phrases phrases) {
        var names =
                ids.stream()
                        .limit(MOST_NAMED)
                        .map(this::question)
                        .map(name -> "\n- " + name)
                        .collect(joining());
        return Counting.say(phrases, "import.stayed", ids.size()) + names;
    }

    private String question(String articleId) {
        return workshop.store().history(articleId).reversed().stream()
                .flatMap(revision -> revision.article().stream())
                .findFirst()
                .map(article -> Escaped.start(article.question(), 100))
                .orElse(articleId);
    }
}
