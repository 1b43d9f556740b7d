package askwell.config;

import com.typesafe.config.ConfigOrigin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is wrong with a file of settings, collected until all of it can be told at once.
final class Problems {
    /// Problems that are told one by one; the rest is counted.
    private static final int MOST = 50;

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
        var problem =
                areOf(origin)
                        ? new Problem("", line(origin), what, remedy)
                        : new Problem(
                                Shown.text(source(origin)), origin.lineNumber(), what, remedy);
        if (found.stream().noneMatch(problem::isInherited)) {
            found.add(problem);
        }
    }

    /// Whether something stands in the very file that these problems are of, if only in part.
    boolean areOf(ConfigOrigin origin) {
        return source(origin).equals(file) || merged(origin).find();
    }

    /// Tells all problems, by file and line, where there are any.
    void refuse() {
        if (!found.isEmpty()) {
            throw new SettingsException(toString());
        }
    }

    @Override
    public String toString() {
        var told =
                found.stream()
                        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                        .limit(MOST)
                        .toList();
        int width = told.stream().mapToInt(problem -> problem.where().length()).max().orElse(0);
        return told.stream()
                .map(problem -> problem.lines(width))
                .collect(Collectors.joining("\n", heading(), rest(found.size() - told.size())));
    }

    private String heading() {
        return found.size() == 1
                ? "%s has 1 problem:\n\n".formatted(file)
                : String.format(Locale.ROOT, "%s has %,d problems:\n\n", file, found.size());
    }

    private static String rest(int more) {
        return more == 0 ? "" : String.format(Locale.ROOT, "\n  and %,d more", more);
    }

    private int line(ConfigOrigin origin) {
        var merged = merged(origin);
        return merged.find() ? Integer.parseInt(merged.group(1)) : origin.lineNumber();
    }

    /// A block that stands in several files has them all in its description, and no line of its own.
    private Matcher merged(ConfigOrigin origin) {
        return merged.matcher(origin.lineNumber() < 0 ? origin.description() : "");
    }

    private static String source(ConfigOrigin origin) {
        return origin.withLineNumber(-1).description();
    }
}
