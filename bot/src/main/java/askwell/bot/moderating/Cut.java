package askwell.bot.moderating;

/// Cuts a text to what there is room for.
final class Cut {

    private Cut() {}

    /// On one line; cut at a space where there is one, with a sign that there was more.
    static String to(int most, String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        var space = line.lastIndexOf(' ', most - 2);
        var end = space > most / 2 ? space : most - 2;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + " …";
    }
}
