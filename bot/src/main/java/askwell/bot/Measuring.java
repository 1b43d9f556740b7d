package askwell.bot;

import askwell.bot.discord.DiscordFace;
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
            Settings settings, List<KnowledgeBase> columns, DiscordFace face, Meters meters) {
        var metrics = settings.metrics();
        if (metrics.port().isEmpty()) {
            return new Measuring(meters, Optional.empty());
        }
        gauges(meters, columns, face, settings);
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

    private static void gauges(
            Meters meters, List<KnowledgeBase> columns, DiscordFace face, Settings settings) {
        meters.gauge(
                "askwell.gateway.ready",
                "1 where every shard is connected to Discord, or else 0",
                face,
                now -> now.isReady() ? 1 : 0);
        meters.gauge(
                "askwell.articles",
                "articles that are answered from",
                columns,
                now -> now.stream().mapToInt(column -> column.articles().size()).sum());
        meters.gauge(
                "askwell.articles.waiting",
                "articles that are not found by their meaning yet",
                columns,
                now -> now.stream().mapToInt(KnowledgeBase::waitingForMeaning).sum());
        for (var which : List.of("articles.db", Journal.FILE, "index")) {
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
