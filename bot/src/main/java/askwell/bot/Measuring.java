package askwell.bot;

import askwell.bot.discord.DiscordFace;
import askwell.bot.discord.Traffic;
import askwell.bot.journal.Journal;
import askwell.bot.metrics.Meters;
import askwell.bot.metrics.MetricsPort;
import askwell.config.Server;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is measured of the running bot, and where it can be read.
final class Measuring implements AutoCloseable {
    private final Meters meters;
    private final Optional<MetricsPort> port;

    private Measuring(Meters meters, Optional<MetricsPort> port) {
        this.meters = meters;
        this.port = port;
    }

    /// Measures, over all columns, nothing beside what is counted into the meters where the settings name no port.
    static Measuring start(
            Settings settings,
            List<KnowledgeBase> columns,
            List<Journal> journals,
            DiscordFace face,
            Meters meters) {
        var metrics = settings.metrics();
        if (metrics.port().isEmpty()) {
            return new Measuring(meters, Optional.empty());
        }
        gateway(meters, face);
        kept(meters, columns, journals, settings);
        var port = metrics.port().getAsInt();
        try {
            return new Measuring(
                    meters, Optional.of(MetricsPort.open(port, meters, face::isReady)));
        } catch (IOException taken) {
            throw new CommandException(
                    "metrics.port = %d cannot be opened (%s); set another that no program uses, or off."
                            .formatted(port, taken.getMessage()),
                    taken);
        }
    }

    /// What goes between the bot and Discord.
    static Traffic traffic(Meters meters) {
        return new Traffic() {
            @Override
            public void answered(int status, Duration time) {
                meters.requested(Integer.toString(status), time);
            }

            @Override
            public void unanswered(Duration time) {
                meters.requested("none", time);
            }

            @Override
            public void limited(String scope, Duration wait) {
                meters.limited(scope, wait);
            }

            @Override
            public void waited(Duration time) {
                meters.waited(time);
            }

            @Override
            public void disconnected() {
                meters.disconnected();
            }
        };
    }

    private static void gateway(Meters meters, DiscordFace face) {
        meters.gauge(
                "askwell.gateway.ready",
                "1 where every shard is connected to Discord, or else 0",
                face,
                now -> now.isReady() ? 1 : 0);
        var shards = "connections to Discord's gateway: those that are wanted, those that stand";
        meters.gauge("askwell.gateway.shards", shards, "wanted", face, DiscordFace::shardsWanted);
        meters.gauge("askwell.gateway.shards", shards, "connected", face, DiscordFace::connected);
        meters.gauge(
                "askwell.gateway.ping.seconds",
                "how long the gateway took to answer a heartbeat",
                face,
                now -> now.ping().orElse(Double.NaN));
    }

    private static void kept(
            Meters meters, List<KnowledgeBase> columns, List<Journal> journals, Settings settings) {
        meters.count(
                "askwell.journal.purged",
                "entries of the journal that were deleted for their age, or lost their text",
                journals,
                now -> now.stream().mapToLong(journal -> journal.purges().entries()).sum());
        meters.gauge(
                "askwell.journal.purge.last.seconds",
                "when the journal was last rid of what is old, in seconds since 1970; of several, that for which it is longest ago",
                journals,
                now ->
                        now.stream()
                                        .mapToLong(
                                                journal -> journal.purges().last().toEpochMilli())
                                        .min()
                                        .orElse(0)
                                / 1_000.0);
        meters.gauge(
                "askwell.articles",
                "articles that are answered from",
                columns,
                now -> now.stream().mapToInt(KnowledgeBase::size).sum());
        meters.gauge(
                "askwell.articles.waiting",
                "articles that are not found by their meaning yet",
                columns,
                now -> now.stream().mapToInt(KnowledgeBase::waitingForMeaning).sum());
        for (var which : List.of("articles.db", Journal.FILE, "index", "embeddings")) {
            meters.gauge(
                    "askwell.storage.bytes",
                    "bytes on disk",
                    which,
                    folders(settings).map(folder -> folder.resolve(which)).toList(),
                    now -> now.stream().mapToDouble(Measuring::bytes).sum());
        }
    }

    /// In which something is kept, those of servers of their own among them.
    private static Stream<Path> folders(Settings settings) {
        return Stream.concat(Stream.of(settings), settings.servers().stream().map(Server::settings))
                .map(kept -> kept.storage().folder());
    }

    /// Of a folder, or of a database with what is yet to be moved into it; 0 where it is not there.
    private static double bytes(Path path) {
        return bytesOf(path) + bytesOf(path.resolveSibling(path.getFileName() + "-wal"));
    }

    private static long bytesOf(Path path) {
        try (var files = Files.walk(path)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        port.ifPresent(MetricsPort::close);
        meters.close();
    }
}
