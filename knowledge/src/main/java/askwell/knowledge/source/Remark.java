package askwell.knowledge.source;

import askwell.config.Phrases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Something to say of a file, which is worded when it is known who reads it.
///
/// @param filling for each gap of the clause, in its order: numbers, files, remarks and clauses without gaps are said in the
///     reader's language, lists of these too; all else as it is, such as what a library tells
public record Remark(Clause clause, List<Object> filling) {

    public Remark {
        filling = List.copyOf(filling);
        if (filling.size() != clause.gaps().size()) {
            throw new IllegalArgumentException(
                    "%s takes %s, but is given %s".formatted(clause, clause.gaps(), filling));
        }
    }

    static Remark of(Clause clause, Object... filling) {
        return new Remark(clause, List.of(filling));
    }

    /// A clause for a person, without the place and without a full stop; files are named by their paths.
    public String in(Phrases phrases) {
        return in(phrases, Path::toString);
    }

    /// @param names what the person calls a file
    public String in(Phrases phrases, Function<Path, String> names) {
        var filled = new ArrayList<>();
        for (var gap = 0; gap < filling.size(); gap++) {
            filled.add(clause.gaps().get(gap));
            filled.add(said(filling.get(gap), phrases, names));
        }
        return phrases.say(clause.text(), filled.toArray());
    }

    private static String said(Object what, Phrases phrases, Function<Path, String> names) {
        return switch (what) {
            case Remark remark -> remark.in(phrases, names);
            case Clause plain -> of(plain).in(phrases, names);
            case Path file -> names.apply(file);
            case List<?> all ->
                    all.stream()
                            .map(one -> said(one, phrases, names))
                            .collect(Collectors.joining(", "));
            case Double size -> String.format(phrases.locale(), "%.1f", size);
            case Number count -> String.format(phrases.locale(), "%,d", count);
            default -> what.toString();
        };
    }
}
