package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Drafts;

import java.util.List;
import java.util.stream.Stream;

/// `/article drafts`: what one has typed and not saved, and what waits for approval.
final class DraftList {
    private static final String LOOK = "draft-look";
    private static final int MOST = 25;
    private static final int MOST_TITLE = 60;
    private static final int MOST_ANSWER = 1_500;

    private final Workshop workshop;
    private final Proposals proposals;

    DraftList(Workshop workshop, Proposals proposals) {
        this.workshop = workshop;
        this.proposals = proposals;
    }

    List<Deed> deeds() {
        return List.of(Deed.of(LOOK, 1, this::look));
    }

    Response run(Invocation by) {
        var phrases = workshop.phrases(by);
        var all =
                Stream.concat(drafts().waiting().stream(), drafts().of(by.who().id()).stream())
                        .distinct()
                        .limit(MOST)
                        .toList();
        if (all.isEmpty()) {
            return Response.privately(Reply.of(Card.titled(phrases.say("column.drafts-none"))));
        }
        var card =
                Card.titled(phrases.say("column.drafts"))
                        .saying(phrases.say("column.drafts-more", "days", Drafts.KEPT.toDays()));
        for (var draft : all) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(LOOK, draft.key()), label(draft, phrases), Look.FOLDED));
        }
        return Response.privately(Reply.of(card));
    }

    private static String label(Draft draft, Phrases phrases) {
        var title = title(draft, phrases);
        return draft.waits()
                ? phrases.say("column.draft-waiting", "title", title, "name", draft.writer())
                : title;
    }

    private static String title(Draft draft, Phrases phrases) {
        return draft.typed().question().isBlank()
                ? phrases.say("column.draft-untitled")
                : Escaped.cut(draft.typed().question().replaceAll("\\s+", " ").strip(), MOST_TITLE);
    }

    private Response look(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        var found = drafts().find(id.argument(0));
        if (found.isEmpty()) {
            return said("column.draft-gone", phrases);
        }
        var draft = found.get();
        if (draft.waits()) {
            return Response.privately(Reply.of(proposals.card(draft, by)));
        }
        return draft.writerId().equals(by.who().id())
                ? Response.privately(Reply.of(card(draft, phrases)))
                : said("column.draft-others", phrases);
    }

    private static Card card(Draft draft, Phrases phrases) {
        return new DraftCards(draft, phrases)
                .mending(
                        Card.titled(title(draft, phrases))
                                .saying(Escaped.cut(draft.typed().answer(), MOST_ANSWER)));
    }

    private Drafts drafts() {
        return workshop.store().drafts();
    }

    private static Response said(String name, Phrases phrases) {
        return Response.privately(Reply.of(Card.titled(phrases.say(name))));
    }
}
