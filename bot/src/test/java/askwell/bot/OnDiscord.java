package askwell.bot;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole bot, on a Discord of this machine's own, answering from a small column by words alone.
final class OnDiscord implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final LocalDiscord discord;
    private final Settings settings;
    private final Clock clock;
    private Running running;

    private OnDiscord(Path folder, LocalDiscord discord, String more, Clock clock) {
        this.clock = clock;
        this.folder = folder;
        this.discord = discord;
        this.settings = settings(folder, discord, more);
        this.running = start();
    }

    static OnDiscord start(Path folder) {
        return start(folder, LocalDiscord.start(), "");
    }

    /// @param more settings, in HOCON
    static OnDiscord start(Path folder, String more) {
        return start(folder, LocalDiscord.start(), more);
    }

    static OnDiscord start(Path folder, LocalDiscord discord, String more) {
        return start(folder, discord, more, Clock.systemUTC());
    }

    static OnDiscord start(Path folder, LocalDiscord discord, String more, Clock clock) {
        return new OnDiscord(folder, discord, more, clock);
    }

    /// Does now what is done every few seconds.
    void lookAfter() {
        running.lookAfter();
    }

    LocalDiscord discord() {
        return discord;
    }

    LocalMember member() {
        return discord.member();
    }

    /// What `/ask` answers to the member alone.
    LocalMessage ask(String question) {
        return asked(question).reply();
    }

    LocalInteraction asked(String question) {
        return member().slash("ask", Map.of("question", question));
    }

    LocalMessage askHere(String question) {
        return member().slash("ask", Map.of("question", question, "where", "here")).reply();
    }

    /// Waits until the bot has taken a message back.
    void awaitDeletion(LocalMessage message) {
        var path = "/channels/\\d+/messages/" + message.id();
        discord.received().statusOf(discord.received().await(Match.of("DELETE", path)));
        if (!message.deleted()) {
            throw new AssertionError("“%s” still stands".formatted(message));
        }
    }

    Running running() {
        return running;
    }

    /// Stops the bot, and starts it again on the same folder.
    void restart() {
        running.close();
        running = start();
    }

    void stop() {
        running.close();
    }

    /// Lets the bot take its settings in whenever their file changes.
    void followSettings() {
        running.follow(_ -> {});
    }

    private Layers layers() {
        return new Layers(folder.resolve("askwell.conf"), folder);
    }

    /// Sets something else, or otherwise, beside what is always set.
    ///
    /// @param more settings, in HOCON
    void saveSettings(String more) throws IOException {
        Files.writeString(folder.resolve("askwell.conf"), filled(folder, discord, SETTINGS + more));
    }

    Journal journal() {
        return Journal.open(folder, settings.privacy(), clock);
    }

    private Running start() {
        var house =
                new House(
                        (_, _, _) -> settings,
                        ArticleFiles.standard(),
                        folder.resolve("cache"),
                        clock,
                        Locale.US,
                        false);
        var started = Running.start(house, LocalDiscord.TOKEN, settings, this::stocks);
        try {
            if (!started.face().awaitReady(PATIENCE)) {
                throw new AssertionError("the bot did not get onto Discord in " + PATIENCE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurry);
        }
        return started;
    }

    private List<Stock> stocks() {
        return Stream.concat(
                        Stream.of(stock(Optional.empty(), settings, layers().ofRest())),
                        settings.servers().stream().map(this::stock))
                .toList();
    }

    private Stock stock(Server server) {
        var layers = layers().of(server);
        return stock(
                Optional.of(server), layers.read().keptIn(server.settings().storage()), layers);
    }

    private Stock stock(Optional<Server> server, Settings with, Layers layers) {
        var store = ArticleStores.open(with.storage());
        if (store.lastChange() == 0) {
            store.saveAll(
                    ArticleFiles.standard().read(with.articles().folders()).articles().stream()
                            .map(Found::article)
                            .toList(),
                    new Edit("Lisa", ""));
        }
        var kept = with.storage().folder();
        var knowledge =
                KnowledgeBase.open(store, kept, with.answering(), KnowledgeBase.Progress.NONE);
        return new Stock(
                server,
                with,
                layers,
                new Column(knowledge, Optional.of(store)),
                Journal.open(kept, with.privacy(), clock));
    }

    private static String filled(Path folder, LocalDiscord discord, String settings) {
        var values = new HashMap<String, String>();
        values.put("FOLDER", folder.toString());
        values.put("API", discord.apiUrl());
        values.put("MODERATORS", discord.moderators().id());
        values.put("STAFF", discord.staff().id());
        values.put("WATCHED", discord.watched().id());
        values.put("FORUM", discord.forum().id());
        var text = settings;
        for (var value : values.entrySet()) {
            text = text.replace("$" + value.getKey(), value.getValue());
        }
        return text;
    }

    private static Settings settings(Path folder, LocalDiscord discord, String more) {
        var text = filled(folder, discord, SETTINGS + more);
        try {
            Files.createDirectories(folder.resolve("articles"));
            Files.writeString(folder.resolve("articles/column.jsonl"), COLUMN);
            return Settings.read(Files.writeString(folder.resolve("askwell.conf"), text))
                    .keptIn(new Storage(folder));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        running.close();
        discord.close();
    }

    private static final String SETTINGS =
            """
            articles.folders = ["$FOLDER/articles"]
            organisation { name = "Lamplight", contact = "hello@example.org" }
            answering { semantic = off, threshold = 0.3, unsure-threshold = 0.02 }
            discord {
              api-url = "$API"
              moderators-channel = "$MODERATORS"
            }
            safety {
              staff-channel = "$STAFF"
              emergency = "911"
              helplines = [
                { id = lifeline, name = "988 Lifeline", contact = "call or text 988", for = "Whenever life feels too much",
                  hours = "day and night", verified = "2026-11-01" }
                { id = elders, name = "Eldercare Locator", contact = "1-800-677-1116", for = "When an older person is hurt",
                  hours = "weekdays", verified = "2026-11-01" }
              ]
            }
            groups = [
              { id = kitchen, name = "Kitchen Table", kind = "support group", audience = "Anyone who cares for a relative",
                topics = ["respite"], open = yes, registration = no, link = "https://meet.example.org/kitchen",
                join-link = "https://www.example.org/kitchen", contact = "kitchen@example.org", checked = "2026-11-01",
                schedule { start = "2026-01-07T10:00", zone = "America/New_York", rule = "FREQ=WEEKLY;BYDAY=WE",
                           length = 90 minutes } }
              { id = evening, name = "Half Past Seven", kind = "support group", audience = "Husbands and wives",
                open = yes, registration = yes }
            ]
            """;

    private static final String COLUMN =
            """
            {"id":"respite","question":"How do I find respite care for a weekend?","wordings":["who can look after dad while I am away","weekend respite care"],"topics":["respite"],"asker":"Regina","town":"Powder Springs","author":"Lisa","source":"https://www.example.org/respite","published":"2025-03-04","answer":"Respite care means that somebody else takes over for a while. Start with your Area Agency on Aging: they know which homes keep a bed free for a weekend and which aides come to the house.\\n\\nAsk early. Good places are booked weeks ahead, and the first stay needs papers from the doctor."}
            {"id":"attorney","question":"What is a power of attorney?","wordings":["POA explained","how does power of attorney work"],"topics":["legal"],"author":"Lisa","review-by":"2024-01-01","answer":"A power of attorney is a paper in which a person names somebody who may sign for them. It has to be made while they still understand what they sign."}
            {"id":"guardianship","question":"When does somebody need a guardian?","wordings":["guardianship for a parent with dementia"],"topics":["legal"],"author":"Lisa","answer":"A guardian is appointed by a court when a person can no longer decide and has named nobody. It takes months and costs money; a power of attorney made in time makes it unnecessary."}
            {"id":"hospice","question":"Is hospice the same as palliative care?","wordings":["hospice or palliative care"],"topics":["end of life"],"author":"Ruth","answer":"No. Palliative care can begin on the day of a diagnosis, beside every treatment. Hospice is for the last months, when treatment that would cure is no longer wanted."}
            {"id":"driving","question":"How do I stop my father with dementia from driving?","wordings":["dad should not drive any more","taking the car keys away"],"topics":["dementia"],"author":"Ruth","answer":"Let somebody else say it: the doctor can write it on a prescription pad. Then make the car hard to find and the bus easy to take.\\n\\nDo not argue about each trip. Say what you will do instead: drive him yourself on Tuesdays, and let him choose the music."}
            """;
}
