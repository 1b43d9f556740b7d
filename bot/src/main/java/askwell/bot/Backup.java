package askwell.bot;

import static java.util.stream.Collectors.joining;

import askwell.bot.journal.Journal;
import askwell.config.Server;
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

/// All that is kept, in one file: the articles with every revision, the lessons, and the journal. What is made from them, the
/// index and the embeddings, is made anew; the settings, which may hold the token, are not in it.
final class Backup {
    private static final List<String> DATABASES = List.of(ArticleStores.FILE, Journal.FILE);

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

    /// The databases, by their paths in a folder, with slashes.
    private static List<String> kept(Path folder) throws IOException {
        return folders(folder).stream()
                .flatMap(one -> DATABASES.stream().map(one::resolve))
                .filter(Files::exists)
                .map(there -> folder.relativize(there).toString().replace('\\', '/'))
                .toList();
    }

    /// Writes a file, whoever is at work in the folder meanwhile.
    ///
    /// @return what is in it
    static List<String> write(Path folder, Path file) throws IOException {
        var there = kept(folder);
        if (there.isEmpty()) {
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
                    SqliteCopy.make(folder.resolve(name), work.resolve(name));
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
                SqliteCopy.check(work.resolve(name));
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

    private static List<String> unpacked(Path file, Path into) throws IOException {
        var there = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!DATABASES.contains(OF_SERVER.matcher(name).replaceFirst(""))) {
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
        if (there.isEmpty()) {
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
    static String inWords(List<String> databases) {
        var own =
                databases.stream()
                        .filter(name -> !name.contains("/"))
                        .map(name -> name.equals(Journal.FILE) ? "the journal" : "the articles");
        var servers =
                databases.stream()
                        .map(OF_SERVER::matcher)
                        .filter(Matcher::find)
                        .map(name -> "all of " + name.group(1))
                        .distinct();
        return Stream.concat(own, servers).collect(joining(" and "));
    }
}
