package askwell.knowledge.source;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads articles out of files, folders and zips, whatever their form. One bad file never stops the others.
public final class ArticleFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleFiles.class);
    private static final int LARGEST = 64 << 20;

    private final List<ArticleSource> sources;

    ArticleFiles(List<ArticleSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /// Every form there is. A file is read by the first that recognises it.
    public static ArticleFiles standard() {
        return new ArticleFiles(
                List.of(
                        new JsonLines(),
                        new Csv(),
                        new Markdown(),
                        new WordPressExport(),
                        new ColumnHtml(),
                        new ColumnText()));
    }

    /// @see #read(List, Progress)
    public Reading read(List<Path> paths) {
        return read(paths, Progress.NONE);
    }

    /// Reads these files, and every file in these folders that is not hidden, by their names' order; of a zip, every file in
    /// it.
    ///
    /// @throws SourceException where one of the paths does not exist, before anything is read
    public Reading read(List<Path> paths, Progress progress) {
        var files = FileList.of(paths);
        var gathering = new Gathering(files.skipped());
        for (var done = 0; done < files.files().size(); done++) {
            var file = files.files().get(done);
            progress.reading(file, done, files.files().size());
            read(file, gathering);
        }
        return gathering.reading();
    }

    private void read(Path path, Gathering into) {
        try {
            var size = Files.size(path);
            if (size > LARGEST) {
                into.skipped(path, tooLarge(size, LARGEST, "a file"));
            } else if (size > into.room()) {
                into.skipped(
                        path,
                        "there is too much before it: at most %d MB are read at once; import it on its own"
                                .formatted(Gathering.MOST_BYTES >> 20));
            } else if (isZip(path)) {
                readZip(path, size, into);
            } else {
                into.add(read(path, Files.readAllBytes(path)), size);
            }
        } catch (AccessDeniedException _) {
            into.skipped(path, "it may not be read; check its permissions");
        } catch (IOException problem) {
            into.skipped(path, "it could not be read: " + problem.getMessage());
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (var start = Files.newInputStream(path)) {
            return Zip.is(start.readNBytes(4));
        }
    }

    /// Takes what is in it once all of it has been read, since a bomb may show at its end.
    private void readZip(Path path, long size, Gathering into) {
        var unpacked = new Unpacked(into.room());
        try {
            Zip.read(path, size, unpacked);
            unpacked.findings.forEach(one -> into.add(one, 0));
            into.add(new Findings(path), unpacked.bytes);
        } catch (Zip.RefusedException refused) {
            into.skipped(path, String.valueOf(refused.getMessage()));
        }
    }

    private final class Unpacked implements Zip.Contents {
        private final List<Findings> findings = new ArrayList<>();
        private final long room;
        private long bytes;

        Unpacked(long room) {
            this.room = room;
        }

        @Override
        public long room() {
            return Math.min(room - bytes, LARGEST);
        }

        @Override
        public void file(Path path, byte[] content) {
            bytes += content.length;
            findings.add(read(path, content));
        }

        @Override
        public void skipped(Path path, String why) {
            var skipped = new Findings(path);
            skipped.skipped(why);
            findings.add(skipped);
        }
    }

    private Findings read(Path path, byte[] bytes) {
        var findings = new Findings(path);
        switch (Decoding.of(bytes)) {
            case Decoding.Unreadable(var why) -> findings.skipped(why);
            case Decoding.Text(var text, var note) -> {
                note.ifPresent(findings::note);
                read(new SourceFile(path, text), bytes.length, findings);
            }
        }
        return findings;
    }

    private void read(SourceFile file, long size, Findings into) {
        var source = sources.stream().filter(one -> one.recognises(file)).findFirst();
        if (file.raw().isBlank()) {
            into.skipped("it is empty");
        } else if (source.isEmpty()) {
            into.skipped("it holds nothing that looks like an article; read are " + names());
        } else if (size > source.get().largest()) {
            into.skipped(tooLarge(size, source.get().largest(), source.get().name()));
        } else {
            read(source.get(), file, into);
        }
    }

    private static void read(ArticleSource source, SourceFile file, Findings into) {
        try {
            source.read(file, into);
        } catch (RuntimeException | StackOverflowError problem) {
            LOG.debug("{} could not be read as {}", file.path(), source.name(), problem);
            into.failed(
                    "it could not be read as %s: %s"
                            .formatted(
                                    source.name(),
                                    problem instanceof RuntimeException
                                            ? problem.getMessage()
                                            : "it is nested too deeply"));
        }
        if (into.isEmpty()) {
            into.skipped("there is no article in it, read as " + source.name());
        }
    }

    private String names() {
        return sources.stream().map(ArticleSource::name).collect(Collectors.joining(", "));
    }

    private static String tooLarge(long size, int largest, String what) {
        return String.format(
                Locale.ROOT,
                "it has %.1f MB, but %s may have at most %d MB; split it",
                size / 1_048_576.0,
                what,
                largest >> 20);
    }
}
