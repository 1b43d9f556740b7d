package askwell.knowledge.database;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What can go wrong with a SQLite file, in words for an admin.
final class SqliteTrouble {

    private SqliteTrouble() {}

    /// Refuses a file that cannot be one or cannot be written; makes its folder where it is missing.
    static void requirePlace(Path file, String holds) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new StoreException(
                    "%s is a folder, but %s kept in a file of that name: move it away, or name another folder in storage.folder"
                            .formatted(file, holds));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "the folder %s cannot be made (%s): check the rights and that no file is in its way, or name another folder in storage.folder"
                            .formatted(folder, reason(e)),
                    e);
        }
        for (var place : Stream.of(folder, file).filter(Files::exists).toList()) {
            if (!Files.isWritable(place)) {
                throw new StoreException(readOnly(place));
            }
        }
    }

    static StoreException inWords(Path file, Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new StoreException(sentence(file, sqlite), trouble);
            }
            if (cause instanceof UnreadableRowException row) {
                return new StoreException(
                        "%s is damaged: %s; put a backup in its place"
                                .formatted(file, row.getMessage()),
                        trouble);
            }
        }
        return new StoreException(
                "%s cannot be used: %s".formatted(file, trouble.getMessage()), trouble);
    }

    private static String sentence(Path file, SQLiteException trouble) {
        // The lowest byte is the kind, the rest says more about it
        // (https://www.sqlite.org/rescode.html).
        var kind = SQLiteErrorCode.getErrorCode(trouble.getResultCode().code & 0xff);
        return switch (kind) {
            case SQLITE_FULL ->
                    "the disk that holds %s is full: nothing of this change was kept; make room and try again"
                            .formatted(file);
            case SQLITE_NOTADB ->
                    "%s is not a database, or is damaged: put a backup in its place, or move it away to start with an empty one"
                            .formatted(file);
            case SQLITE_CORRUPT ->
                    "%s is damaged: put a backup in its place, or save what can be read with: sqlite3 \"%s\" .recover"
                            .formatted(file, file);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another program is writing to %s and did not finish in time: nothing of this change was kept; try again, or stop the other program"
                            .formatted(file);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> readOnly(file);
            case SQLITE_CANTOPEN, SQLITE_IOERR ->
                    "%s cannot be opened, read or written (%s): check the disk and the rights of its folder"
                            .formatted(file, trouble.getResultCode().message);
            default -> "%s cannot be used: %s".formatted(file, trouble.getMessage());
        };
    }

    private static String readOnly(Path place) {
        return "%s cannot be written: give the user that runs this program the right to, or name another folder in storage.folder"
                .formatted(place);
    }

    private static String reason(IOException trouble) {
        return trouble.getClass().getSimpleName().replace("Exception", "");
    }
}
