package askwell.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Settings as an admin wrote them, in a file called `askwell.conf`.
record Written(Path file) {

    static Written in(Path folder, String text) {
        try {
            return new Written(Files.writeString(folder.resolve("askwell.conf"), text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Settings read() {
        return Settings.read(file);
    }

    /// What the admin is told, the folder of the file left out.
    String refusal() {
        return catchThrowableOfType(SettingsException.class, this::read)
                .getMessage()
                .replace(file.getParent() + "/", "");
    }
}
