package askwell.bot;

import askwell.bot.journal.Journal;
import askwell.config.Layers;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// All that is kept, in one file: the articles with every revision, the lessons, the journal, and what was set on Discord. What is
/// made from them, the index and the embeddings, is made anew; config/askwell.conf, which may hold the token, is not in it.
final class Backup {
    private static final List<String> DATABASES = List.of(ArticleStores.FILE, Journal.FILE);
    private static final List<String> ALL = List.of(ArticleStores.FILE, Journal.FILE, Layers.FILE);

    private Backup() {}

    /// Writes a file, whoever is at work in the folder meanwhile.
    ///
    /// @return what is in it
    static List<String> write(Path folder, Path file) throws IOException {
        var there = ALL.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
        if (DATABASES.stream().noneMatch(there::contains)) {
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
        var inTheWay = ALL.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
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
                if (!ALL.contains(name)) {
                    throw noBackup(
                            file, "it has a file %s in it".formatted(Printable.line(name, 60)));
                }
                Files.copy(zip, into.resolve(name));
                there.add(name);
            }
        } catch (ZipException | FileAlreadyExistsException damaged) {
            throw noBackup(file, "it is damaged");
        }
        if (DATABASES.stream().noneMatch(there::contains)) {
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
        var named = files.stream().map(Backup::inWords).toList();
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
