package askwell.knowledge.database;

import org.jdbi.v3.core.Handle;

import java.util.function.Function;

/// A database that is open and has the newest schema. Safe for use by several threads.
///
/// What goes wrong comes out as a [StoreException] in words for an admin.
public interface Database extends AutoCloseable {

    /// Looks at one state of the database.
    <T> T read(Function<Handle, T> work);

    /// Changes the database, wholly or not at all, while nobody else does; on disk when it returns.
    <T> T write(Function<Handle, T> work);

    /// Leaves nothing in the files of what has been deleted, as far as that is up to us. May take as long as writing the whole
    /// database.
    void scrub();

    @Override
    void close();
}
