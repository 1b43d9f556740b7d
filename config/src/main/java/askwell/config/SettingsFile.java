package askwell.config;

import static java.util.Objects.requireNonNullElse;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/// Reads the text of the settings, HOCON, over the defaults of `reference.conf`.
final class SettingsFile {
    static final String REFERENCE = "reference.conf";

    /// Bytes; far more than any settings need.
    private static final int LARGEST = 1_000_000;

    private SettingsFile() {}

    static ConfigObject reference() {
        return defaults().resolve().root();
    }

    static ConfigObject read(Path file) {
        var name = file.toString();
        try {
            return parse(file, name, Includes.of(file)).withFallback(defaults()).resolve().root();
        } catch (ConfigException wrong) {
            var problems = new Problems(name);
            problems.add(
                    requireNonNullElse(wrong.origin(), ConfigOriginFactory.newSimple(name)),
                    "cannot be understood",
                    Syntax.remedy(wrong));
            throw new SettingsException(problems.toString());
        }
    }

    /// The file, and every one that it includes, as far as it can be understood.
    static Set<Path> files(Path file) {
        var includes = Includes.of(file);
        try {
            parse(file, file.toString(), includes);
        } catch (ConfigException | SettingsException wrong) {
            // What was found until there is enough to see when it is mended.
        }
        return includes.files();
    }

    /// The settings of a file and of the files that it includes, for themselves.
    ///
    /// @param name what the file is called in messages
    static Config parse(Path file, String name, Includes includes) {
        return parse(text(file), name, includes);
    }

    private static Config defaults() {
        try (InputStream reference = SettingsFile.class.getResourceAsStream("/" + REFERENCE)) {
            if (reference == null) {
                throw new IllegalStateException("there is no reference.conf in this build");
            }
            var text = new String(reference.readAllBytes(), StandardCharsets.UTF_8);
            return parse(text, REFERENCE, Includes.of(Path.of(REFERENCE)))
                    .withFallback(Texts.shipped());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Config parse(String text, String name, Includes includes) {
        return ConfigFactory.parseString(
                text,
                ConfigParseOptions.defaults().setOriginDescription(name).setIncluder(includes));
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new SettingsException(
                    "%s is a folder; name the file of the settings in it.".formatted(file));
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SettingsException(
                        "%s has more than 1 MB, which settings never need; check that it is the right file."
                                .formatted(file));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException foreign) {
            throw new SettingsException(
                    "%s is not text in UTF-8; save it as UTF-8 in your editor.".formatted(file));
        } catch (NoSuchFileException missing) {
            throw new SettingsException("there is no %s; check the path.".formatted(file));
        } catch (AccessDeniedException denied) {
            throw new SettingsException(
                    "%s may not be read; give the user who runs Askwell the right to."
                            .formatted(file));
        } catch (FileSystemException broken) {
            throw new SettingsException(
                    "%s cannot be read: %s."
                            .formatted(
                                    file,
                                    requireNonNullElse(broken.getReason(), "its disk refuses")));
        } catch (IOException broken) {
            throw new SettingsException(
                    "%s cannot be read: %s.".formatted(file, broken.getMessage()));
        }
    }
}
