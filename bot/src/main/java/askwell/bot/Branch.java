package askwell.bot;

import askwell.bot.administering.Doctor;
import askwell.bot.asking.Diary;
import askwell.bot.asking.Talk;
import askwell.bot.chat.Outbox;
import askwell.bot.discord.DiscordFace;
import askwell.bot.metrics.Meters;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Settings;
import askwell.config.SettingsWatch;
import askwell.config.SettingsWatch.News.Changed;
import askwell.config.SettingsWatch.News.Refused;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.evaluation.GoldenReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One server as the bot serves it, or all those together that have no settings of their own: with its own articles, journal,
/// settings and chores, of which nothing reaches another.
final class Branch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Branch.class);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long what has begun under older settings may look questions up.
    private static final Duration LINGERING = Duration.ofMinutes(1);

    private final Stock stock;
    private final DiscordFace face;
    private final Chores chores;
    private final Outbox outbox;
    private final Serving.Means means;
    private volatile Serving serving;
    private Optional<Following> following = Optional.empty();

    /// Owns the stock from then on.
    ///
    /// @param diaries those of all branches
    Branch(
            Stock stock,
            House house,
            DiscordFace face,
            Meters meters,
            Chores chores,
            Supplier<List<Diary>> diaries) {
        this.stock = stock;
        this.face = face;
        this.chores = chores.of(stock.behalf());
        this.outbox = face.outbox(stock.id());
        this.means =
                new Serving.Means(
                        house,
                        stock.column(),
                        stock.journal(),
                        diaries,
                        outbox,
                        new Talk(),
                        meters,
                        this::tellWhoWaits,
                        stock.layers(),
                        this::takeIn,
                        stock.server().isPresent() ? Doctor.Scope.SERVER : Doctor.Scope.BOT,
                        wanted -> face.examine(stock.id(), wanted));
        this.serving = Serving.of(stock.settings(), means);
        settle();
    }

    private record Following(SettingsWatch watch, SettingsNews news) {}

    Stock stock() {
        return stock;
    }

    /// What people are served with at the moment.
    Serving serving() {
        return serving;
    }

    Diary diary() {
        return new Diary(
                settings().organisation().name(),
                stock.journal(),
                new Drafting(stock.column().store(), outbox));
    }

    KnowledgeBase knowledge() {
        return stock.column().knowledge();
    }

    Settings settings() {
        return serving.settings();
    }

    private void settle() {
        var settings = settings();
        face.settle(stock.server(), settings.discord(), settings.texts());
    }

    /// Begins what is done without being called.
    void begin() {
        chores.every(Duration.ofSeconds(1), "take in what was imported", knowledge()::catchUp);
        chores.every(Duration.ofSeconds(2), "look after what members miss", this::lookAfter);
        chores.every(Duration.ofSeconds(2), "answer what has waited", this::answerWhatHasWaited);
        chores.every(Duration.ofDays(1), "delete what is old", stock.journal()::purge);
        chores.every(Duration.ofHours(1), "tell who waits for an answer", this::tellWhoWaits);
        // Before anybody types; a start does not wait for it.
        chores.once("read the questions once", () -> knowledge().completions("", 1));
        chores.after(Duration.ofDays(1), "see that the index is whole", knowledge()::lookForDamage);
    }

    /// Takes the settings in whenever they change. What needs a new start is told, and left as it is.
    ///
    /// @param check throws what is to be told of settings that cannot be used
    void follow(Consumer<Settings> check) {
        var layers = stock.layers();
        var watch =
                SettingsWatch.of(
                        layers,
                        () -> {
                            var read = layers.read();
                            check.accept(read);
                            return read;
                        });
        var held = new HeldNews(stock.settings().storage().folder());
        synchronized (this) {
            following =
                    Optional.of(
                            new Following(
                                    watch,
                                    new SettingsNews(outbox, layers, held, means.house().clock())));
        }
        chores.every(
                Duration.ofMillis(500),
                "look after the settings",
                () -> takeIn(SettingsWatch::look));
    }

    /// What was set a moment ago, without waiting for the next look.
    private void takeIn() {
        takeIn(SettingsWatch::lookNow);
    }

    private synchronized void takeIn(Function<SettingsWatch, Optional<SettingsWatch.News>> look) {
        following.ifPresent(now -> {
            look.apply(now.watch()).ifPresent(found -> taken(found, now.news()));
            now.news().tellHeld(settings(), now.watch().isRefused());
        });
    }

    private void taken(SettingsWatch.News found, SettingsNews news) {
        var before = settings();
        switch (found) {
            case Changed(var read, var changes) -> {
                var later = before.tuned(read);
                knowledge().tune(later.answering());
                var older = serving;
                serving = Serving.of(later, means);
                settle();
                chores.later(LINGERING, older.lookups()::close);
                news.changed(changes, later);
            }
            case Refused(var why) -> news.refused(why, before);
        }
    }

    /// Only once the channels are there: somebody may have to be told in one.
    private void tellWhoWaits() {
        try {
            face.awaitReady(PATIENCE);
            serving.members().tellWhoWaits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Only once the channels are there: moderators are told in one.
    void lookAfter() {
        try {
            if (face.awaitReady(Duration.ZERO)) {
                serving.moderators().ifPresent(Moderators::chores);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Only once the channels are there: what has waited stands in them.
    private void answerWhatHasWaited() {
        if (face.isReady()) {
            serving.members().answerWhatHasWaited();
        }
    }

    /// Once all articles are found by their meaning, warms up, says which golden questions are not answered as they should be, and
    /// reads what members have asked, so that no moderator waits for that.
    void lookBack(Consumer<String> say) throws InterruptedException {
        while (knowledge().waitingForMeaning() > 0) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        stock.behalf()
                .run(() -> {
                    knowledge().warmUp();
                    checkGolden(say);
                    knowledge().readQuestions(stock.journal().askedQuestions(Workshop.ASKED));
                });
    }

    private void checkGolden(Consumer<String> say) {
        var report = new GoldenReport(knowledge().golden(), knowledge()::article);
        // The log holds no question.
        if (!report.failed().isEmpty()) {
            LOG.warn("golden questions that fail: {}", report.failed().size());
        }
        report.failed()
                .forEach(failed ->
                        say.accept("a golden question fails: " + report.sentence(failed)));
    }

    @Override
    public void close() {
        serving.lookups().close();
        stock.close();
    }
}
