package askwell.bot.safety;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the words of a message plain: whatever it hides behind, look-alikes, spaces, stars, digits or slips, a word is
/// given as the phrases write it.
final class Plain {

    /// Stands where a sentence ends.
    static final String END = ".";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}]");
    private static final Pattern ADDRESS =
            Pattern.compile("<[@#:][^<>\\s]{0,80}>|https?://\\S+|<a:[^<>\\s]{0,80}>");
    private static final Pattern FENCE = Pattern.compile("\\|\\||~~|__|\\*\\*|`");
    private static final Pattern ENDING =
            Pattern.compile("(?<=[a-z])[’'ʼ`´](m|ve|re|ll|d|s)(?![a-z])");
    private static final Pattern OWNER = Pattern.compile("(?<![a-z])([a-z]{1,30})'s");
    private static final Pattern APOSTROPHE = Pattern.compile("[’'ʼ`´]");
    private static final Pattern SPELT =
            Pattern.compile("(?<![a-z0-9])(?:[a-z0-9][ .*_-]){2,}[a-z0-9](?![a-z0-9])");
    private static final Pattern PIECE =
            Pattern.compile("[a-z0-9@$!|*]*[a-z0-9][a-z0-9@$|*]*(?:![a-z0-9]+)*|[.!?;]+|[\\n\\r]+");
    private static final Pattern PAUSE = Pattern.compile("\\.{2,}");
    private static final Pattern STRETCH = Pattern.compile("([a-z])\\1{2,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[0-9@$!|]).+");
    private static final Pattern STARRED = Pattern.compile("[a-z]+\\*+[a-z*]*");

    /// Letters of other scripts that look like ours, and the same in ours.
    private static final String FOREIGN = "абвгеёзіїјкмнорстухцяѕԁԛѡαβεικμνορτυχωıɑɡℓß";

    private static final String OURS = "abbreeeiijkmhopctyxursdqwabeikuvoptuxwiagls";

    /// Characters that are read; twice of what Discord lets anybody write.
    private static final int LONGEST = 8_000;

    private static final int SHORTEST_TYPO = 6;
    private static final int SHORTEST_GLUED = 6;
    private static final int LONGEST_GLUED = 40;
    private static final int SHORTEST_PIECE = 3;

    /// The short words that a word may be glued together from.
    private static final Set<String> SHORT =
            Set.of("i", "a", "me", "my", "to", "of", "do", "be", "no", "go", "it", "am");

    private final Dictionary dictionary;
    private final Map<String, List<String>> spellings;

    /// Words with which a spelling of two begins.
    private final Set<String> pairs;

    private final Set<String> typos;
    private final Set<String> apart;

    /// @param spellings words, or two words with a space, and what is meant
    /// @param typos words that are recognised with a slip in them
    /// @param apart words that are no slip
    Plain(
            Dictionary dictionary,
            Map<String, List<String>> spellings,
            Set<String> typos,
            Set<String> apart) {
        this.dictionary = dictionary;
        this.spellings = Map.copyOf(spellings);
        this.pairs =
                spellings.keySet().stream()
                        .filter(spelling -> spelling.contains(" "))
                        .map(spelling -> spelling.substring(0, spelling.indexOf(' ')))
                        .collect(toUnmodifiableSet());
        this.typos = Set.copyOf(typos);
        this.apart = Set.copyOf(apart);
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /// The words in their order, with [#END] where a sentence ends.
    List<String> words(String text) {
        var letters = letters(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        var words = new ArrayList<String>();
        var seen = new HashMap<String, List<String>>();
        PIECE.matcher(letters).results().forEach(piece -> add(piece.group(), words, seen));
        end(words);
        return meant(words);
    }

    private String letters(String text) {
        var bare = INVISIBLE.matcher(decomposed(text)).replaceAll("").toLowerCase(Locale.ROOT);
        var ours = new StringBuilder(bare.length());
        bare.chars()
                .forEach(letter -> {
                    var at = FOREIGN.indexOf(letter);
                    ours.append(at < 0 ? (char) letter : OURS.charAt(at));
                });
        var open = FENCE.matcher(ADDRESS.matcher(ours).replaceAll(" ")).replaceAll("");
        var whole =
                ENDING.matcher(open)
                        .replaceAll(ending ->
                                switch (ending.group(1)) {
                                    case "m" -> " am";
                                    case "ve" -> " have";
                                    case "re" -> " are";
                                    case "ll" -> " will";
                                    case "d" -> " would";
                                    default -> "'s";
                                });
        return SPELT.matcher(PAUSE.matcher(owned(whole)).replaceAll(" "))
                .replaceAll(spelt -> spelt(spelt.group()));
    }

    /// "she's" is "she is"; of "mom's", mom is left.
    private String owned(String text) {
        var named =
                OWNER.matcher(text)
                        .replaceAll(owner ->
                                spellings.containsKey(owner.group(1) + "s")
                                        ? owner.group(1) + "s"
                                        : owner.group(1));
        return APOSTROPHE.matcher(named).replaceAll("");
    }

    private String spelt(String run) {
        var joined = run.replaceAll("[^a-z0-9]", "");
        return taken(joined)
                .map(words -> String.join(" ", words))
                .or(() -> unleeted(joined))
                .orElse(Matcher.quoteReplacement(run));
    }

    private void add(String piece, List<String> words, Map<String, List<String>> seen) {
        if (!piece.chars().anyMatch(Character::isLetterOrDigit)) {
            end(words);
            return;
        }
        for (var word : seen.computeIfAbsent(piece, this::plain)) {
            if (words.isEmpty() || !words.getLast().equals(word)) {
                words.add(word);
            }
        }
        if (piece.endsWith("!")) {
            end(words);
        }
    }

    private static void end(List<String> words) {
        if (words.isEmpty() || !words.getLast().equals(END)) {
            words.add(END);
        }
    }

    private List<String> plain(String piece) {
        var word = piece.replaceAll("^[*|!]+|[*|!]+$", "");
        if (STARRED.matcher(word).matches()) {
            return List.of(unstarred(word).orElseGet(() -> word.replace("*", "")));
        }
        if (MIXED.matcher(word).matches()) {
            return List.of(unleeted(word).orElse(word));
        }
        if (!LETTERS.matcher(word).matches() || wholly(word)) {
            return List.of(word);
        }
        return known(word) ? unglued(word) : guessed(word);
    }

    /// A long word that only begins like one of the phrases may be several: "killmyself".
    private List<String> unglued(String word) {
        return word.length() < SHORTEST_GLUED ? List.of(word) : taken(word).orElse(List.of(word));
    }

    private List<String> guessed(String word) {
        var calm = calmed(word);
        if (known(calm)) {
            return List.of(calm);
        }
        return slip(calm).map(List::of).or(() -> taken(calm)).orElse(List.of(calm));
    }

    private boolean known(String word) {
        return wholly(word) || dictionary.knows(word);
    }

    private boolean wholly(String word) {
        return spellings.containsKey(word) || apart.contains(word) || dictionary.knowsWhole(word);
    }

    /// With no letter more than twice in a row.
    private String calmed(String word) {
        var twice = STRETCH.matcher(word).replaceAll("$1$1");
        return known(twice) ? twice : STRETCH.matcher(word).replaceAll("$1");
    }

    private Optional<String> unleeted(String word) {
        var letters =
                word.replace('0', 'o')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('7', 't')
                        .replace('@', 'a')
                        .replace('$', 's')
                        .replace('!', 'i')
                        .replace('|', 'l');
        return Arrays.stream(new String[] {letters.replace('1', 'i'), letters.replace('1', 'l')})
                .map(this::calmed)
                .flatMap(calm -> known(calm) ? Optional.of(calm).stream() : slip(calm).stream())
                .findFirst();
    }

    private Optional<String> unstarred(String word) {
        var hidden = Pattern.compile(word.replaceAll("\\*", "[a-z]?")).asMatchPredicate();
        return typos.stream()
                .filter(typo -> Math.abs(typo.length() - word.length()) <= 1)
                .filter(hidden)
                .sorted()
                .findFirst();
    }

    private Optional<String> slip(String word) {
        return word.length() < SHORTEST_TYPO
                ? Optional.empty()
                : typos.stream()
                        .filter(typo -> typo.charAt(0) == word.charAt(0))
                        .filter(typo -> typo.length() >= SHORTEST_TYPO && near(typo, word))
                        .sorted()
                        .findFirst();
    }

    /// Whether one letter is wrong, missing, too many, or two have changed places.
    private static boolean near(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var a = one.substring(same);
        var b = other.substring(same);
        if (a.length() != b.length()) {
            return a.length() > b.length() ? a.substring(1).equals(b) : b.substring(1).equals(a);
        }
        return a.isEmpty()
                || a.substring(1).equals(b.substring(1))
                || (a.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && a.substring(2).equals(b.substring(2)));
    }

    /// A word taken apart into words of the phrases, the fewest there can be; empty where that cannot be done.
    private Optional<List<String>> taken(String word) {
        var length = word.length();
        if (length < SHORTEST_GLUED && !dictionary.knows(word)) {
            return Optional.empty();
        }
        if (length > LONGEST_GLUED) {
            return Optional.empty();
        }
        var fewest = new ArrayList<Optional<List<String>>>();
        fewest.add(Optional.of(List.of()));
        for (var end = 1; end <= length; end++) {
            Optional<List<String>> best = Optional.empty();
            for (var start = 0; start < end; start++) {
                var piece = word.substring(start, end);
                var before = fewest.get(start);
                if (before.isPresent()
                        && fits(piece)
                        && best.map(some -> some.size() > before.get().size() + 1).orElse(true)) {
                    var all = new ArrayList<>(before.get());
                    all.add(piece);
                    best = Optional.of(all);
                }
            }
            fewest.add(best);
        }
        return fewest.getLast();
    }

    private boolean fits(String piece) {
        return SHORT.contains(piece)
                || (piece.length() >= SHORTEST_PIECE
                        && (spellings.containsKey(piece) || dictionary.knowsWhole(piece)));
    }

    private List<String> meant(List<String> words) {
        var meant = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var pair =
                    i + 1 < words.size()
                            ? spellings.get(words.get(i) + " " + words.get(i + 1))
                            : null;
            if (pair != null) {
                meant.addAll(pair);
                i++;
            } else {
                meant.addAll(spellings.getOrDefault(words.get(i), List.of(words.get(i))));
            }
        }
        return meant;
    }
}
