package askwell.knowledge.evaluation;

/// Text of 80 columns with a label before its first line.
final class Paragraph {

    private static final int COLUMNS = 80;

    private Paragraph() {}

    /// A word that is longer than a line stands alone on its own.
    static String of(String label, String text) {
        var indent = " ".repeat(label.length());
        var lines = new StringBuilder();
        var line = new StringBuilder(label);
        for (var word : text.split(" ")) {
            var begun = line.length() > indent.length();
            if (begun && line.length() + 1 + word.length() > COLUMNS) {
                lines.append(line).append('\n');
                line = new StringBuilder(indent);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
        }
        return lines.append(line).append('\n').toString();
    }
}
