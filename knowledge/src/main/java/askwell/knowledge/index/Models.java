package askwell.knowledge.index;

import askwell.config.Answering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The embedding models, ahead of the index that uses them: to load them is the longest part of a start, and goes on beside
/// the others.
public final class Models implements AutoCloseable {
    private final Optional<Embedder> loading;

    private Models(Optional<Embedder> loading) {
        this.loading = loading;
    }

    /// Begins to load what these settings need, and returns at once. To be closed when the index is open, or will not be.
    public static Models load(Answering settings) {
        return new Models(settings.semantic() ? Optional.of(Embedder.open()) : Optional.empty());
    }

    /// Leaves in a folder what starts can take from there instead of making it again: see the launcher.
    ///
    /// @throws IOException where the folder cannot be written
    public static void makeReady(Path folder) throws IOException {
        ReadyModels.make(folder);
    }

    @Override
    public void close() {
        loading.ifPresent(Embedder::close);
    }
}
