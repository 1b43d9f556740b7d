package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forms, from wherever they may be opened.
@Timeout(60)
class FormsOnDiscordTest {
    private static final LocalDiscord discord = LocalDiscord.start();

    private static final Map<String, String> TEXTS =
            Map.of(
                    "command.open.name", "abre",
                    "command.open.description", "Opens a form",
                    "command.open-menu.name", "Open a form");

    private static final String LONG = "longer than ten characters";

    private static final Form EMPTY =
            new Form(
                    Id.of("sent"),
                    "A form",
                    List.of(
                            new Form.Field.Pick(
                                    "which", "Which", Optional.empty(), List.of(), "none")));

    @TempDir private static Path folder;
    private static FaceOnDiscord face;

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() {
        face =
                FaceOnDiscord.start(
                        discord,
                        folder,
                        TEXTS,
                        List.of(
                                new Opening("open", Command.Kind.TYPED),
                                new Opening("open-menu", Command.Kind.ON_MESSAGE)),
                        List.of(
                                Deed.of("sent", 0, (sent, _) -> sent(sent)),
                                Deed.of("open", 0, (_, _) -> new Response.Open(form(""))),
                                Deed.of("full", 0, (_, _) -> new Response.Open(form(LONG))),
                                Deed.of("impossible", 0, (_, _) -> new Response.Open(EMPTY))));
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @Test
    void a_command_a_menu_and_a_button_open_one() {
        var form = member.slash("open").modal();
        assertThat(form.title()).isEqualTo("A form");
        var card = member.submits(form, Map.of("Word", "lamp")).reply();
        assertThat(card.text()).isEqualTo("### lamp");

        assertThat(member.messageMenu("Open a form", member.says("here")).modal().title())
                .isEqualTo("A form");
        assertThat(member.presses(card, "Open").modal().title()).isEqualTo("A form");
    }

    @Test
    void a_form_right_after_a_form_is_said_to_be_impossible() {
        var form = member.slash("open").modal();

        assertThat(member.submits(form, Map.of("Word", "again")).reply().text())
                .isEqualTo(
                        """
                        ### I cannot open a form right after another
                        Discord does not let me. Please press the button once more, or call the command again.\
                        """);
    }

    @Test
    void what_stands_in_it_already_may_be_longer_than_it_may_be_in_the_end() {
        var card = member.submits(member.slash("open").modal(), Map.of("Word", "lamp")).reply();

        var form = member.presses(card, "Full").modal();

        assertThat(form.value("Word")).isEqualTo(LONG);
        assertThat(member.submits(form, Map.of()).reply().text()).isEqualTo("### " + LONG);
    }

    @Test
    void a_form_that_cannot_be_shown_is_apologised_for() {
        var card = member.submits(member.slash("open").modal(), Map.of("Word", "lamp")).reply();

        assertThat(member.presses(card, "Impossible").reply().text())
                .startsWith("### Something went wrong on my side");
    }

    private static Response sent(Invocation invocation) {
        var word = invocation.value("word");
        return word.equals("again")
                ? new Response.Open(form(word))
                : Response.privately(
                        Reply.of(
                                Card.titled(word)
                                        .action(Id.of("open"), "Open")
                                        .action(Id.of("full"), "Full")
                                        .action(Id.of("impossible"), "Impossible")));
    }

    private static Form form(String word) {
        return new Form(
                Id.of("sent"),
                "A form",
                List.of(
                        new Form.Field.Text(
                                "word", "Word", Optional.empty(), word, 10, false, true)));
    }

    private record Opening(String name, Kind kind) implements Command {
        @Override
        public Response run(Invocation invocation) {
            return new Response.Open(form(""));
        }
    }
}
