package askwell.bot.moderating;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.article.Revision;
import askwell.knowledge.intake.Intake;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Bundle;
import askwell.knowledge.source.Found;
import askwell.knowledge.source.Reading;
import askwell.knowledge.source.SourceException;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStore.Taken;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// `/article import` takes articles over from files: shows what would come in, and takes all of it or nothing.
///
/// Between the two it waits on disk. What has been changed by somebody since it was shown is shown again first.
final class ImportArticles {
    static final String TAKE = "import-take";
    private static final String PROPOSE = "import-propose";
    private static final String CANCEL = "import-cancel";

    private static final int MOST_FILES = 5;
    private static final int LONGEST_FROM = 200;

    private final Workshop workshop;
    private final Rights rights;
    private final WaitingImports waiting;
    private final ArticleFiles files = ArticleFiles.standard();

    ImportArticles(Workshop workshop, Rights rights) {
        this.workshop = workshop;
        this.rights = rights;
        this.waiting =
                new WaitingImports(
                        workshop.settings().storage().folder().resolve("imports"),
                        workshop.clock());
    }

    Command command() {
        return rights.guarded(
                Right.IMPORT,
                new Command() {
                    @Override
                    public String name() {
                        return "article import";
                    }

                    @Override
                    public boolean isForModerators() {
                        return true;
                    }

                    @Override
                    public List<Option> options() {
                        return IntStream.rangeClosed(1, MOST_FILES)
                                .mapToObj(number ->
                                        number == 1
                                                ? Option.file("file")
                                                : Option.file("file" + number).optional())
                                .toList();
                    }

                    @Override
                    public Response run(Invocation invocation) {
                        return new Response.Follow(soFar -> preview(invocation, soFar));
                    }
                });
    }

    List<Deed> deeds() {
        return List.of(
                rights.guarded(Right.IMPORT, Deed.of(TAKE, 3, this::take)),
                rights.guarded(Right.IMPORT, Deed.of(PROPOSE, 3, this::propose)),
                rights.guarded(Right.IMPORT, Deed.of(CANCEL, 1, this::cancel)),
                rights.guarded(Right.IMPORT, new ImportUndo(workshop).deed()));
    }

    private Reply preview(Invocation by, Consumer<Reply> soFar) {
        var phrases = workshop.phrases(by);
        try (var incoming = IncomingFiles.of(by.uploads(), waiting.folder())) {
            var reading =
                    files.read(
                            incoming.files(),
                            (file, done, total) ->
                                    soFar.accept(
                                            said(
                                                    phrases.say(
                                                            "import.reading",
                                                            "name",
                                                            incoming.name(file),
                                                            "number",
                                                            done + 1,
                                                            "count",
                                                            total))));
            var from = incoming.files().stream().map(incoming::name).collect(joining(", "));
            soFar.accept(said(phrases.say("import.comparing")));
            return shown(reading, from, incoming::name, by);
        } catch (IncomingFiles.TooMuchException tooMuch) {
            return said(
                    phrases.say("import.too-much"),
                    phrases.say("import.too-much-more", "most", IncomingFiles.MOST >> 20));
        } catch (IOException lost) {
            return said(phrases.say("import.lost"), phrases.say("import.lost-more"));
        } catch (SourceException notKept) {
            return said(
                    phrases.say("import.not-kept"),
                    Escaped.of(String.valueOf(notKept.getMessage())));
        }
    }

    /// What would come in, with the choice to take it; where that is something, it waits.
    private Reply shown(Reading reading, String from, Function<Path, String> names, Invocation by) {
        var seen = workshop.store().lastChange();
        var intake = intake(reading);
        var cards = new ImportCards(intake, impact(intake), names, workshop.phrases(by));
        if (intake.changesNothing()) {
            return cards.with(cards.card());
        }
        var bundle =
                new Bundle(
                        Escaped.cut(from, LONGEST_FROM),
                        reading.articles().stream().map(Found::article).toList(),
                        reading.lessons());
        var key = waiting.keep(bundle);
        return cards.with(choices(cards.card(), key, seen, by));
    }

    private Card choices(Card card, String key, long seen, Invocation by) {
        var phrases = workshop.phrases(by);
        var approval = workshop.settings().moderating().approval();
        var next = Id.of(approval ? PROPOSE : TAKE, key, Long.toString(seen), by.who().id());
        return card.choice(
                        new Choice(
                                next,
                                phrases.say(approval ? "import.propose" : "import.take"),
                                Look.MAIN))
                .action(Id.of(CANCEL, key), phrases.say("import.cancel"));
    }

    private Intake intake(Reading reading) {
        return Intake.of(
                reading, Optional.of(workshop.store()), workshop.settings().answering().language());
    }

    private Impact impact(Intake intake) {
        var changing = intake.changing();
        return changing.isEmpty()
                ? new Impact(List.of(), List.of(), List.of())
                : workshop.impact(changing, List.of());
    }

