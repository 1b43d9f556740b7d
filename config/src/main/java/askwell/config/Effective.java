package askwell.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every setting as it holds: what was written, and what was left out with its default; each with where it comes from.
///
/// @param settings in the order of their paths
public record Effective(List<Line> settings) {

    static final Set<String> SECRETS = Set.of("discord.token");
    static final String HIDDEN = "(hidden)";
    private static final String ENVIRONMENT = "env variables";

    public Effective {
        settings = List.copyOf(settings);
    }

    /// One setting.
    ///
    /// @param path where it stands, for example `groups[tuesday-table].schedule.zone`
    /// @param value as HOCON has it, on one line; a secret is hidden
    /// @param source where it comes from, in words: a file and its line, the environment, or the defaults
    /// @param isDefault whether nobody has set it
    public record Line(String path, String value, String source, boolean isDefault) {}

    /// A setting that is another than before.
    ///
    /// @param before its value; empty where there was none
    /// @param after its value; empty where there is none any more
    public record Change(String path, String before, String after) {

        /// What the program takes in only when it starts: what it opens and connects with, and how its commands are called.
        private static final Pattern AT_START =
                Pattern.compile(
                        "(articles|storage|privacy|metrics)\\..*"
                                + "|answering\\.(semantic|language|weights)\\b.*"
                                + "|discord\\.(token|token-file|api-url|shards|message-content)"
                                + "|texts\\.\\w+\\.command\\..*"
                                + "|servers|id|name");

        /// Whether it holds only from the next start on.
        public boolean isForNextStart() {
            return AT_START.matcher(path).matches();
        }
    }

    static Effective of(ConfigObject root) {
        var lines = new ArrayList<Line>();
        gather("", root, lines);
        return new Effective(lines);
    }

    /// What is otherwise than in these.
    public List<Change> since(Effective before) {
        var then = before.byPath();
        var now = byPath();
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(then.get(path), now.get(path)))
                .sorted()
                .map(path ->
                        new Change(path, then.getOrDefault(path, ""), now.getOrDefault(path, "")))
                .toList();
    }

    private Map<String, String> byPath() {
        var values = new LinkedHashMap<String, String>();
        settings.forEach(line -> values.put(line.path(), line.value()));
        return values;
    }

    private static void gather(String path, ConfigObject block, List<Line> into) {
        for (var entry : new TreeMap<>(block).entrySet()) {
            var name = Shown.text(ConfigUtil.joinPath(entry.getKey()));
            gather(new Setting(path.isEmpty() ? name : path + "." + name, entry.getValue()), into);
        }
    }

    private static void gather(Setting setting, List<Line> into) {
        switch (setting.value()) {
            case ConfigObject block -> gather(setting.path(), block, into);
            case ConfigList list when list.stream().anyMatch(ConfigObject.class::isInstance) -> {
                for (int i = 0; i < list.size(); i++) {
                    gather(setting.entry(i + 1, list.get(i)), into);
                }
            }
            case ConfigValue value ->
                    into.add(
                            new Line(
                                    setting.path(),
                                    shown(setting.path(), value),
                                    source(value.origin()),
                                    isDefault(value.origin())));
        }
    }

    private static String shown(String path, ConfigValue value) {
        return SECRETS.contains(path) && value.valueType() != ConfigValueType.NULL
                ? HIDDEN
                : Shown.text(
                        value.render(ConfigRenderOptions.concise()).replace("\\n", " "),
                        Integer.MAX_VALUE);
    }

    private static boolean isDefault(ConfigOrigin origin) {
        var file = origin.withLineNumber(-1).description();
        return file.equals(SettingsFile.REFERENCE) || file.startsWith("texts_");
    }

    private static String source(ConfigOrigin origin) {
        var from = Shown.text(origin.withLineNumber(-1).description(), Integer.MAX_VALUE);
        if (isDefault(origin)) {
            return "default";
        }
        if (from.equals(ENVIRONMENT)) {
            return "environment";
        }
        return origin.lineNumber() < 0 ? from : "%s line %d".formatted(from, origin.lineNumber());
    }
}
