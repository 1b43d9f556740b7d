package askwell.bot;

import askwell.bot.asking.Talk;
import askwell.bot.discord.DiscordFace;
import askwell.bot.journal.Journal;
import askwell.bot.metrics.Meters;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Layers;
import askwell.config.Settings;
import askwell.config.SettingsWatch;
import askwell.config.SettingsWatch.News.Changed;
import askwell.config.SettingsWatch.News.Refused;
import askwell.knowledge.evaluation.GoldenReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The bot on Discord, with all that it is made of, from its start to its end.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long what has begun under older settings may look questions up.
    private static final Duration LINGERING = Duration.ofMinutes(1);

    private final Column column;
    private final Journal journal;
    private final DiscordFace face;
    private final Meters meters = new Meters();
    private Optional<Measuring> measuring = Optional.empty();
    private final Serving.Means means;
    private final Present present;
    private final Layers layers;
    private final ScheduledExecutorService chores =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("chores").factory());

    private Optional<Following> following = Optional.empty();

    private Running(House house, Settings settings, Layers layers, Column column, Journal journal) {
        this.column = column;
        this.journal = journal;
        this.layers = layers;
        this.face =
                new DiscordFace(settings.discord(), settings.texts(), Measuring.traffic(meters));
        this.means =
                new Serving.Means(
                        house,
                        column,
                        journal,
                        face.outbox(),
                        new Talk(),
                        meters,
                        this::tellWhoWaits,
                        layers,
                        this::takeIn,
                        face::examine);
        this.present = new Present(Serving.of(settings, means));
    }

    private record Following(SettingsWatch watch, SettingsNews news) {}

    /// Connects. Owns column and journal from then on, and closes them where that fails.
    ///
    /// @throws askwell.bot.discord.DiscordException where Discord is not to be had
    static Running start(
            House house,
            Settings settings,
            Layers layers,
            String token,
            Column column,
            Journal journal) {
        var running = new Running(house, settings, layers, column, journal);
        try {
            running.connect(token);
            return running;
        } catch (RuntimeException refused) {
            running.close();
            throw refused;
        }
    }

    private void connect(String token) {
        // Before anybody types, and while Discord lets the bot in.
        chores.execute(
                trying("read the questions once", () -> column.knowledge().completions("", 1)));
        face.connect(
                token,
                present.commands(),
                present.deeds(),
                present.listener(),
                phrases -> present.get().members().person(phrases));
        measuring =
                Optional.of(
                        Measuring.start(
                                present.get().settings(),
                                column.knowledge(),
                                journal,
                                face,
                                meters));
        every(Duration.ofSeconds(1), "take in what was imported", column.knowledge()::catchUp);
        every(Duration.ofSeconds(2), "look after what members miss", this::lookAfter);
        every(Duration.ofSeconds(2), "answer what has waited", this::answerWhatHasWaited);
        every(Duration.ofDays(1), "delete what is old", journal::purge);
        every(Duration.ofHours(1), "tell who waits for an answer", this::tellWhoWaits);
    }

    /// Takes the settings in whenever they change. What needs a new start is told, and left as it is.
    void follow(SettingsWatch watch) {
        synchronized (this) {
            var held = new HeldNews(present.get().settings().storage().folder());
            following =
                    Optional.of(
                            new Following(
                                    watch,
                                    new SettingsNews(
                                            face.outbox(), layers, held, means.house().clock())));
        }
        every(Duration.ofMillis(500), "look after the settings", () -> takeIn(SettingsWatch::look));
    }

    /// What was set a moment ago, without waiting for the next look.
    private void takeIn() {
        takeIn(SettingsWatch::lookNow);
    }

    private synchronized void takeIn(Function<SettingsWatch, Optional<SettingsWatch.News>> look) {
        following.ifPresent(now -> {
            look.apply(now.watch()).ifPresent(found -> taken(found, now.news()));
            now.news().tellHeld(present.get().settings(), now.watch().isRefused());
        });
    }

    private void taken(SettingsWatch.News found, SettingsNews news) {
        var before = present.get().settings();
        switch (found) {
            case Changed(var read, var changes) -> {
                var later = before.tuned(read);
                column.knowledge().tune(later.answering());
                face.settle(later.discord(), later.texts());
                retire(present.replace(Serving.of(later, means)));
                news.changed(changes, later);
            }
            case Refused(var why) -> news.refused(why, before);
        }
    }

    private void retire(Serving older) {
        chores.schedule(older.lookups()::close, LINGERING.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Only once the channels are there: somebody may have to be told in one.
    private void tellWhoWaits() {
        try {
            face.awaitReady(PATIENCE);
            present.get().members().tellWhoWaits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Only once the channels are there: moderators are told in one.
    void lookAfter() {
        try {
            if (face.awaitReady(Duration.ZERO)) {
                present.get().moderators().ifPresent(Moderators::chores);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Only once the channels are there: what has waited stands in them.
    private void answerWhatHasWaited() {
        if (face.isReady()) {
            present.get().members().answerWhatHasWaited();
        }
    }

    DiscordFace face() {
        return face;
    }

    /// What can wait until the bot answers: once all articles are found by their meaning, says which golden questions are not
    /// answered as they should be, and reads what members have asked, so that no moderator waits for that. Returns at once.
    void lookBack(Consumer<String> say) {
        Thread.ofPlatform()
                .daemon()
                .name("looking-back")
                .start(() -> {
                    try {
                        while (column.knowledge().waitingForMeaning() > 0) {
                            Thread.sleep(Duration.ofSeconds(1));
                        }
                        checkGolden(say);
                        column.knowledge().readQuestions(journal.askedQuestions(Workshop.ASKED));
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException trouble) {
                        LOG.info("stopped looking back: {}", trouble.getMessage());
                    }
                });
    }

    private void checkGolden(Consumer<String> say) {
        var knowledge = column.knowledge();
        var report = new GoldenReport(knowledge.golden(), knowledge::article);
        // The log holds no question.
        if (!report.failed().isEmpty()) {
            LOG.warn("golden questions that fail: {}", report.failed().size());
        }
        report.failed()
                .forEach(failed ->
                        say.accept("a golden question fails: " + report.sentence(failed)));
    }

    private void every(Duration time, String doing, Runnable chore) {
        chores.scheduleWithFixedDelay(
                trying(doing, chore), 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// One trouble must not be the end of a chore; one at the end of the bot is none.
    private Runnable trying(String doing, Runnable chore) {
        return () -> {
            try {
                chore.run();
            } catch (RuntimeException trouble) {
                if (!chores.isShutdown()) {
                    LOG.error("could not {}: {}", doing, trouble.getMessage());
                }
            }
        };
    }

    /// Lets the answers that have begun end, then leaves.
    @Override
    public void close() {
        chores.shutdownNow();
        measuring.ifPresent(Measuring::close);
        face.close();
        present.get().lookups().close();
        try (column) {
            journal.close();
        }
    }
}
