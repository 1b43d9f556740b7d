package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ScreenCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void tells_what_it_notices_and_why() {
        assertThat(screening("screen", "I want to die"))
                .isEqualTo(new Run(0, "crisis: speaks of suicide or of wanting to die\n", ""));
        assertThat(screening("screen", "see", "you", "on", "Tuesday"))
                .isEqualTo(new Run(0, "none\n", ""));
    }

    @Test
    void screens_a_batch_in_its_order_with_an_error_in_the_place_of_a_bad_line() {
        var run =
                new Terminal(folder)
                        .piping(
                                """
                                {"id":"a","text":"I am so burnt out"}
                                {"id":"b"}

                                nonsense
                                {"id":"c","text":"this traffic is killing me"}
                                """,
                                "screen",
                                "--batch",
                                "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "{\"id\":\"a\",\"risk\":\"exhausted\",\"why\":\"sounds at the end of their strength\"}"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "{\"line\":2,\"error\":\"\\\"text\\\" is missing; it should be text\"}"),
                        line ->
                                assertThat(line)
                                        .startsWith("{\"line\":3,\"error\":\"not a JSON object"),
                        line ->
                                assertThat(line)
                                        .startsWith("{\"line\":4,\"error\":\"not a JSON object"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "{\"id\":\"c\",\"risk\":\"none\",\"why\":\"\"}"));
    }

    @Test
    void reads_a_file() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("messages.jsonl"), "{\"id\":\"a\",\"text\":\"hello\"}");

        assertThat(screening("screen", "--batch", file.toString()))
                .isEqualTo(new Run(0, "{\"id\":\"a\",\"risk\":\"none\",\"why\":\"\"}\n", ""));
    }

    @Test
    void says_so_where_it_was_called_wrongly() {
        assertThat(screening("screen").err()).contains("what is the message? Put it in quotes");
        assertThat(screening("screen").code()).isEqualTo(2);
        assertThat(screening("screen", "hello", "--batch", "-").err())
                .contains("give either a TEXT or --batch FILE, not both");
        assertThat(screening("screen", "--batch", folder.toString()).err())
                .contains("is a folder; --batch wants a file of messages.");
        assertThat(screening("screen", "--batch", "no-such.jsonl"))
                .isEqualTo(new Run(2, "", "askwell: there is no no-such.jsonl; check the path.\n"));
    }

    private Run screening(String... args) {
        return new Terminal(folder).run(args);
    }
}
