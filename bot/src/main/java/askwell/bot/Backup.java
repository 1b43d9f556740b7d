package askwell.bot;

import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Server;
import askwell.config.SettingsException;
import askwell.knowledge.database.SqliteCopy;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// All that is kept, in one file: the articles with every revision, the lessons, the journal, and what was set on Discord. What is
/// made from them, the index and the embeddings, is made anew; config/askwell.conf, which may hold the token, is not in it.
final class Backup {
    private static final List<String> DATABASES = List.of(ArticleStores.FILE, Journal.FILE);
    private static final List<String> ALL = List.of(ArticleStores.FILE, Journal.FILE, Layers.FILE);

    /// The folder of a server that has settings of its own.
    private static final Pattern OF_SERVER =
            Pattern.compile("^%s/([a-z0-9][a-z0-9-]{0,39})/".formatted(Server.LIST));

    private Backup() {}

    /// The folders in which something is kept: this one, and those of servers below it.
    static List<Path> folders(Path folder) throws IOException {
        var servers = folder.resolve(Server.LIST);
        if (!Files.isDirectory(servers)) {
            return List.of(folder);
        }
        try (var below = Files.list(servers)) {
            return Stream.concat(Stream.of(folder), below.sorted()).toList();
        }
    }

    /// By their paths in a folder, with slashes.
    private static List<String> kept(Path folder) throws IOException {
        return folders(folder).stream()
                .flatMap(one -> ALL.stream().map(one::resolve))
                .filter(Files::exists)
                .map(there -> folder.relativize(there).toString().replace('\\', '/'))
                .toList();
    }

    private static boolean isDatabase(String path) {
        return DATABASES.stream().anyMatch(path::endsWith);
    }

    /// Writes a file, whoever is at work in the folder meanwhile.
    ///
    /// @return what is in it
    static List<String> write(Path folder, Path file) throws IOException {
        var there = kept(folder);
        if (there.stream().noneMatch(Backup::isDatabase)) {
            throw new CommandException(
                    "there is nothing in %s to back up: name the folder in which articles are kept."
                            .formatted(folder));
        }
        if (Files.exists(file)) {
            throw new CommandException(
                    "there is a %s already; name another file, so that no backup is lost."
                            .formatted(file));
        }
        var beside = parent(file);
        Files.createDirectories(beside);
        var work = Files.createTempDirectory(beside, "askwell-backup");
        try {
            var whole = work.resolve("backup.zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(whole))) {
                for (var name : there) {
                    Files.createDirectories(parent(work.resolve(name)));
                    copy(folder.resolve(name), work.resolve(name));
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(work.resolve(name), zip);
                    zip.closeEntry();
                }
            }
            Files.move(whole, file);
            return there;
        } finally {
            delete(work);
        }
    }

    /// Brings a backup back into a folder that keeps nothing yet.
    ///
    /// @return what was in it
    static List<String> restore(Path file, Path folder) throws IOException {
        var inTheWay = kept(folder);
        if (!inTheWay.isEmpty()) {
            throw new CommandException(
                    "%s is kept in %s already, and would be lost: name an empty folder, or move it away."
                            .formatted(String.join(" and ", inTheWay), folder));
        }
        Files.createDirectories(folder);
        var work = Files.createTempDirectory(folder, "askwell-restore");
        try {
            var there = unpacked(file, work);
            for (var name : there) {
                check(work.resolve(name), file);
            }
            for (var name : there) {
                Files.createDirectories(parent(folder.resolve(name)));
                Files.move(work.resolve(name), folder.resolve(name));
            }
            return there;
        } finally {
            delete(work);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (from.endsWith(Layers.FILE)) {
            Layers.copy(from, to);
        } else {
            SqliteCopy.make(from, to);
        }
    }

    private static void check(Path unpacked, Path backup) throws IOException {
        if (!unpacked.endsWith(Layers.FILE)) {
            SqliteCopy.check(unpacked);
            return;
        }
        try {
            Layers.copy(unpacked, unpacked);
        } catch (SettingsException damaged) {
            throw noBackup(backup, "its %s is damaged".formatted(Layers.FILE));
        }
    }

    private static List<String> unpacked(Path file, Path into) throws IOException {
        var there = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!ALL.contains(OF_SERVER.matcher(name).replaceFirst(""))) {
                    throw noBackup(
                            file, "it has a file %s in it".formatted(Printable.line(name, 60)));
                }
                Files.createDirectories(parent(into.resolve(name)));
                Files.copy(zip, into.resolve(name));
                there.add(name);
            }
        } catch (ZipException | FileAlreadyExistsException damaged) {
            throw noBackup(file, "it is damaged");
        }
        if (there.stream().noneMatch(Backup::isDatabase)) {
            throw noBackup(
                    file, "there is no %s in it".formatted(String.join(" and no ", DATABASES)));
        }
        return there;
    }

    private static CommandException noBackup(Path file, String why) {
        return new CommandException(
                "%s is no backup of Askwell: %s. Nothing was changed.".formatted(file, why));
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// What is in a backup, in words.
    static String inWords(List<String> files) {
        var own = files.stream().filter(name -> !name.contains("/")).map(Backup::inWords);
        var servers =
                files.stream()
                        .map(OF_SERVER::matcher)
                        .filter(Matcher::find)
                        .map(name -> "all of " + name.group(1))
                        .distinct();
        var named = Stream.concat(own, servers).toList();
        return named.size() == 1
                ? named.getFirst()
                : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }

    private static String inWords(String file) {
        return switch (file) {
            case ArticleStores.FILE -> "the articles";
            case Journal.FILE -> "the journal";
            default -> "what was set on Discord";
        };
    }
}
