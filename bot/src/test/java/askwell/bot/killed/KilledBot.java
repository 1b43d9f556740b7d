package askwell.bot.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.chat.Id;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Standing;
import askwell.bot.chat.Upload;
import askwell.bot.journal.Journal;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStores;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// The bot's moderators' part in a process of its own: looks first whether all is there that it acknowledged before, then adds,
/// edits, imports, removes, restores and takes back without end. Says each thing before it begins and once it is acknowledged.
///
/// Arguments: the data folder, the ledger, how many changes to make, and `all` where all of the ledger is to be looked at.
final class KilledBot {
    private static final int IN_IMPORT = 25;
    private static final int IMPORTED = 100;
    private static final int MOST_WRITTEN = 60;

    private final Ledger ledger;
    private final ArticleStore store;
    private final Moderator moderator;
    private final Random random = new Random();
    private long number = System.currentTimeMillis() * 1_000;

    private KilledBot(Ledger ledger, ArticleStore store, Moderator moderator) {
        this.ledger = ledger;
        this.store = store;
        this.moderator = moderator;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var settings = settings(folder);
        var ledger = Ledger.read(Path.of(arguments[1]));
        try (var store = ArticleStores.open(settings.storage());
                var knowledge =
                        KnowledgeBase.open(
                                store, folder, settings.answering(), KnowledgeBase.Progress.NONE);
                var journal = Journal.open(folder, settings.privacy(), Clock.systemUTC())) {
            look(ledger, store, knowledge, arguments[3].equals("all"));
            var workshop =
                    new Workshop(
                            settings,
                            knowledge,
                            store,
                            journal,
                            new Silent(),
                            Clock.systemUTC(),
                            () -> {});
            var bot = new KilledBot(ledger, store, new Moderator(new Moderators(workshop)));
            for (var left = Integer.parseInt(arguments[2]); left > 0; left--) {
                bot.change();
            }
        }
    }

    private static void look(
            Ledger ledger, ArticleStore store, KnowledgeBase knowledge, boolean all) {
        var findings = new Findings(ledger, store, knowledge);
        var settling = findings.settle();
        findings.index();
        if (all) {
            findings.history();
        }
        findings.lost().forEach(lost -> say("lost " + lost));
        settling.forEach(line -> {
            say(line);
            ledger.add(line);
        });
        say("looked");
    }

