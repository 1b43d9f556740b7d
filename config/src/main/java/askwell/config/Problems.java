package askwell.config;

import com.typesafe.config.ConfigOrigin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is wrong with a file of settings, collected until all of it can be told at once.
final class Problems {
    private final String file;
    private final Pattern merged;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
        this.merged =
                Pattern.compile("(?:^merge of |,)%s: (\\d{1,9})".formatted(Pattern.quote(file)));
    }

    /// @param what the setting, with its value where it has one
    /// @param remedy what is allowed
    void add(ConfigOrigin origin, String what, String remedy) {
        var from = source(origin);
        found.add(
                areOf(origin)
                        ? new Problem("", line(origin), what, remedy)
                        : new Problem(from + " ", origin.lineNumber(), what, remedy));
    }

    /// Whether something stands in the very file that these problems are of, if only in part.
    boolean areOf(ConfigOrigin origin) {
        return source(origin).equals(file) || merged(origin).find();
    }

    private int line(ConfigOrigin origin) {
        var merged = merged(origin);
        return merged.find() ? Integer.parseInt(merged.group(1)) : origin.lineNumber();
    }

    /// A block that stands in several files has them all in its description, and no line of its own.
    private Matcher merged(ConfigOrigin origin) {
        return merged.matcher(origin.lineNumber() < 0 ? origin.description() : "");
    }

    /// Tells all problems, by file and line, where there are any.
    void refuse() {
        if (!found.isEmpty()) {
            throw new SettingsException(toString());
        }
    }

    private static String source(ConfigOrigin origin) {
        return origin.withLineNumber(-1).description();
    }

    @Override
    public String toString() {
        int width = found.stream().mapToInt(problem -> problem.where().length()).max().orElse(0);
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .map(problem -> problem.lines(width))
                .collect(
                        Collectors.joining(
                                "\n",
                                found.size() == 1
                                        ? "%s has 1 problem:\n\n".formatted(file)
                                        : "%s has %,d problems:\n\n".formatted(file, found.size()),
                                ""));
    }

    /// @param file empty for the file that was to be read, otherwise one that it includes
    /// @param line from 1; negative where it is not known
    private record Problem(String file, int line, String what, String remedy) {

        String where() {
            return line < 0 ? file.strip() : "%sline %d".formatted(file, line);
        }

        String lines(int width) {
            var label = where() + " ".repeat(width - where().length());
            return "  %s  %s\n  %s  %s".formatted(label, what, " ".repeat(width), remedy);
        }
    }
}
