package askwell.bot;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that somebody wants a result in, beside what the command says.
final class ResultFile {

    private ResultFile() {}

    /// Replaces a file that is there.
    static void write(CommandSpec command, Path file, byte[] content) {
        try {
            Files.write(file, content);
            command.commandLine().getErr().println("wrote %s.".formatted(file));
        } catch (IOException refused) {
            throw new CommandException(
                    "%s cannot be written (%s); name a file in a folder that is there and may be written to."
                            .formatted(file, refused),
                    refused);
        }
    }
}