    private void change() throws IOException {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> add();
            case 3, 4 -> edit();
            case 5 -> remove();
            case 6 -> restore();
            case 7 -> draft();
            default -> importing();
        }
    }

    private void add() {
        if (written(true).size() >= MOST_WRITTEN) {
            remove();
            return;
        }
        var fresh = ++number;
        var form = moderator.opens("article add", Map.of());
        begin(Map.of(Sound.id(fresh), state(fresh)));
        var saved =
                saved(
                        moderator.sends(
                                form,
                                Map.of(
                                        "question",
                                        Sound.question(fresh),
                                        "answer",
                                        Sound.answer(fresh))));
        done(saved, "Undo");
        maybeUndo(saved, Map.of(Sound.id(fresh), Ledger.GONE));
    }

    private void edit() {
        if (written(true).isEmpty()) {
            add();
            return;
        }
        var id = any(written(true));
        var before = ledger.state(id);
        var fresh = ++number;
        var form = moderator.opens("article edit", Map.of("which", id));
        begin(Map.of(id, state(fresh)));
        var saved = saved(moderator.sends(form, Map.of("answer", Sound.answer(fresh))));
        done(saved, "Undo");
        maybeUndo(saved, Map.of(id, before));
    }

    /// Where it is held up by what it would bring, goes on all the same.
    private Reply saved(Reply reply) {
        return Moderator.choice(reply, "Save anyway").isPresent()
                ? moderator.presses(reply, "Save anyway")
                : reply;
    }

    private void remove() {
        if (written(true).isEmpty()) {
            add();
            return;
        }
        var id = any(written(true));
        var before = ledger.state(id);
        var asked = moderator.gives("article remove", Map.of("which", id));
        begin(Map.of(id, Ledger.GONE));
        var removed = moderator.presses(asked, "Remove");
        done(removed, "Undo");
        maybeUndo(removed, Map.of(id, before));
    }

    private void restore() {
        if (written(false).isEmpty()) {
            remove();
            return;
        }
        var id = any(written(false));
        var last =
                store.history(id).reversed().stream()
                        .filter(revision -> !revision.removed())
                        .findFirst()
                        .orElseThrow();
        var was = Sound.number(last.article().orElseThrow().answer()).orElseThrow();
        begin(Map.of(id, state(was)));
        done(moderator.does(Id.of("art-restore", Long.toString(last.change())), Map.of()), "Undo");
    }

    /// Something is missing, so that it cannot be saved.
    private void draft() {
        var form = moderator.opens("article add", Map.of());
        var fresh = ++number;
        begin(Map.of("draft:" + form.id().argument(0), state(fresh)));
        done(
                moderator.sends(form, Map.of("question", "", "answer", Sound.answer(fresh))),
                "Go on writing");
    }

    private void importing() throws IOException {
        var coming = new LinkedHashMap<String, String>();
        var lines = new StringBuilder();
        var from = random.nextInt(IMPORTED);
        for (var i = 0; i < IN_IMPORT; i++) {
            var id = "imported-" + (from + i) % IMPORTED;
            var fresh = ++number;
            coming.put(id, state(fresh));
            lines.append(
                    "{\"id\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\"}\n"
                            .formatted(
                                    id,
                                    Sound.question(fresh),
                                    Sound.answer(fresh).replace("\n", "\\n")));
        }
        var golden = "golden-" + ++number;
        coming.put("lesson:" + golden, "1");
        lines.append(
                "{\"kind\":\"golden\",\"question\":\"%s\",\"article\":null}\n".formatted(golden));
        var before =
                coming.keySet().stream().collect(Collectors.toMap(thing -> thing, ledger::state));
        var bytes = lines.toString().getBytes(UTF_8);
        var shown =
                moderator.gives(
                        "article import",
                        Map.of(),
                        new Upload(
                                "column.jsonl",
                                bytes.length,
                                () -> new ByteArrayInputStream(bytes)));
        begin(coming);
        var taken = moderator.presses(shown, "Import");
        done(taken, "Undo");
        maybeUndo(taken, before);
    }

    private void maybeUndo(Reply reply, Map<String, String> before) {
        if (random.nextInt(4) == 0) {
            begin(before);
            moderator.presses(reply, "Undo");
            done();
        }
    }

    private List<String> written(boolean there) {
        return ledger.things("", there).stream()
                .filter(thing -> !thing.contains(":") && !thing.startsWith("imported-"))
                .toList();
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String state(long number) {
        return Long.toString(number);
    }

    private void begin(Map<String, String> coming) {
        tell(
                "begin %d %s"
                        .formatted(
                                ++number,
                                coming.entrySet().stream()
                                        .map(one -> one.getKey() + "=" + one.getValue())
                                        .collect(Collectors.joining(" "))));
    }

    /// @param button which a reply has that acknowledges it
    private void done(Reply reply, String button) {
        if (Moderator.choice(reply, button).isEmpty()) {
            throw new IllegalStateException("not acknowledged: " + reply);
        }
        done();
    }

    private void done() {
        tell("done " + ledger.open().orElseThrow());
    }

    private void tell(String line) {
        say(line);
        ledger.add(line);
    }

    /// All of the line or nothing.
    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(UTF_8));
        System.out.flush();
    }

    private static Settings settings(Path folder) throws IOException {
        var file = folder.resolve("askwell.conf");
        Files.createDirectories(folder);
        Files.writeString(
                file,
                """
                organisation { name = "Lamplight", contact = "hello@example.org" }
                answering.semantic = off
                """);
        return Settings.read(file).keptIn(new Storage(folder));
    }

    /// Nobody is there to be told.
    private static final class Silent implements Outbox {
        private static final Delivery REFUSED = new Delivery.Refused("nobody is there");

        @Override
        public Delivery reply(MessageRef to, Reply reply) {
            return REFUSED;
        }

        @Override
        public Delivery post(String channel, Reply reply) {
            return REFUSED;
        }

        @Override
        public void notify(String channel, Reply reply) {}

        @Override
        public Delivery call(String channel, String person, Reply reply) {
            return REFUSED;
        }

        @Override
        public Delivery tell(String person, Reply reply) {
            return REFUSED;
        }

        @Override
        public Delivery replace(MessageRef said, Reply reply) {
            return REFUSED;
        }

        @Override
        public void takeBack(MessageRef said) {}

        @Override
        public Standing lookUp(MessageRef message) {
            return new Standing.Unseen();
        }

        @Override
        public String link(MessageRef message) {
            return "";
        }
    }
}
