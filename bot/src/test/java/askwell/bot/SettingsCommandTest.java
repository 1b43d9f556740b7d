package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void tells_what_holds_and_where_it_comes_from() throws IOException {
        var file =
                settings(
                        """
                        organisation.name = "Lamplight"
                        answering {
                          threshold = 0.8
                          synonyms = [["POA", "power of attorney"]]
                        }
                        groups = [
                          { id = tuesday, name = "Tuesday Table", kind = "support group", audience = "Everybody",
                            open = yes, registration = no }
                        ]
                        texts.en.answer.none = "Nothing on that yet"
                        """);

        var run = new Terminal(folder).run("settings", "--config", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "organisation.name = \"Lamplight\" # %s line 1".formatted(file),
                        "answering.threshold = 0.8 # %s line 3".formatted(file),
                        "answering.unsure-threshold = 0.012 # default",
                        "answering.synonyms = [[\"POA\",\"power of attorney\"]] # %s line 4"
                                .formatted(file),
                        "groups[tuesday].name = \"Tuesday Table\" # %s line 7".formatted(file),
                        "texts.en.answer.none = \"Nothing on that yet\" # %s line 10"
                                .formatted(file),
                        "texts as they are shipped; --texts shows them")
                .doesNotContain("texts.es.answer.none");
    }

    @Test
    void hides_the_token() throws IOException {
        var file = settings("discord.token = \"very.secret.token\"");

        var run = new Terminal(folder).run("settings", "--config", file.toString());

        assertThat(run.out())
                .contains("discord.token = (hidden) # %s line 1".formatted(file))
                .doesNotContain("very.secret.token");
    }

    @Test
    void tells_the_texts_where_they_are_wanted() throws IOException {
        var run =
                new Terminal(folder)
                        .run("settings", "--texts", "--config", settings("").toString());

        assertThat(run.out()).contains("texts.es.answer.none = ");
    }

    @Test
    void a_check_says_that_all_is_well() throws IOException {
        var file = settings("answering.threshold = 0.8");

        var run = new Terminal(folder).run("settings", "--check", "--config", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("%s can be used.\n".formatted(file));
    }

    @Test
    void a_check_tells_every_problem() throws IOException {
        var file = settings("answering.threshold = 8\nanswerring = 1\n");

        var run = new Terminal(folder).run("settings", "--check", "--config", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "has 2 problems",
                        "line 1  answering.threshold = 8",
                        "must be between 0 and 1",
                        "line 2  answerring",
                        "did you mean answering?");
    }

    private Path settings(String text) throws IOException {
        return Files.writeString(folder.resolve("askwell.conf"), text);
    }
}
