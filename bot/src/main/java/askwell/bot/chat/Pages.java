package askwell.bot.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A long text in parts that each fit a card: cut between paragraphs where possible, else between sentences, and within a
/// sentence only where one is longer than a card.
public final class Pages {
    private final int most;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    private Pages(int most) {
        this.most = most;
    }

    /// At least one part.
    ///
    /// @param most characters of a part
    public static List<String> of(String markdown, int most) {
        var pages = new Pages(most);
        for (var block : markdown.strip().split("\\n\\s*\\n")) {
            pages.block(block.strip());
        }
        pages.turn();
        return List.copyOf(pages.pages);
    }

    private void block(String block) {
        if (block.length() > most) {
            turn();
            sentences(block).forEach(sentence -> add(sentence, ""));
        } else {
            add(block, "\n\n");
        }
    }

    private void add(String text, String between) {
        if (page.length() + between.length() + text.length() > most) {
            turn();
        }
        page.append(page.isEmpty() ? "" : between).append(text);
        while (page.length() > most) {
            var space = page.lastIndexOf(" ", most);
            var end = space > 0 ? space : most;
            pages.add(page.substring(0, end).strip());
            page.delete(0, end);
        }
    }

    private void turn() {
        if (!page.toString().isBlank()) {
            pages.add(page.toString().strip());
        }
        page.setLength(0);
    }

    /// Each with the space behind it.
    private static List<String> sentences(String block) {
        var ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(block);
        var sentences = new ArrayList<String>();
        var start = ends.first();
        for (var end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(block.substring(start, end));
            start = end;
        }
        return sentences;
    }
}
