package askwell.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;

import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Follows `include "other.conf"` to files beside the one that says so, and to nothing else: settings never come over the
/// network.
final class Includes
        implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private static final Pattern ADDRESS = Pattern.compile("\\w{2,}:.*", Pattern.DOTALL);

    /// Files that include one another, one in the next.
    private static final int DEEPEST = 10;

    private final Path including;
    private final int depth;
    private final Set<Path> named;

    private Includes(Path including, int depth, Set<Path> named) {
        this.including = including;
        this.depth = depth;
        this.named = named;
    }

    /// @param including the file that includes others
    static Includes of(Path including) {
        return new Includes(including, 1, new LinkedHashSet<>(Set.of(including)));
    }

    /// The file, and every one that it was found to include, whether it is there or not.
    Set<Path> files() {
        return Set.copyOf(named);
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        if (ADDRESS.matcher(what).matches()) {
            throw refused(what, "only files can be included");
        }
        try {
            var file = including.resolveSibling(what);
            if (depth > DEEPEST) {
                throw refused(
                        what, "it is the %dth in a row, perhaps in a circle".formatted(depth));
            }
            named.add(file);
            if (Files.exists(file)) {
                return SettingsFile.parse(file, what, new Includes(file, depth + 1, named)).root();
            }
        } catch (InvalidPathException wrong) {
            throw refused(what, "that is not the path of a file");
        }
        if (context.parseOptions().getAllowMissing()) {
            return ConfigFactory.empty().root();
        }
        throw refused(what, "it is not there");
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        return include(context, what.getPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        throw refused(what.toString(), "only files can be included");
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        throw refused(what, "only files can be included");
    }

    private SettingsException refused(String what, String why) {
        return new SettingsException(
                "%s includes %s, but %s; mend or remove the include."
                        .formatted(including, Shown.text(what), why));
    }
}
