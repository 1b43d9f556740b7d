package askwell.config;

import com.typesafe.config.ConfigOrigin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with a file of settings, collected until all of it can be told at once.
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /// @param what the setting, with its value where it has one
    /// @param remedy what is allowed
    void add(ConfigOrigin origin, String what, String remedy) {
        var from = source(origin);
        found.add(
                new Problem(
                        from.equals(file) ? "" : from + " ", origin.lineNumber(), what, remedy));
    }

    /// Whether something stands in the very file that these problems are of.
    boolean areOf(ConfigOrigin origin) {
        return source(origin).equals(file);
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
