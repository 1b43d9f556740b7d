package askwell.bot;

import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text from files and from elsewhere as it may be shown: without the characters that steer a terminal, or that turn the
/// direction of what follows.
final class Printable {
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\p{Z}]+");

    /// What every shell takes as it is.
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

    private Printable() {}

    /// All on one line.
    static String line(Object text) {
        return without(SPACE.matcher(text.toString()).replaceAll(" ").strip());
    }

    /// The beginning of [#line(Object)].
    ///
    /// @param longest in characters, from 1
    static String line(Object text, int longest) {
        var line = line(text);
        if (line.length() <= longest) {
            return line;
        }
        var end = longest - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }

    /// With its line ends.
    static String lines(String text) {
        return text.lines().map(Printable::without).collect(Collectors.joining("\n"));
    }

    /// As they are given to a command in a shell.
    static String arguments(Collection<Path> paths) {
        return paths.stream().map(Printable::argument).collect(Collectors.joining(" "));
    }

    private static String argument(Path path) {
        var text = line(path);
        return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String without(String line) {
        return STEERING.matcher(line).replaceAll("");
    }
}
