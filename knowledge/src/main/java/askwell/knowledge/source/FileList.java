package askwell.knowledge.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// The files to read, each once although it may be named twice: in the order of the paths, those of a folder by name.
///
/// @param skipped what is no file to read; hidden files and folders in a named folder are passed over in silence
record FileList(List<Path> files, List<Skipped> skipped) {
    private static final int DEEPEST = 64;

    /// @throws SourceException names the paths that do not exist
    static FileList of(List<Path> paths) {
        var missing = paths.stream().filter(path -> !Files.exists(path)).toList();
        if (!missing.isEmpty()) {
            throw new SourceException(
                    "there is no %s; check the path."
                            .formatted(
                                    missing.stream()
                                            .map(Path::toString)
                                            .collect(Collectors.joining(", and no "))));
        }
        var files = new ArrayList<Path>();
        var skipped = new ArrayList<Skipped>();
        var seen = new HashSet<Path>();
        for (var path : paths) {
            walk(path, skipped).stream()
                    .sorted()
                    .filter(file -> seen.add(real(file)))
                    .forEach(files::add);
        }
        return new FileList(files, skipped);
    }

    private static List<Path> walk(Path start, List<Skipped> skipped) {
        var files = new ArrayList<Path>();
        var visitor =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return hidden(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            if (!hidden(file)) {
                                files.add(file);
                            }
                        } else {
                            skip(
                                    file,
                                    attributes.isDirectory()
                                            ? Remark.of(Clause.FOLDERS_TOO_DEEP)
                                            : Remark.of(Clause.NEITHER_FILE_NOR_FOLDER));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException problem) {
                        skip(
                                file,
                                switch (problem) {
                                    case FileSystemLoopException _ -> Remark.of(Clause.LINK_BACK);
                                    case AccessDeniedException _ -> Remark.of(Clause.NO_PERMISSION);
                                    default ->
                                            Remark.of(
                                                    Clause.NOT_READ,
                                                    String.valueOf(problem.getMessage()));
                                });
                        return FileVisitResult.CONTINUE;
                    }

                    private boolean hidden(Path path) {
                        return !path.equals(start) && path.getFileName().toString().startsWith(".");
                    }

                    private void skip(Path file, Remark why) {
                        skipped.add(new Skipped(file, OptionalInt.empty(), why));
                    }
                };
        try {
            Files.walkFileTree(
                    start, Set.copyOf(EnumSet.of(FileVisitOption.FOLLOW_LINKS)), DEEPEST, visitor);
        } catch (IOException problem) {
            skipped.add(
                    new Skipped(
                            start,
                            OptionalInt.empty(),
                            Remark.of(
                                    Clause.NOT_READ_TO_ITS_END,
                                    String.valueOf(problem.getMessage()))));
        }
        return files;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }
}
