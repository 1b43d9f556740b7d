package askwell.config;

/// Something wrong in the settings.
///
/// @param file empty for the file that was to be read, otherwise one that it includes
/// @param line from 1; negative where it is not known
/// @param what the setting, with its value where it has one
/// @param remedy what is allowed
record Problem(String file, int line, String what, String remedy) {

    /// Whether it is an earlier problem once more, of a block that was laid over the one with the mistake.
    boolean isInherited(Problem earlier) {
        return line == earlier.line
                && file.equals(earlier.file)
                && remedy.equals(earlier.remedy)
                && what.endsWith("]." + earlier.what);
    }

    String where() {
        return line < 0 ? file : file.isEmpty() ? "line " + line : file + " line " + line;
    }

    /// @param width of the column that says where
    String lines(int width) {
        var label = where() + " ".repeat(width - where().length());
        return "  %s  %s\n  %s  %s".formatted(label, what, " ".repeat(width), remedy);
    }
}
