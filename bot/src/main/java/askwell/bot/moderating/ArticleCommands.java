package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The commands with which moderators keep articles, and what their buttons do.
final class ArticleCommands {
    static final String EDIT = "art-edit";
    static final String REMOVE = "art-remove";
    static final String HISTORY = "art-history";

    /// The option that names an article.
    static final String WHICH = "which";

    static final int LONGEST_NAME = 400;

    private static final String ANSWER = "answer";
    private static final String HERE = "here";
    private static final String FILE = "file";
    private static final String WORDS = "words";

    private final Workshop workshop;
    private final Rights rights;
    private final ArticleForms forms;
    private final Writing writing;
    private final Showing showing;
    private final Listing listing;
    private final Removing removing;
    private final Histories histories;
    private final Undoing undoing;
    private final Proposals proposals;
    private final DraftList drafts;

    ArticleCommands(Workshop workshop, Rights rights, ArticleForms forms, Changes changes) {
        this.workshop = workshop;
        this.rights = rights;
        this.forms = forms;
        this.proposals = new Proposals(workshop, rights, changes);
        this.writing =
                new Writing(workshop, rights, forms, new Deciding(workshop, changes, proposals));
        this.showing = new Showing(workshop);
        this.listing = new Listing(workshop);
        this.removing = new Removing(workshop, rights, changes, proposals);
        this.histories = new Histories(workshop);
        this.undoing = new Undoing(workshop, rights, changes, proposals);
        this.drafts = new DraftList(workshop, proposals);
    }

    List<Command> commands() {
        return List.of(
                rights.guarded(
                        Right.ADD,
                        new Called(
                                "article add",
                                List.of(Command.Option.choice(ANSWER, HERE, FILE)),
                                this::add)),
                rights.guarded(Right.ADD, new SaveAsArticle(workshop, forms)),
                rights.guarded(Right.EDIT, editing()),
                on("article show", "art-look", showing::show),
                listing,
                new Called(
                        "article search",
                        List.of(Command.Option.text(WORDS, LONGEST_NAME)),
                        this::search),
                rights.guarded(Right.REMOVE, removal()),
                past(),
                rights.guarded(Right.EDIT, new RestoreCommand(histories)),
                new Called("article drafts", List.of(), drafts::run));
    }

    List<Deed> deeds() {
        return Stream.of(
                        List.of(
                                rights.guarded(Right.EDIT, editing().deed()),
                                rights.guarded(Right.REMOVE, removal().deed()),
                                on("article show", "art-look", showing::show).deed(),
                                past().deed(),
                                listing.turning()),
                        writing.deeds(),
                        showing.deeds(),
                        removing.deeds(),
                        histories.deeds(),
                        undoing.deeds(),
                        proposals.deeds(),
                        drafts.deeds())
                .flatMap(List::stream)
                .toList();
    }

    private OnArticle editing() {
        return on("article edit", EDIT, writing::edit);
    }

    private OnArticle removal() {
        return on("article remove", REMOVE, removing::ask);
    }

    private OnArticle past() {
        return on("article history", HISTORY, histories::history);
    }

    private OnArticle on(String name, String deed, OnArticle.Doing doing) {
        return new OnArticle(name, deed, workshop, doing);
    }

    /// A change by its number; 0, which no change has, for what is none.
    static long change(Id id, int index) {
        return id.number(index).orElse(0L);
    }

    private Response add(Invocation by) {
        var phrases = workshop.phrases(by);
        return new Response.Open(
                by.value(ANSWER).equals(FILE)
                        ? forms.writeByFile(by, phrases)
                        : forms.write(by, "", "", Optional.empty(), phrases));
    }

    private Response search(Invocation by) {
        var phrases = workshop.phrases(by);
        var found = new Names(workshop.knowledge()).search(by.value(WORDS));
        return Response.privately(
                Reply.of(
                        found.isEmpty()
                                ? Card.titled(phrases.say("column.none"))
                                        .saying(phrases.say("column.none-more"))
                                : Listing.rows(
                                        Card.titled(phrases.say("column.found")),
                                        found,
                                        false,
                                        phrases)));
    }
}
