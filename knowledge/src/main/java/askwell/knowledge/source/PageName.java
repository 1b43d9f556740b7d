package askwell.knowledge.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of an article's file, which follows from its id alone: the id itself where every file system takes it as it is, and
/// otherwise what is left of it with a digest behind a `~`, so that no two ids share a file, not even where upper and lower
/// case are one.
final class PageName {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?");

    /// What Windows keeps for its devices, whatever the ending.
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private static final int LONGEST = 60;

    private PageName() {}

    static String of(String id) {
        return plain(id) ? id + ".md" : rest(id) + "~" + digest(id) + ".md";
    }

    private static boolean plain(String id) {
        return PLAIN.matcher(id).matches() && !DEVICE.matcher(id).matches();
    }

    private static String rest(String id) {
        var letters =
                id.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_-]+", "-")
                        .replaceAll("^-+|-+$", "");
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    private static String digest(String id) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
