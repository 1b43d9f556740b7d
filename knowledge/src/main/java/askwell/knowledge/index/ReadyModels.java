package askwell.knowledge.index;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The models' networks as ONNX Runtime rewrites them before it runs them, and its own library, each in a file of its own. A start
/// that finds them need not unpack and rewrite them again. Of what the models say, nothing changes.
final class ReadyModels {

    /// The system property with the folder in which they are.
    static final String FOLDER = "askwell.models";

    private ReadyModels() {}

    /// Makes them.
    ///
    /// @throws IOException where the folder cannot be written
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var model : EmbeddingModel.values()) {
            make(model, folder.resolve(name(model)));
        }
        for (var name : List.of("onnxruntime4j_jni", "onnxruntime")) {
            var library = System.mapLibraryName(name);
            try (var packed =
                    ReadyModels.class.getResourceAsStream(
                            "/ai/onnxruntime/native/%s/%s".formatted(platform(), library))) {
                if (packed != null) {
                    Files.copy(packed, folder.resolve(library), REPLACE_EXISTING);
                }
            }
        }
    }

    /// As ONNX Runtime names what it has libraries for.
    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        return "%s-%s"
                .formatted(
                        system.startsWith("windows")
                                ? "win"
                                : system.startsWith("mac") ? "osx" : "linux",
                        processor.equals("amd64") ? "x64" : processor);
    }

    private static void make(EmbeddingModel model, Path file) throws IOException {
        try (var options = new SessionOptions();
                var network = Encoder.resource(model.network())) {
            // What goes further is made for this very processor.
            options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
            options.setOptimizedModelFilePath(file.toString());
            OrtEnvironment.getEnvironment().createSession(network.readAllBytes(), options).close();
        } catch (OrtException e) {
            throw new IOException("the embedding model " + model + " cannot be made ready", e);
        }
    }

    /// Has ONNX Runtime take its library from there, where it is.
    static void offerLibrary() {
        if (file(System.mapLibraryName("onnxruntime")).isPresent()) {
            System.setProperty("onnxruntime.native.path", System.getProperty(FOLDER));
        }
    }

    /// The file of a model, where there is one.
    static Optional<Path> of(EmbeddingModel model) {
        return file(name(model));
    }

    private static Optional<Path> file(String name) {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile);
    }

    private static String name(EmbeddingModel model) {
        return model.network().substring(1);
    }
}