    /// Puts it before a second person.
    private Response propose(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        var bundle = waiting.of(id.argument(0));
        var channel = workshop.settings().discord().moderatorsChannel();
        if (bundle.isEmpty()) {
            return gone(phrases);
        }
        var ours = workshop.settings().texts().in(Locale.US);
        var cards = cards(bundle.get(), id.argument(0), ours);
        var card =
                cards.card()
                        .field(ours.say("import.from"), bundle.get().from())
                        .field(ours.say("import.by"), by.who().name())
                        .choice(
                                new Choice(
                                        Id.of(TAKE, id.argument(0), id.argument(1), id.argument(2)),
                                        ours.say("import.take"),
                                        Look.MAIN))
                        .action(Id.of(CANCEL, id.argument(0)), ours.say("import.cancel"));
        var posted = channel.map(there -> workshop.outbox().post(there, cards.with(card)));
        return posted.filter(Delivery.Delivered.class::isInstance).isPresent()
                ? new Response.Replace(
                        said(phrases.say("import.proposed"), phrases.say("import.proposed-more")))
                : Response.privately(
                        said(
                                phrases.say("import.not-proposed"),
                                phrases.say("import.not-proposed-more")));
    }

    /// Without the places in files, which are no longer there.
    private ImportCards cards(Bundle bundle, String key, Phrases phrases) {
        var intake = intake(bundle.reading(Path.of(key)));
        return new ImportCards(intake, impact(intake), _ -> bundle.from(), phrases);
    }

    private Response take(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        var key = id.argument(0);
        if (workshop.settings().moderating().approval() && by.who().id().equals(id.argument(2))) {
            return Response.privately(
                    said(phrases.say("import.own"), phrases.say("import.own-more")));
        }
        if (!waiting.exists(key)) {
            return gone(phrases);
        }
        if (!waiting.begin(key)) {
            return new Response.Done();
        }
        return new Response.Follow(soFar -> {
            try {
                return waiting.of(key)
                        .map(bundle -> taken(bundle, id, by, soFar))
                        .orElseGet(() -> said(phrases.say("import.gone")));
            } finally {
                waiting.end(key);
            }
        });
    }

    private Reply taken(Bundle bundle, Id id, Invocation by, Consumer<Reply> soFar) {
        var phrases = workshop.phrases(by);
        var key = id.argument(0);
        var seen = ArticleCommands.change(id, 1);
        soFar.accept(said(phrases.say("import.comparing")));
        var changed = changedSince(intake(bundle.reading(Path.of(key))), seen);
        if (changed.isPresent()) {
            var cards = cards(bundle, key, phrases);
            return cards.with(
                    choices(
                            cards.card()
                                    .saying(
                                            phrases.say(
                                                    "import.changed-since",
                                                    "name",
                                                    Escaped.of(changed.get().who()))),
                            key,
                            workshop.store().lastChange(),
                            by));
        }
        soFar.accept(said(Counting.say(phrases, "import.saving", bundle.articles().size())));
        var taken =
                workshop.store()
                        .takeIn(
                                bundle.articles(),
                                bundle.lessons(),
                                new Edit(by.who().name(), "import: " + bundle.from()));
        soFar.accept(said(Counting.say(phrases, "import.indexing", taken.made().size())));
        workshop.knowledge().catchUp();
        waiting.forget(key);
        return Reply.of(done(taken, phrases));
    }

    /// The latest change of an article that the import would write over, though nobody was shown that.
    private static Optional<Revision> changedSince(Intake intake, long seen) {
        return intake.articles().stream()
                .filter(one -> !one.unchanged())
                .flatMap(one -> one.kept().stream())
                .filter(kept -> kept.change() > seen)
                .reduce((_, later) -> later);
    }

    private static Card done(Taken taken, Phrases phrases) {
        var made = taken.made();
        var taught = taken.taught();
        var card =
                Card.titled(Counting.say(phrases, "import.done", made.size()))
                        .saying(phrases.say("import.done-more"));
        if (!taught.isEmpty()) {
            card = card.saying(Counting.say(phrases, "import.done-lessons", taught.size()));
        }
        return made.isEmpty() && taught.isEmpty()
                ? card
                : card.action(ImportUndo.of(taken), phrases.say("import.undo"));
    }

    private Response cancel(Invocation by, Id id) {
        waiting.forget(id.argument(0));
        return new Response.Replace(said(workshop.phrases(by).say("import.cancelled")));
    }

    static Response gone(Phrases phrases) {
        return new Response.Replace(said(phrases.say("import.gone")));
    }

    static Reply said(String title) {
        return Reply.of(Card.titled(title));
    }

    static Reply said(String title, String more) {
        return Reply.of(Card.titled(title).saying(more));
    }
}
