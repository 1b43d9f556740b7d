package askwell.bot.terminal;

import askwell.bot.chat.Upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Files as people name them on a terminal.
final class FilePaths {
    private FilePaths() {}

    /// @throws InvalidPathException where it can be no path
    static Path of(String typed) {
        var home = System.getProperty("user.home", "");
        return Path.of(typed.startsWith("~/") ? home + typed.substring(1) : typed);
    }

    /// Empty where there is no such file that can be read.
    static Optional<Upload> upload(String typed) {
        try {
            var file = of(typed);
            return Files.isRegularFile(file) && Files.isReadable(file)
                    ? Optional.of(
                            new Upload(
                                    file.getFileName().toString(),
                                    Files.size(file),
                                    () -> Files.newInputStream(file)))
                    : Optional.empty();
        } catch (InvalidPathException | IOException unusable) {
            return Optional.empty();
        }
    }
}
