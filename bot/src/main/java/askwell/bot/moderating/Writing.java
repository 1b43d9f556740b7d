package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Draft.Stage;
import askwell.knowledge.store.Typed;

import java.util.List;
import java.util.Optional;

/// The forms of articles and the buttons of drafts: what was typed is kept first, whatever becomes of it.
final class Writing {
    static final String MORE = "write-more";

    private final Workshop workshop;
    private final Rights rights;
    private final ArticleForms forms;
    private final Deciding deciding;

    Writing(Workshop workshop, Rights rights, ArticleForms forms, Deciding deciding) {
        this.workshop = workshop;
        this.rights = rights;
        this.forms = forms;
        this.deciding = deciding;
    }

    List<Deed> deeds() {
        return List.of(
                Deed.of(ArticleForms.SEND, 1, own(this::sent)),
                Deed.of(ArticleForms.SEND_DETAILS, 1, own(this::detailsSent)),
                Deed.of(DraftCards.GO_ON, 1, own((by, draft, _) -> open(draft, false, by))),
                Deed.of(DraftCards.DETAILS, 1, own(this::details)),
                Deed.of(DraftCards.BY_FILE, 1, own((by, draft, _) -> open(draft, true, by))),
                Deed.of(
                        DraftCards.ANYWAY,
                        1,
                        own((by, draft, _) -> deciding.decide(draft, true, by))),
                Deed.of(DraftCards.DISCARD, 1, own(this::discarded)),
                Deed.of(DraftCards.NEW_TOPICS, 1, own(this::newTopics)),
                Deed.of(DraftCards.NEAR_TOPICS, 1, own(this::nearTopics)),
                Deed.of(DraftCards.WORDING, 2, own(this::asWording)),
                Deed.of(DraftCards.INTO, 2, own(this::into)),
                Deed.of(DraftCards.BOTH, 1, own(this::both)),
                Deed.of(DraftCards.MERGE, 1, own(this::merging)),
                new OnArticle("", MORE, workshop, this::more).deed());
    }

    /// Does something with a draft.
    @FunctionalInterface
    private interface Doing {
        Response run(Invocation by, Draft draft, Id id);
    }

    /// For whoever writes a draft, and while they may.
    private Deed.Doing own(Doing doing) {
        return (by, id) -> {
            var draft = workshop.store().drafts().find(id.argument(0));
            if (draft.isEmpty()) {
                return said("column.draft-gone", by);
            }
            if (!draft.get().writerId().equals(by.who().id())) {
                return said("column.draft-others", by);
            }
            if (draft.get().waits()) {
                return said("column.draft-waits", by);
            }
            var right = draft.get().articleId().isEmpty() ? Right.ADD : Right.EDIT;
            return rights.allows(by.who(), right)
                    ? doing.run(by, draft.get(), id)
                    : rights.refusal(right, by);
        };
    }

    /// Opens the form of an article.
    Response edit(Invocation by, Article article) {
        return draftOf(by, article)
                .map(draft -> open(draft, false, by))
                .orElseGet(() -> OnArticle.gone(workshop.phrases(by)));
    }

    /// Opens the form of what stands beside an article.
    private Response more(Invocation by, Article article) {
        if (!rights.allows(by.who(), Right.EDIT)) {
            return rights.refusal(Right.EDIT, by);
        }
        var phrases = workshop.phrases(by);
        return draftOf(by, article)
                .<Response>map(draft -> new Response.Open(forms.details(draft, phrases)))
                .orElseGet(() -> OnArticle.gone(phrases));
    }

    private Optional<Draft> draftOf(Invocation by, Article article) {
        return workshop.store()
                .latest(article.id())
                .flatMap(seen ->
                        seen.article().map(state -> forms.begin(by, seen, Typed.of(state))));
    }

    private Response open(Draft draft, boolean byFile, Invocation by) {
        return new Response.Open(forms.of(draft, byFile, workshop.phrases(by)));
    }

    private Response details(Invocation by, Draft draft, Id id) {
        return new Response.Open(forms.details(draft, workshop.phrases(by)));
    }

