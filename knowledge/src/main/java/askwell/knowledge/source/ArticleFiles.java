package askwell.knowledge.source;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
                into.skipped(path, tooLarge(size, LARGEST, Clause.A_FILE));
            } else if (size > into.room()) {
                into.skipped(path, Remark.of(Clause.TOO_MUCH, Gathering.MOST_BYTES >> 20));
            } else if (isZip(path)) {
                readZip(path, size, into);
            } else {
                into.add(read(path, Files.readAllBytes(path)), size);
            }
        } catch (AccessDeniedException _) {
            into.skipped(path, Remark.of(Clause.NO_PERMISSION));
        } catch (IOException problem) {
            into.skipped(path, Remark.of(Clause.NOT_READ, String.valueOf(problem.getMessage())));
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
            into.skipped(path, refused.why());
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
        public void skipped(Path path, Remark why) {
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
            into.skipped(Remark.of(Clause.EMPTY));
        } else if (source.isEmpty()) {
            into.skipped(
                    Remark.of(Clause.NO_FORM, sources.stream().map(ArticleSource::form).toList()));
        } else if (size > source.get().largest()) {
            into.skipped(tooLarge(size, source.get().largest(), source.get().form()));
        } else {
            read(source.get(), file, into);
        }
    }

    private static void read(ArticleSource source, SourceFile file, Findings into) {
        try {
            source.read(file, into);
        } catch (RuntimeException | StackOverflowError problem) {
            LOG.debug("{} could not be read as {}", file.path(), source.form(), problem);
            into.failed(
                    Remark.of(
                            Clause.FAILED,
                            source.form(),
                            problem instanceof RuntimeException
                                    ? String.valueOf(problem.getMessage())
                                    : Clause.TOO_DEEP));
        }
        if (into.isEmpty()) {
            into.skipped(Remark.of(Clause.NO_ARTICLE, source.form()));
        }
    }

    private static Remark tooLarge(long size, int largest, Clause what) {
        return Remark.of(Clause.TOO_LARGE, size / 1_048_576.0, what, largest >> 20);
    }
}
