package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChatCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void talks_readably_through_a_pipe() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency."}
                """);

        var run =
                new Terminal(folder)
                        .piping("how do I find respite care\n7\n/wy\n/quit\nunheard\n", "chat");

        assertThat(run.out())
                .isEqualTo(
                        """
                        Lamplight

                        Ask me in your own words; I answer from one article that people here have
                        written.

                        /help shows what else I understand, /quit ends our talk.

                        > how do I find respite care

                        How do I find respite care?

                        Ask the agency.

                        > 7

                        There is nothing to pick from

                        Ask me something, in your own words.

                        > /wy

                        I do not know /wy

                        I know /why, /groups, /help and /quit.

                        """);
        assertThat(run.code()).isZero();
    }
}
