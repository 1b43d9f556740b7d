package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Commands of two words, and those that are for moderators.
@Timeout(60)
class SubcommandsOnDiscordTest {
    private static final LocalDiscord discord = LocalDiscord.start();

    private static final List<Command> COMMANDS =
            List.of(
                    new Echo("shelf add", true, List.of(Command.Option.text("title", 100))),
                    new Echo("shelf find", true, List.of(Command.Option.completed("title", 100))),
                    new Echo("bag pack", false, List.of(Command.Option.choice("size", "small"))),
                    new Echo("bag look", true, List.of()),
                    new Echo("menu-entry", true, List.of()));

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("command.shelf.name", "estante"),
                    Map.entry("command.shelf.description", "What stands on the shelf"),
                    Map.entry("command.shelf.add.name", "poner"),
                    Map.entry("command.shelf.add.description", "Put a book on it"),
                    Map.entry("command.shelf.add.title.name", "titulo"),
                    Map.entry("command.shelf.add.title.description", "What it is called"),
                    Map.entry("command.shelf.find.name", "buscar"),
                    Map.entry("command.shelf.find.description", "Find a book"),
                    Map.entry("command.shelf.find.title.name", "titulo"),
                    Map.entry("command.shelf.find.title.description", "How it begins"),
                    Map.entry("command.bag.name", "bolsa"),
                    Map.entry("command.bag.description", "What is in the bag"),
                    Map.entry("command.bag.pack.name", "llenar"),
                    Map.entry("command.bag.pack.description", "Pack it"),
                    Map.entry("command.bag.pack.size.name", "tamano"),
                    Map.entry("command.bag.pack.size.description", "How big"),
                    Map.entry("command.bag.pack.size.small", "Small"),
                    Map.entry("command.bag.look.name", "mirar"),
                    Map.entry("command.bag.look.description", "Look into it"),
                    Map.entry("command.menu-entry.name", "Put on the shelf"));

    private static FaceOnDiscord face;

    private final LocalMember member = discord.member();
    private final LocalMember moderator = discord.moderator();

    @TempDir private static Path folder;

    @BeforeAll
    static void connect() {
        face = FaceOnDiscord.start(discord, folder, TEXTS, COMMANDS, List.of());
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @Test
    void a_command_of_two_words_is_called_with_its_options() {
        assertThat(moderator.slash("shelf add", Map.of("title", "Emma")).reply().text())
                .isEqualTo("### shelf add\n{title=Emma}");
        assertThat(member.slash("bag pack").reply().text()).isEqualTo("### bag pack\n{}");
    }

    @Test
    void its_options_are_completed_while_somebody_types() {
        assertThat(moderator.types("shelf find", "title", "Em"))
                .containsExactly(new LocalInteraction.Choice("Em of shelf find", "Em"));
    }

    @Test
    void it_is_listed_below_its_first_word_in_every_language() {
        moderator.slash("shelf add", Map.of("title", "Emma")).reply();
        var shelf = registered("shelf");
        assertThat(shelf.path("description").asString("")).isEqualTo("What stands on the shelf");
        assertThat(shelf.path("name_localizations").path("es-ES").asString(""))
                .isEqualTo("estante");
        assertThat(
                        shelf.path("options")
                                .valueStream()
                                .map(below -> below.path("name").asString("")))
                .containsExactly("add", "find");
        var add = shelf.path("options").path(0);
        assertThat(add.path("type").asInt(0)).isEqualTo(1);
        assertThat(add.path("name_localizations").path("es-419").asString("")).isEqualTo("poner");
        assertThat(add.path("options").path(0).path("name").asString("")).isEqualTo("title");
    }

    @Test
    void what_is_for_moderators_is_not_offered_to_members() {
        assertThatThrownBy(() -> member.slash("shelf add", Map.of("title", "Emma")))
                .hasMessageStartingWith("Discord does not offer “shelf” to Robin");
        var message = member.says("Emma is a good book");
        assertThatThrownBy(() -> member.messageMenu("Put on the shelf", message))
                .hasMessageStartingWith("Discord does not offer “Put on the shelf” to Robin");
        assertThat(moderator.messageMenu("Put on the shelf", message).reply().text())
                .isEqualTo("### menu-entry\nEmma is a good book");
    }

    @Test
    void what_is_for_moderators_is_not_offered_in_private() {
        assertThatThrownBy(() -> moderator.inPrivate().slash("shelf add", Map.of("title", "Emma")))
                .hasMessageStartingWith("Discord does not offer “shelf” to Morgan");
    }

    @Test
    void a_family_in_which_one_is_for_everybody_is_offered_to_everybody() {
        assertThat(member.slash("bag look").reply().text()).isEqualTo("### bag look\n{}");
        assertThat(member.inPrivate().slash("bag look").reply().text())
                .isEqualTo("### bag look\n{}");
    }

    @Test
    void they_are_not_handed_in_again_while_nothing_has_changed() {
        moderator.slash("shelf add", Map.of("title", "Emma")).reply();
        var lookUps = Match.of("GET", "/applications/.*/commands");
        face.close();
        face = FaceOnDiscord.start(discord, folder, TEXTS, COMMANDS, List.of());

        discord.received().statusOf(discord.received().await(lookUps, 2));
        moderator.slash("shelf add", Map.of("title", "Emma")).reply();
        assertThat(discord.received().requests(Match.commands())).hasSize(1);
    }

    private static JsonNode registered(String name) {
        return discord.received().commands().stream()
                .filter(command -> command.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Says how it was called.
    private record Echo(String name, boolean isForModerators, List<Option> options)
            implements Command {
        @Override
        public Kind kind() {
            return name.equals("menu-entry") ? Kind.ON_MESSAGE : Kind.TYPED;
        }

        @Override
        public Response run(Invocation invocation) {
            return Response.privately(
                    Reply.of(
                            Card.titled(name)
                                    .saying(
                                            invocation
                                                    .about()
                                                    .map(askwell.bot.chat.Message::text)
                                                    .orElse(invocation.values().toString()))));
        }

        @Override
        public List<Suggestion> complete(String option, String typed) {
            return List.of(new Suggestion(typed, "%s of %s".formatted(typed, name)));
        }
    }
}
