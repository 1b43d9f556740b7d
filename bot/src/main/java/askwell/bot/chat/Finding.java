package askwell.bot.chat;

/// Something that was looked at, for an admin.
///
/// @param what was found, in a sentence
/// @param why it matters; empty where all is well
/// @param remedy how to mend it; empty where there is nothing to mend
public record Finding(Grade grade, String what, String why, String remedy) {

    /// How bad it is.
    public enum Grade {
        FINE,
        /// Works, but less well than it could.
        WEAK,
        /// Something does not work.
        BROKEN
    }

    /// The same, of one of several.
    public Finding of(String name) {
        return new Finding(grade, name + ": " + what, why, remedy);
    }

    public static Finding fine(String what) {
        return new Finding(Grade.FINE, what, "", "");
    }

    public static Finding weak(String what, String why, String remedy) {
        return new Finding(Grade.WEAK, what, why, remedy);
    }

    public static Finding broken(String what, String why, String remedy) {
        return new Finding(Grade.BROKEN, what, why, remedy);
    }
}
