package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Layers;
import askwell.config.Layers.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was set on Discord, and does not go with a file that has been edited since.
class MisfitSettingsTest {
    private static final Instant DAY = Instant.parse("2026-11-27T12:00:00Z");

    private static final String TUESDAY =
            """
            groups = [ { id = tuesday, name = Tuesday, kind = class, audience = All, open = yes, registration = no } ]
            """;

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");
    private Layers layers = new Layers(file, folder);

    @BeforeEach
    void set() throws IOException {
        file = folder.resolve("askwell.conf");
        layers = new Layers(file, folder);
        write(TUESDAY);
        set("answering.unsure-threshold", "0.5", "Ada");
    }

    private void write(String settings) throws IOException {
        Files.writeString(file, settings);
    }

    private void set(String path, String value, String by) {
        assertThat(layers.set(path, value, by, DAY)).isInstanceOf(Outcome.Tuned.class);
    }

    private Terminal.Run run(String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--config", file.toString(), "--data", folder.toString()));
        return new Terminal(folder).run(arguments.toArray(String[]::new));
    }

    @Test
    void a_check_says_what_does_not_go_with_the_file_and_how_to_take_it_away() throws IOException {
        set("organisation.contact", "call us", "Bea");
        write("answering.threshold = 0.4\n");

        var run = run("settings", "--check");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        """
                        askwell: FILE has 1 problem:

                          line 1  answering.threshold = 0.4
                                  unsure-threshold (0.5) must not be above threshold (0.4)

                        FILE alone could be used. What does not go with it is set on Discord; mend the file, or take it away:

                          answering.unsure-threshold = 0.5, set on Discord by Ada on 2026-11-27
                          askwell settings --reset 'answering.unsure-threshold'
                        """
                                .replace("FILE", file.toString()));
    }

    @Test
    void nothing_starts_with_it_and_every_command_says_so() throws IOException {
        write("answering.threshold = 0.4\n");

        assertThat(run("run").err())
                .contains("askwell settings --reset 'answering.unsure-threshold'");
        assertThat(run("doctor", "--offline").err())
                .contains("answering.unsure-threshold = 0.5, set on Discord by Ada on 2026-11-27");
    }

    @Test
    void a_reset_in_the_terminal_takes_it_away_and_the_history_keeps_it() throws IOException {
        write("answering.threshold = 0.4\n");

        var reset = run("settings", "--reset", "answering.unsure-threshold");

        assertThat(reset)
                .isEqualTo(
                        new Terminal.Run(
                                0,
                                "what was set of answering.unsure-threshold on Discord is taken away.\n%s can be used.\n"
                                        .formatted(file),
                                ""));
        assertThat(layers.read().answering().unsureThreshold()).isEqualTo(0.012);
        assertThat(layers.history("answering.unsure-threshold")).hasSize(2);
        assertThat(layers.history("answering.unsure-threshold").getFirst())
                .satisfies(taken -> {
                    assertThat(taken.before()).contains("0.5");
                    assertThat(taken.after()).isEmpty();
                    assertThat(taken.by()).endsWith(" (terminal)");
                });
    }

    @Test
    void a_reset_goes_one_by_one_and_tells_what_is_left() throws IOException {
        set("answering.threshold", "0.6", "Bea");
        set("organisation.website", "https://www.example.org", "Bea");
        write("answering { threshold = 0.9, unsure-threshold = 0.1 }\nanswerring = 1\n");

        var reset = run("settings", "--reset", "answering.threshold");

        assertThat(reset.out())
                .startsWith("what was set of answering.threshold on Discord is taken");
        assertThat(reset.err()).contains("has 1 problem", "did you mean answering?");
        assertThat(reset.err()).doesNotContain("alone could be used");
    }

    @Test
    void what_was_set_later_gives_way() throws IOException {
        set("discord.watch.threshold", "0.6", "Bea");
        set("answering.threshold", "0.5", "Bea");
        set("answering.unsure-threshold", "0.45", "Cem");
        write("");
        assertThat(run("settings", "--check").code()).isZero();
        assertThat(layers.takeAway("answering.threshold", "Ada", DAY))
                .isInstanceOf(Outcome.Tuned.class);
        write("answering.threshold = 0.4\n");

        assertThat(run("settings", "--check").err())
                .contains("answering.unsure-threshold = 0.45, set on Discord by Cem")
                .doesNotContain("discord.watch.threshold");
    }

    @Test
    void a_slip_in_a_reset_is_told() {
        assertThat(run("settings", "--reset", "answering.unsure-treshold"))
                .isEqualTo(
                        new Terminal.Run(
                                2,
                                "",
                                "askwell: nothing is set of answering.unsure-treshold on Discord (did you mean answering.unsure-threshold?); `askwell settings` tells what is.\n"));
    }

    @Test
    void what_was_set_of_a_group_that_is_gone_is_told_and_holds_again_when_it_comes_back()
            throws IOException {
        set("groups[tuesday].place", "Library, room 2", "Ada");
        write("");
        var sentence =
                "groups[tuesday].place was set on Discord by Ada on 2026-11-27, but there is no such group any more";

        assertThat(run("settings", "--check").out())
                .isEqualTo(
                        "%s can be used.\n# %s; `askwell settings --reset 'groups[tuesday].place'` takes it away\n"
                                .formatted(file, sentence));
        assertThat(run("settings").out()).contains("# " + sentence).doesNotContain("room 2");
        assertThat(run("doctor", "--offline").out())
                .contains(
                        """
                           ~  %s
                              it has no effect, and holds again should that come back
                              → /settings reset takes it away, and in the terminal `askwell settings --reset 'groups[tuesday].place'`
                        """
                                .formatted(sentence));

        write(TUESDAY);
        assertThat(run("settings", "--check").out()).isEqualTo(file + " can be used.\n");
        assertThat(run("settings").out())
                .contains("groups[tuesday].place = \"Library, room 2\" # set on Discord by Ada");
    }

    @Test
    void a_text_that_is_no_longer_said_stops_nothing() throws IOException {
        Files.writeString(
                folder.resolve("settings.conf"),
                """
                changes = [
                  {number: 1, at: "2026-11-01T12:00:00Z", by: "Ada", path: "texts.en.answer.gone", after: "Gone"}
                  {number: 2, at: "2026-11-01T12:00:00Z", by: "Ada", path: "discord.token", after: "very.secret.token"}
                  {number: 3, at: "2026-11-01T12:00:00Z", by: "Ada", path: "texts.en.a..b", after: "No path"}
                ]
                """);

        var run = run("settings", "--check");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "# texts.en.answer.gone was set on Discord by Ada on 2026-11-01, but there is no such setting any more;",
                        "# discord.token was set on Discord",
                        "# texts.en.a..b was set on Discord")
                .doesNotContain("very.secret.token");
    }
}
