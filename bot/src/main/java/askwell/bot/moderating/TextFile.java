package askwell.bot.moderating;

import askwell.bot.chat.Upload;
import askwell.knowledge.article.Article;
import askwell.knowledge.source.Decoding;

import java.io.IOException;

/// What a file that somebody sent says.
sealed interface TextFile {

    /// Bytes of the longest answer, in any encoding.
    int MOST_BYTES = 4 * Article.LONGEST_ANSWER;

    /// Text with its line ends as they are in ours.
    record Text(String text) implements TextFile {}

    /// @param problem the name of the text that says why
    record Unreadable(String problem) implements TextFile {}

    static TextFile read(Upload file) {
        try (var content = file.content().open()) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return new Unreadable("column.bad-file-long");
            }
            return switch (Decoding.of(bytes)) {
                case Decoding.Text(var text, _) ->
                        new Text(text.replace("\r\n", "\n").replace('\r', '\n'));
                case Decoding.Unreadable _ -> new Unreadable("column.bad-file-text");
            };
        } catch (IOException lost) {
            return new Unreadable("column.bad-file-lost");
        }
    }
}