    private Response sent(Invocation by, Draft before, Id id) {
        var file = ArticleForms.file(by).map(TextFile::read);
        var answer =
                file.filter(TextFile.Text.class::isInstance)
                        .map(TextFile.Text.class::cast)
                        .map(TextFile.Text::text);
        var typed = ArticleForms.filledIn(before.typed(), by, answer);
        try {
            var draft = keep(before.with(typed));
            return file.orElse(new TextFile.Text("")) instanceof TextFile.Unreadable(var problem)
                    ? replace(new DraftCards(draft, workshop.phrases(by)).badFile(problem))
                    : deciding.decide(draft, false, by);
        } catch (StoreException notKept) {
            return notKept(typed, notKept, workshop.phrases(by));
        }
    }

    /// Gives back all that was typed, which we could not keep.
    private static Response notKept(Typed typed, StoreException trouble, Phrases phrases) {
        var text =
                String.join(
                        "\n\n",
                        typed.question(),
                        typed.answer(),
                        typed.wordings(),
                        typed.topics(),
                        typed.source());
        return Response.privately(
                new Reply(
                        List.of(
                                Card.titled(phrases.say("column.not-kept"))
                                        .saying(phrases.say("column.not-kept-more"))
                                        .saying(Escaped.of(String.valueOf(trouble.getMessage())))),
                        List.of(new Attachment("article.md", text))));
    }

    private Response detailsSent(Invocation by, Draft before, Id id) {
        var typed = ArticleForms.detailsFilledIn(before.typed(), by);
        return deciding.decide(keep(before.with(typed)), false, by);
    }

    private Response discarded(Invocation by, Draft draft, Id id) {
        workshop.store().drafts().delete(draft.key());
        return replace(Card.titled(workshop.phrases(by).say("column.discarded")));
    }

    private Response newTopics(Invocation by, Draft draft, Id id) {
        return deciding.decide(keep(draft.with(draft.typed().meaningTopics())), false, by);
    }

    private Response nearTopics(Invocation by, Draft draft, Id id) {
        return deciding.decide(
                keep(draft.with(draft.typed().withTopics(deciding.nearTopics(draft)))), false, by);
    }

    /// Adds the question to another article, which becomes a draft of its own; what was written stays.
    private Response asWording(Invocation by, Draft draft, Id id) {
        return beside(
                by,
                draft,
                id,
                (there, typed) ->
                        deciding.decide(
                                keep(
                                        there.with(
                                                typed.withWordings(
                                                        and(
                                                                typed.wordings(),
                                                                line(draft.typed().question()))))),
                                false,
                                by));
    }

    /// Puts the answer into another article, for the moderator to look at.
    private Response into(Invocation by, Draft draft, Id id) {
        return beside(
                by,
                draft,
                id,
                (there, typed) -> {
                    var mine = draft.typed();
                    var wordings =
                            and(and(typed.wordings(), line(mine.question())), mine.wordings());
                    return open(
                            keep(
                                    there.with(
                                            typed.withAnswer(mine.answer())
                                                    .withWordings(wordings))),
                            false,
                            by);
                });
    }

    /// Does something with another article.
    @FunctionalInterface
    private interface There {
        Response run(Draft there, Typed typed);
    }

    private Response beside(Invocation by, Draft draft, Id id, There doing) {
        if (!rights.allows(by.who(), Right.EDIT)) {
            return rights.refusal(Right.EDIT, by);
        }
        return Pick.byKey(id.argument(1), workshop.knowledge())
                .flatMap(article -> draftOf(by, article))
                .map(there -> doing.run(there.answering(draft.gap()), there.typed()))
                .orElseGet(() -> OnArticle.gone(workshop.phrases(by)));
    }

    private static String and(String lines, String more) {
        return lines.isBlank() ? more : lines + "\n" + more;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Response both(Invocation by, Draft draft, Id id) {
        return deciding.merged(draft)
                .filter(Deciding.Merged::clean)
                .map(merged -> deciding.decide(keep(merged.draft()), false, by))
                .orElseGet(() -> deciding.decide(draft, true, by));
    }

    private Response merging(Invocation by, Draft draft, Id id) {
        return deciding.merged(draft)
                .map(merged -> open(keep(merged.draft()), false, by))
                .orElseGet(() -> deciding.decide(draft, true, by));
    }

    private Draft keep(Draft draft) {
        return workshop.store().drafts().keep(draft.at(Stage.TYPED));
    }

    private static Response replace(Card card) {
        return new Response.Replace(Reply.of(card));
    }

    private Response said(String name, Invocation by) {
        return Response.privately(Reply.of(Card.titled(workshop.phrases(by).say(name))));
    }
}
