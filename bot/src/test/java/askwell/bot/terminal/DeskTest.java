package askwell.bot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Person;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.bot.chat.Upload;
import askwell.config.Phrases;
import askwell.config.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A piped conversation at the desk, with commands that do nothing else than say how they were called.
class DeskTest {
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("command.shelf.add.description", "Put a book on the shelf"),
                    Map.entry("command.shelf.add.title.description", "What it is called"),
                    Map.entry("command.shelf.add.by.description", "Who wrote it"),
                    Map.entry("command.shelf.add.size.description", "How big it is"),
                    Map.entry("command.shelf.add.size.small", "A small one"),
                    Map.entry("command.shelf.add.size.large", "A large one"),
                    Map.entry("command.take.description", "Takes files"),
                    Map.entry("command.take.file.description", "One"),
                    Map.entry("command.take.more.description", "One more"),
                    Map.entry("command.take.note.description", "About them"),
                    Map.entry("command.fill.description", "Opens a form"),
                    Map.entry("command.count.description", "Counts"),
                    Map.entry("command.post.description", "Posts"),
                    Map.entry("command.break.description", "Breaks"));

    @TempDir private Path folder;
    private final List<RuntimeException> complaints = new ArrayList<>();

    @Test
    void options_stand_in_their_order_and_the_last_one_takes_the_rest() {
        assertThat(saying("/shelf add Austen Sense and Sensibility"))
                .isEqualTo("shelf add {by=Austen, title=Sense and Sensibility}");
        assertThat(saying("/shelf   add \"Jane Austen\" \"Emma\""))
                .isEqualTo("shelf add {by=Jane Austen, title=Emma}");
    }

    @Test
    void options_stand_behind_their_names_in_any_order() {
        assertThat(saying("/shelf add title: Sense and Sensibility by:Jane Austen"))
                .isEqualTo("shelf add {by=Jane Austen, title=Sense and Sensibility}");
        assertThat(saying("/shelf add Austen Emma size: small"))
                .isEqualTo("shelf add {by=Austen, size=small, title=Emma}");
        assertThat(saying("/shelf add by: Austen Emma: a novel title: 12:30"))
                .isEqualTo("shelf add {by=Austen Emma: a novel, title=12:30}");
    }

    @Test
    void what_cannot_be_called_so_is_said_in_a_sentence() {
        assertThat(saying("/shelf add Austen"))
                .isEqualTo("/shelf add needs title; /help /shelf add shows what it takes.");
        assertThat(saying("/shelf add Austen Emma size: huge"))
                .isEqualTo("size is one of: small, large.");
        assertThat(saying("/shelf add Austen " + "x".repeat(41)))
                .isEqualTo("title may have 40 characters, and this has 41.");
        assertThat(saying("/shelf")).isEqualTo("There is no /shelf; /help lists what there is.");
        assertThat(saying("/shelf addition"))
                .isEqualTo("There is no /shelf addition; /help lists what there is.");
        assertThat(saying("/count to ten"))
                .isEqualTo("/count takes no “to ten”; /help /count shows what it takes.");
        assertThat(saying("1")).isEqualTo("There is nothing to pick with the number 1 now.");
        assertThat(saying("Emma"))
                .isEqualTo("Type a command, such as /help, or the number of something to pick.");
        assertThat(saying("/take missing.md"))
                .isEqualTo("There is no file missing.md that can be read.");
    }

    @Test
    void files_are_given_by_their_paths() throws IOException {
        var one = Files.writeString(folder.resolve("one book.md"), "# Emma");
        var other = Files.writeString(folder.resolve("other.csv"), "a,b");

        assertThat(saying("/take \"%s\" %s note: mine".formatted(one, other)))
                .isEqualTo("take {note=mine} one book.md, 6: # Emma; other.csv, 3: a,b");
        assertThat(saying("/take more: %s file: %s".formatted(other, one)))
                .isEqualTo("take {} one book.md, 6: # Emma; other.csv, 3: a,b");
    }

    @Test
    void choices_are_picked_by_their_numbers() {
        assertThat(talk("/shelf add Austen Emma", "1", "2", "1"))
                .isEqualTo(
                        """
                        > /shelf add Austen Emma

                        shelf add {by=Austen, title=Emma}

                          1. Read
                          2. Nothing

                        > 1

                        Read Emma

                          1. Read again

                        > 2
                        There is nothing to pick with the number 2 now.
                        > 1

                        Read Emma

                          1. Read again

                        """);
    }

    @Test
    void what_says_nothing_leaves_the_choices_as_they_are() {
        assertThat(talk("/shelf add Austen Emma", "2", "1"))
                .endsWith(
                        """
                        > 2
                        > 1

                        Read Emma

                          1. Read again

                        """);
    }

    @Test
    void a_form_is_filled_in_field_by_field() throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), "text");

        assertThat(
                        talk(
                                "/fill",
                                "",
                                "-",
                                "First line",
                                "",
                                "third.",
                                ".",
                                "2",
                                file.toString(),
                                ""))
                .isEqualTo(
                        """
                        > /fill

                        A form

                        Word
                          lamp
                        (an empty line keeps it, and a hyphen deletes it)
                        :

                        Other (not needed)
                          there
                        (an empty line keeps it, and a hyphen deletes it)
                        : -

                        Text
                        (several lines; a line with a dot alone ends it)
                        : First line
                        :
                        : third.
                        : .

                        Which
                          1. One *
                          2. Two
                        : 2

                        Files
                        (the path of a file, at most 2, one a line; an empty line ends it)
                        : FILE
                        :

                        sent

                        {other=, text=First line

                        third., which=two, word=lamp} a.md, 4: text

                        """
                                .replace("FILE", file.toString()));
    }

    @Test
    void a_form_may_follow_a_form() {
        assertThat(talk("/fill", "again", "", "text", ".", "", "", "lamp", "", "x", ".", "", ""))
                .containsSubsequence("A form", "A form", "sent", "{other=there, text=x");
    }

    @Test
    void a_form_that_is_left_sends_nothing() {
        assertThat(talk("/fill", "lamp")).endsWith("Nothing was sent.\n");
        assertThat(talk("/fill", "x".repeat(21), "/shelf add Austen Emma"))
                .contains("Word may have 20 characters, and this has 21.\nNothing was sent.\n")
                .contains("shelf add {by=Austen, title=Emma}");
    }

    @Test
    void work_shows_how_far_it_has_come() {
        assertThat(talk("/count"))
                .isEqualTo(
                        """
                        > /count
                        1 of 3 · books

                        Counted

                        """);
    }

    @Test
    void files_to_take_away_are_put_into_the_folder() throws IOException {
        talk("/post");
        assertThat(talk("/post"))
                .isEqualTo(
                        """
                        > /post

                        For the moderators:

                        A week

                          1. Read

                        Posted

                          2. Nothing

                        The file is in FOLDER/week.csv.

                        """
                                .replace("FOLDER", folder.toString())
                                .replace("week.csv", "week-2.csv"));
        assertThat(folder.resolve("week.csv")).hasContent("1,2");
        assertThat(folder.resolve("week-2.csv")).hasContent("1,2");
    }

    @Test
    void what_is_posted_can_be_picked_from_too() {
        assertThat(talk("/post", "1")).endsWith("> 1\n\nRead\n\n  1. Read again\n\n");
    }

    @Test
    void what_breaks_is_complained_of_and_the_conversation_goes_on() {
        assertThat(talk("/break", "/count"))
                .startsWith(
                        """
                        > /break
                        That did not work; why stands above. Nothing was lost: try it again, or in other words.
                        """)
                .endsWith("\nCounted\n\n");
        assertThat(complaints).extracting(Throwable::getMessage).containsExactly("on purpose");
    }

    @Test
    void help_lists_the_commands_and_what_each_takes() {
        assertThat(talk("/help"))
                .isEqualTo(
                        """
                        > /help

                        What there is

                        /shelf add: Put a book on the shelf
                        /take: Takes files
                        /fill: Opens a form
                        /count: Counts
                        /post: Posts
                        /break: Breaks
                        /help: This list; with a command behind it, what that takes
                        /quit: Leave

                        """);
        assertThat(talk("/help /shelf add"))
                .isEqualTo(
                        """
                        > /help /shelf add

                        /shelf add

                        Put a book on the shelf

                        by: Who wrote it
                        title: What it is called
                        size: How big it is

                        """);
    }

    /// What the one card says to a line.
    private String saying(String line) {
        return talk(line)
                .replaceFirst("(?s)^> [^\n]*\n+", "")
                .replaceFirst("(?s)\n\n  1\\. .*", "")
                .strip();
    }

    /// The whole conversation after the greeting.
    private String talk(String... lines) {
        var out = new StringWriter();
        var in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        try (var board = Board.piped(in, new PrintWriter(out), folder, phrases())) {
            new Desk(
                            board,
                            commands(board.outbox()),
                            List.of(
                                    Deed.of("read", 1, (_, id) -> read(id.argument(0))),
                                    Deed.of("nothing", 0, (_, _) -> new Response.Done()),
                                    Deed.of("sent", 0, (sent, _) -> sent(sent))),
                            new Person("ruth", "Ruth", Set.of()),
                            complaints::add)
                    .sit(() -> {});
        }
        return out.toString().replaceFirst("(?s)^.*?(?=> )", "");
    }

    private static Phrases phrases() {
        var shipped = Settings.defaults().texts().in(Locale.US);
        var texts = new HashMap<>(shipped.texts());
        texts.putAll(TEXTS);
        return new Phrases(Locale.US, texts);
    }

    private static List<Command> commands(Outbox outbox) {
        return List.of(
                called(
                        "shelf add",
                        invocation -> said("shelf add", invocation),
                        Option.text("by", 40),
                        Option.text("title", 40),
                        Option.choice("size", "small", "large")),
                called(
                        "take",
                        invocation -> said("take", invocation),
                        Option.file("file"),
                        Option.file("more").optional(),
                        Option.text("note", 40).optional()),
                called("fill", _ -> new Response.Open(form())),
                called(
                        "count",
                        _ ->
                                new Response.Follow(soFar -> {
                                    for (var i = 1; i <= 3; i++) {
                                        soFar.accept(
                                                Reply.of(Card.titled(i + " of 3").saying("books")));
                                    }
                                    return Reply.of(Card.titled("Counted"));
                                })),
                called(
                        "post",
                        _ -> {
                            outbox.post(
                                    "week",
                                    Reply.of(
                                            Card.titled("A week")
                                                    .action(Id.of("read", ""), "Read")));
                            return Response.privately(
                                    new Reply(
                                            List.of(
                                                    Card.titled("Posted")
                                                            .action(Id.of("nothing"), "Nothing")),
                                            List.of(new Attachment("week.csv", "1,2"))));
                        }),
                called(
                        "break",
                        _ -> {
                            throw new IllegalStateException("on purpose");
                        }));
    }

    private static Response said(String name, Invocation invocation) {
        var title =
                "%s %s %s"
                        .formatted(name, new TreeMap<>(invocation.values()), uploads(invocation))
                        .strip();
        return Response.privately(
                Reply.of(
                        Card.titled(title)
                                .action(Id.of("read", invocation.value("title")), "Read")
                                .action(Id.of("nothing"), "Nothing")));
    }

    private static Response read(String title) {
        return new Response.Replace(
                Reply.of(
                        Card.titled(("Read " + title).strip())
                                .action(Id.of("read", title), "Read again")));
    }

    private static Response sent(Invocation invocation) {
        return invocation.value("word").equals("again")
                ? new Response.Open(form())
                : Response.privately(
                        Reply.of(
                                Card.titled("sent")
                                        .saying(
                                                "%s %s"
                                                        .formatted(
                                                                new TreeMap<>(invocation.values()),
                                                                uploads(invocation)))));
    }

    private static Form form() {
        return new Form(
                Id.of("sent"),
                "A form",
                List.of(
                        new Field.Text("word", "Word", Optional.empty(), "lamp", 20, false, true),
                        new Field.Text(
                                "other",
                                "Other",
                                Optional.of("not needed"),
                                "there",
                                20,
                                false,
                                false),
                        new Field.Text("text", "Text", Optional.empty(), "", 4_000, true, true),
                        new Field.Pick(
                                "which",
                                "Which",
                                Optional.empty(),
                                List.of(
                                        new Form.Option("one", "One"),
                                        new Form.Option("two", "Two")),
                                "one"),
                        new Field.Files("files", "Files", Optional.empty(), 2, false)));
    }

    private static String uploads(Invocation invocation) {
        return invocation.uploads().stream().map(DeskTest::read).collect(joining("; "));
    }

    private static String read(Upload upload) {
        try (var content = upload.content().open()) {
            return "%s, %d: %s"
                    .formatted(
                            upload.name(),
                            upload.size(),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Command called(
            String name, Function<Invocation, Response> running, Option... options) {
        return new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Option> options() {
                return List.of(options);
            }

            @Override
            public Response run(Invocation invocation) {
                return running.apply(invocation);
            }
        };
    }
}
