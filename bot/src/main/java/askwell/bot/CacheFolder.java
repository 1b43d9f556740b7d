package askwell.bot;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Where a user's programs keep what can be made again.
final class CacheFolder {
    private CacheFolder() {}

    /// @param environment the variable of a name
    /// @param system the operating system's name
    static Path of(Function<String, @Nullable String> environment, String system) {
        var home = Path.of(System.getProperty("user.home", "."));
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library/Caches/askwell");
        }
        return set(environment, name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME")
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("askwell");
    }

    private static Optional<String> set(
            Function<String, @Nullable String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
