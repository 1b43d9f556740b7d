package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.bot.journal.Journal;
import askwell.config.Storage;
import askwell.knowledge.database.SqliteCopy;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folder in which everything is kept, and what is in it.
final class StorageRoom {

    /// A journal, an index and the embeddings of 10,000 articles take about one (docs/performance.md).
    private static final long ROOMY = 2L << 30;

    private static final long TIGHT = 200L << 20;

    private StorageRoom() {}

    /// Also how much room is left, which all servers share.
    static List<Finding> ofBot(Storage storage) {
        var found = new ArrayList<>(ofServer(storage));
        var folder = storage.folder().toAbsolutePath();
        if (Files.isDirectory(folder)) {
            found.add(room(folder));
        }
        return found;
    }

    static List<Finding> ofServer(Storage storage) {
        var folder = storage.folder().toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            return List.of(
                    Finding.weak(
                            "there is no folder %s yet".formatted(folder),
                            "nothing is kept so far; articles come from files",
                            "start the bot or import articles, which makes it; or name another in storage.folder"));
        }
        if (!Files.isWritable(folder)) {
            return List.of(
                    Finding.broken(
                            "%s may not be written".formatted(folder),
                            "nothing that moderators or members do can be kept",
                            "give the user that runs Askwell the right to write there"));
        }
        var found = new ArrayList<Finding>();
        for (var name : List.of(ArticleStores.FILE, Journal.FILE)) {
            if (Files.exists(folder.resolve(name))) {
                found.add(database(folder.resolve(name)));
            }
        }
        return found;
    }

    private static Finding room(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            var left = "%,d MB are free where %s lies".formatted(free >> 20, folder);
            return free >= ROOMY
                    ? Finding.fine(left)
                    : free >= TIGHT
                            ? Finding.weak(
                                    left,
                                    "10,000 articles with their embeddings take about 1,000 MB",
                                    "make room soon")
                            : Finding.broken(
                                    left,
                                    "when the disk is full, nothing more is kept",
                                    "make room now, or move the folder (askwell backup, askwell restore)");
        } catch (IOException unknown) {
            return Finding.weak(
                    "how much room is left where %s lies cannot be told: %s"
                            .formatted(folder, unknown.getMessage()),
                    "a full disk would come without a warning",
                    "look at the disk yourself");
        }
    }

    private static Finding database(Path file) {
        try {
            SqliteCopy.check(file);
            return Finding.fine("%s is whole".formatted(file.getFileName()));
        } catch (StoreException damaged) {
            return Finding.broken(
                    String.valueOf(damaged.getMessage()),
                    "what is kept there may be lost",
                    "stop the bot, and bring your newest backup back (askwell restore)");
        }
    }
}
