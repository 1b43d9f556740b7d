package askwell.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
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
import java.util.Optional;

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
            return parse(text(file), name).withFallback(defaults()).resolve().root();
        } catch (ConfigException.UnresolvedSubstitution unresolved) {
            throw cannotRead(
                    name,
                    unresolved,
                    "refers to a ${setting} or variable of the environment that is not there; name another, or write ${?setting} where it may be left out");
        } catch (ConfigException.Parse wrong) {
            throw cannotRead(name, wrong, sentence(wrong));
        } catch (StackOverflowError deep) {
            throw new SettingsException(
                    "%s has brackets within brackets beyond all measure; look for a bracket that is never closed."
                            .formatted(name));
        }
    }

    private static Config defaults() {
        try (InputStream reference = SettingsFile.class.getResourceAsStream("/" + REFERENCE)) {
            if (reference == null) {
                throw new IllegalStateException("there is no reference.conf in this build");
            }
            return parse(new String(reference.readAllBytes(), StandardCharsets.UTF_8), REFERENCE);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Config parse(String text, String name) {
        return ConfigFactory.parseString(
                text, ConfigParseOptions.defaults().setOriginDescription(name));
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (Files.isDirectory(file)) {
                throw new SettingsException(
                        "%s is a folder; name the file of the settings in it.".formatted(file));
            }
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SettingsException(
                        "%s has more than %,d bytes, which settings never need; check that it is the right file."
                                .formatted(file, LARGEST));
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
                    "%s cannot be read: %s.".formatted(file, broken.getReason()));
        } catch (IOException broken) {
            throw new SettingsException(
                    "%s cannot be read: %s.".formatted(file, broken.getMessage()));
        }
    }

    private static SettingsException cannotRead(String name, ConfigException why, String remedy) {
        var problems = new Problems(name);
        problems.add(why.origin(), "cannot be understood", remedy);
        return new SettingsException(problems.toString());
    }

    /// What the parser says, without the place that it begins with.
    private static String sentence(ConfigException wrong) {
        var message = Optional.ofNullable(wrong.getMessage()).orElse("");
        var place = wrong.origin().description() + ": ";
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }
}
