package askwell.bot.safety;

import static java.util.stream.Collectors.toCollection;

import askwell.bot.safety.Phrase.Step;
import askwell.bot.safety.SafetyScreen.Section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the file of phrases, whose head explains how it is written.
///
/// Not for use by several threads while it is read.
final class Phrasebook {
    private static final Pattern HEAD = Pattern.compile("\\[(never|exhausted|crisis)] (.+)");
    private static final Pattern GAP = Pattern.compile("(\\.\\.|//)(\\d{1,2})");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final Dictionary dictionary = new Dictionary();
    private final Map<String, List<String>> sets = new HashMap<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Set<String> typos = new HashSet<>();
    private final Set<String> apart = new HashSet<>();
    private final List<Phrase> figures = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private Phrasebook() {}

    static Phrasebook shipped(String name) {
        return read(Shipped.text(name));
    }

    /// @throws IllegalArgumentException with the line, where one cannot be read
    static Phrasebook read(String text) {
        var book = new Phrasebook();
        var pending = new Pending();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            try {
                book.line(line.strip(), pending);
            } catch (IllegalArgumentException bad) {
                throw new IllegalArgumentException(
                        "line %d of the phrases, %s: %s".formatted(number, line, bad.getMessage()),
                        bad);
            }
        }
        book.close(pending);
        return book;
    }

    Plain plain() {
        return new Plain(dictionary, spellings, typos, apart);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    List<Phrase> figures() {
        return figures;
    }

    List<Section> sections() {
        return sections;
    }

    private void line(String line, Pending pending) {
        var head = HEAD.matcher(line);
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (head.matches()) {
            close(pending);
            pending.open(head.group(1), head.group(2));
        } else if (line.startsWith("spelling ")) {
            var sides = line.substring("spelling ".length()).split(" = ", -1);
            spellings.put(sides[0], List.of(sides[1].split(" ")));
        } else if (line.startsWith("set ")) {
            var sides = line.substring("set ".length()).split(" = ", -1);
            sets.put(sides[0], members(List.of(sides[1].split(", "))));
        } else if (line.startsWith("typos ")) {
            typos.addAll(List.of(line.substring("typos ".length()).split(" ")));
        } else if (line.startsWith("apart ")) {
            apart.addAll(List.of(line.substring("apart ".length()).split(" ")));
        } else if (line.startsWith("- ")) {
            pending.exceptions.add(phrase(line.substring("- ".length())));
        } else {
            pending.phrases.add(phrase(line));
        }
    }

    private void close(Pending pending) {
        if (pending.risk.equals("never")) {
            figures.addAll(pending.phrases);
        } else {
            sections.add(
                    new Section(
                            Risk.valueOf(pending.risk.toUpperCase(Locale.ROOT)),
                            pending.why,
                            pending.phrases,
                            pending.exceptions));
        }
    }

    private Phrase phrase(String text) {
        var bare = ACCENTS.matcher(Plain.decomposed(text)).replaceAll("");
        return new Phrase(text, Stream.of(bare.split(" +")).map(this::known).toList());
    }

    /// The same few stand in many phrases.
    private Step known(String written) {
        return steps.computeIfAbsent(written, this::step);
    }

    private Step step(String written) {
        var gap = GAP.matcher(written);
        if (gap.matches()) {
            return new Step.Gap(Integer.parseInt(gap.group(2)), gap.group(1).equals("//"));
        }
        if (written.equals("...")) {
            return new Step.Rest();
        }
        var optional = written.endsWith("?");
        var bare = optional ? written.substring(0, written.length() - 1) : written;
        var forms = members(List.of(bare.replace('_', ' ').split("\\|")));
        var runs =
                forms.stream()
                        .filter(form -> form.contains(" "))
                        .map(form ->
                                Arrays.stream(form.split(" "))
                                        .map(word -> dictionary.kind(Set.of(word)))
                                        .toList())
                        .toList();
        var words =
                forms.stream()
                        .filter(form -> !form.contains(" "))
                        .collect(toCollection(LinkedHashSet::new));
        return new Step.OneOf(dictionary.kind(words), runs, optional);
    }

    private List<String> members(List<String> written) {
        return written.stream().flatMap(this::member).distinct().toList();
    }

    private Stream<String> member(String written) {
        if (written.startsWith("<")) {
            var set = sets.get(written.substring(1, written.length() - 1));
            if (set == null) {
                throw new IllegalArgumentException("there is no set " + written);
            }
            return set.stream();
        }
        if (written.endsWith("~")) {
            return Forms.of(written.substring(0, written.length() - 1));
        }
        if (written.equals("$")) {
            return Stream.of(Plain.END);
        }
        if (!written.matches("[a-z0-9 ]+\\*?")) {
            throw new IllegalArgumentException("cannot be understood at \"%s\"".formatted(written));
        }
        return Stream.of(written);
    }

    /// A section that is being read.
    private static final class Pending {
        private String risk = "never";
        private String why = "";
        private final List<Phrase> phrases = new ArrayList<>();
        private final List<Phrase> exceptions = new ArrayList<>();

        private void open(String named, String reason) {
            risk = named;
            why = reason;
            phrases.clear();
            exceptions.clear();
        }
    }
}
