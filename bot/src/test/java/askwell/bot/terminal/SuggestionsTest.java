package askwell.bot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;
import askwell.config.Phrases;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What a line at the desk may go on to.
class SuggestionsTest {
    private static final Phrases PHRASES =
            new Phrases(
                    Locale.US,
                    Map.of(
                            "command.shelf.find.description", "Find a book",
                            "command.shelf.find.title.description", "How it begins",
                            "command.shelf.find.size.description", "How big",
                            "command.shelf.find.size.small", "A small one",
                            "command.shelf.find.size.large", "A large one",
                            "command.shelf.look.description", "Look at it",
                            "command.take.description", "Takes a file",
                            "command.take.file.description", "Which"));

    private final Suggestions suggestions =
            new Suggestions(
                    new Manual(
                            List.of(
                                    new Shelf(
                                            "shelf find",
                                            List.of(
                                                    Command.Option.completed("title", 100),
                                                    Command.Option.choice(
                                                            "size", "small", "large"))),
                                    new Shelf("shelf look", List.of()),
                                    new Shelf("take", List.of(Command.Option.file("file")))),
                            PHRASES));

    @TempDir private Path folder;

    @Test
    void commands_go_on_to_their_names() {
        assertThat(lines("/")).containsExactly("/shelf find ", "/shelf look", "/take ");
        assertThat(lines("/Shelf l")).containsExactly("/shelf look");
        assertThat(suggestions.of("/shelf f"))
                .containsExactly(
                        new Command.Suggestion("/shelf find ", "/shelf find  Find a book"));
        assertThat(lines("Emma")).isEmpty();
    }

    @Test
    void an_option_goes_on_to_what_it_may_be() {
        assertThat(lines("/shelf find Em")).containsExactly("/shelf find Emma");
        assertThat(lines("/shelf find title: Em")).containsExactly("/shelf find title: Emma");
        assertThat(lines("/shelf find title:Em")).containsExactly("/shelf find title: Emma");
        assertThat(lines("/shelf find title: Emma size: s"))
                .containsExactly("/shelf find title: Emma size: small");
        assertThat(lines("/shelf find title: Emma size: "))
                .containsExactly(
                        "/shelf find title: Emma size: small",
                        "/shelf find title: Emma size: large");
    }

    @Test
    void behind_a_space_the_names_of_options_are_offered() {
        assertThat(lines("/shelf find "))
                .containsExactly("/shelf find Emma", "/shelf find title: ", "/shelf find size: ");
        assertThat(lines("/shelf find title: Emma "))
                .containsExactly("/shelf find title: Emma size: ");
    }

    @Test
    void files_go_on_to_those_that_there_are() throws IOException {
        Files.writeString(folder.resolve("one.md"), "");
        Files.writeString(folder.resolve("other.md"), "");
        Files.createDirectory(folder.resolve("on the shelf"));

        assertThat(lines("/take " + folder + "/on"))
                .containsExactly(
                        "/take %s/on the shelf/".formatted(folder),
                        "/take %s/one.md".formatted(folder));
    }

    private Stream<String> lines(String typed) {
        return suggestions.of(typed).stream().map(Command.Suggestion::value);
    }

    private record Shelf(String name, List<Option> options) implements Command {
        @Override
        public Response run(Invocation invocation) {
            return new Response.Done();
        }

        @Override
        public List<Suggestion> complete(String option, String typed) {
            return Stream.of("Emma")
                    .filter(title -> title.startsWith(typed))
                    .map(Suggestion::of)
                    .toList();
        }
    }
}
