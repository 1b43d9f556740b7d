package askwell.knowledge.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Ids for articles whose source gives none: `find-respite-care-weekend-k3x7q2`. The first informative words of the question,
/// then a digest of all its letters and digits, so that the same question has the same id on every run and in every format,
/// whatever its quotation marks, its case and its spaces.
public final class ArticleIds {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_SLUG = 60;
    private static final int DIGEST = 6;

    /// Of a question that leaves no words, all of the id is digest.
    private static final int LONG_DIGEST = 12;

    private static final Set<String> COMMON =
            Set.of(
                    """
                    a about am an and any are as at be been but by can could did do does doesn dont for from get \
                    got had has have he her hers him his how i if in into is isn it its just me my of on or our \
                    s she should so some t than that the their them then there they this to too up us ve was we \
                    were what when where which who why will with would you your m d ll re\
                    """
                            .split(" "));

    private ArticleIds() {}

    /// 1 to 67 characters: `a` to `z`, digits and single hyphens.
    public static String of(String question) {
        var slug = slug(question);
        var digest = digest(essence(question));
        return slug.isEmpty()
                ? "q-" + digest.substring(0, LONG_DIGEST)
                : slug + "-" + digest.substring(0, DIGEST);
    }

    private static String slug(String question) {
        var plain =
                Normalizer.normalize(question, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(List.of(plain.split("[^a-z0-9]+")));
        words.removeIf(word -> word.isEmpty() || COMMON.contains(word));
        var slug = String.join("-", words.subList(0, Math.min(MOST_WORDS, words.size())));
        return slug.length() <= LONGEST_SLUG
                ? slug
                : slug.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
    }

    /// What makes a question the same one, whatever its quotation marks, its case and its spaces: its letters and digits.
    public static String essence(String question) {
        var letters =
                Normalizer.normalize(question, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
        return letters.isEmpty() ? question.strip() : letters;
    }

    private static String digest(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            var letters = new StringBuilder();
            for (var index = 0; index < LONG_DIGEST; index++) {
                letters.append("abcdefghijkmnpqrstuvwxyz23456789".charAt(hash[index] & 31));
            }
            return letters.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
