package askwell.bot;

import askwell.bot.asking.Lookups;
import askwell.bot.asking.Members;
import askwell.bot.discord.DiscordFace;
import askwell.bot.journal.Journal;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Settings;
import askwell.knowledge.evaluation.GoldenReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The bot on Discord, with all that it is made of, from its start to its end.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Column column;
    private final Journal journal;
    private final Lookups lookups;
    private final DiscordFace face;
    private final ScheduledExecutorService chores =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("chores").factory());

    private Running(Column column, Journal journal, Lookups lookups, DiscordFace face) {
        this.column = column;
        this.journal = journal;
        this.lookups = lookups;
        this.face = face;
    }

    /// Connects. Owns column and journal from then on, and closes them where that fails.
    ///
    /// @throws askwell.bot.discord.DiscordException where Discord is not to be had
    static Running start(
            House house, Settings settings, String token, Column column, Journal journal) {
        var lookups = new Lookups(house.asking(column, settings), column.knowledge());
        var face = new DiscordFace(settings.discord(), settings.texts());
        var running = new Running(column, journal, lookups, face);
        try {
            running.connect(settings, token, house.clock());
            return running;
        } catch (RuntimeException refused) {
            running.close();
            throw refused;
        }
    }

    private void connect(Settings settings, String token, Clock clock) {
        var members =
                new Members(settings, column.knowledge(), lookups, journal, face.outbox(), clock);
        var commands = new ArrayList<>(members.commands());
        var deeds = new ArrayList<>(members.deeds());
        column.store()
                .map(store ->
                        new Moderators(
                                new Workshop(
                                        settings,
                                        column.knowledge(),
                                        store,
                                        journal,
                                        face.outbox(),
                                        clock,
                                        () -> tellWhoWaits(members))))
                .ifPresent(moderators -> {
                    commands.addAll(moderators.commands());
                    deeds.addAll(moderators.deeds());
                });
        // Reads the column once, so that nobody who types waits for it.
        column.knowledge().completions("", 1);
        face.connect(token, commands, deeds, members.listener(), members::person);
        every(1, TimeUnit.SECONDS, "take in what was imported", column.knowledge()::catchUp);
        every(1, TimeUnit.DAYS, "delete what is old", journal::purge);
        every(1, TimeUnit.HOURS, "tell who waits for an answer", () -> tellWhoWaits(members));
    }

    /// Only once the channels are there: somebody may have to be told in one.
    private void tellWhoWaits(Members members) {
        try {
            face.awaitReady(PATIENCE);
            members.tellWhoWaits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    DiscordFace face() {
        return face;
    }

    /// Asks the golden questions, once all articles are found by their meaning, and says which are no longer answered as they
    /// should be. Returns at once.
    void checkGolden(Consumer<String> say) {
        Thread.ofPlatform()
                .daemon()
                .name("golden")
                .start(() -> {
                    try {
                        while (column.knowledge().waitingForMeaning() > 0) {
                            Thread.sleep(Duration.ofSeconds(1));
                        }
                        var report =
                                new GoldenReport(
                                        column.knowledge().golden(), column.knowledge()::article);
                        for (var failed : report.failed()) {
                            var sentence = report.sentence(failed);
                            LOG.warn("a golden question fails: {}", sentence);
                            say.accept("a golden question fails: " + sentence);
                        }
                    } catch (InterruptedException | IllegalStateException stopping) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /// One trouble must not be the end of a chore.
    private void every(int time, TimeUnit unit, String doing, Runnable chore) {
        chores.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException trouble) {
                        LOG.error("could not {}: {}", doing, trouble.getMessage());
                    }
                },
                unit == TimeUnit.SECONDS ? time : 0,
                time,
                unit);
    }

    /// Lets the answers that have begun end, then leaves.
    @Override
    public void close() {
        chores.shutdownNow();
        face.close();
        lookups.close();
        try (column) {
            journal.close();
        }
    }
}
