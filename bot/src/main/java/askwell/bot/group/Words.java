package askwell.bot.group;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The telling words of a text, in the form in which texts are compared: small letters, no accents,
/// without endings, one word for those that mean the same to somebody who looks for a group.
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<String> ENDINGS =
            List.of("ments", "ment", "ings", "ing", "ers", "er", "ed", "es", "s", "e");

    /// Phrases that are one word here.
    private static final Map<Pattern, String> PHRASES =
            Map.of(
                    Pattern.compile("\\bmemory (loss|problems?|issues|impairment)\\b"), "dementia",
                    Pattern.compile(
                                    "\\b(long[- ]distance|far (away|from)|(states?|hours?)"
                                            + " away|out[- ]of[- ]state)\\b"),
                            "distance",
                    Pattern.compile(
                                    "\\b(lost|losing)"
                                            + " (my|her|his|our|their|your|a|someone|somebody)\\b"),
                            "grief",
                    Pattern.compile("\\bhands[- ]on\\b"), "practical");

    /// Each line: the word that is kept, and those that it stands for.
    private static final Map<String, String> MEANINGS =
            """
            spouse husband hubby wife wives partner marriage married couple
            grief grieving bereaved bereavement mourning widow widower died death passed dying
            dementia alzheimer alzheimers alz lewy frontotemporal
            job working employed employee workplace
            parent mother father mom mum dad folks
            sibling brother sister
            men man male guys gentlemen blokes lads chaps
            women woman female ladies gals
            lgbtq gay lesbian queer transgender lgbt
            veteran vet military
            teen teenager youth
            depression depressed depressive
            anxiety anxious worry
            class course workshop lesson
            bath bathing shower washing
            medicine medication meds pills drug
            """
                    .lines()
                    .map(line -> line.split(" "))
                    .flatMap(line ->
                            Arrays.stream(line).map(word -> Map.entry(stem(word), stem(line[0]))))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

    /// Words that tell no group of such an organisation from another.
    private static final Set<String> IDLE =
            Set.of(
                    """
                    a about after again ago all also always am an and another any anybody anyone
                    anything are around as ask at away be because been before being both but by
                    call can cant care caregiver caregiving caring come could charge cost current
                    held day dealing deal did do does doesnt doing done dont down during each else
                    even ever every everyone family feel find first folk fee full for free friend
                    from gathering session meetup get give go going good got group had happen has
                    have he hello help her here hey hi him his home how i if im in into is it its
                    ive join just keep kind know last later lead let like link list live living ll
                    lol long look looking lot love make many may me mean meet meeting member more
                    most much my name near need new next no not now of off offer on one ones only
                    open or other our out over particular people person place please pls plz put
                    question really relative right run say see she should show sign some somebody
                    someone something sort start still stuff support take talk teach tell than
                    thank thanks that the their them then there these they thing things this those
                    through time to today together tomorrow too try u up ur us use usually very
                    want was bring way we week well were what whats when whens where wheres which
                    while who whos whose why will with without wont would ya yall year yes you
                    your yours zone algo como con cual cuando de del donde el en es hay la las lo
                    los mi para por que se su sus tienen un una y grupo reunion
                    """
                            .strip()
                            .split("\\s+"));

    private Words() {}

    static Set<String> of(String text) {
        return new LinkedHashSet<>(all(text));
    }

    /// The same with each repetition.
    static List<String> all(String text) {
        String plain = plain(text);
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            plain = phrase.getKey().matcher(plain).replaceAll(phrase.getValue());
        }
        return Stream.of(GAPS.split(plain))
                .filter(word -> word.length() > 1 && !IDLE.contains(word))
                .map(Words::stem)
                .filter(word -> !IDLE.contains(word))
                .map(word -> MEANINGS.getOrDefault(word, word))
                .toList();
    }

    /// Small letters without accents and apostrophes; the rest of the text is as it was.
    static String plain(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return APOSTROPHES.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Cuts the commonest endings of English; what is left need not be a word.
    private static String stem(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)
                    && word.length() - ending.length() >= 4
                    && !word.endsWith("ss")) {
                return undoubled(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }

    private static String undoubled(String word) {
        int last = word.length() - 1;
        return word.charAt(last) == word.charAt(last - 1) && "lsze".indexOf(word.charAt(last)) < 0
                ? word.substring(0, last)
                : word;
    }
}
