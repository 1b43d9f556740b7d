package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.bot.chat.Upload;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Files that people give us, and that we give them.
@Timeout(60)
class FilesOnDiscordTest {
    private static final LocalDiscord discord = LocalDiscord.start();
    private static final LocalFile ONE = LocalFile.of("one.md", "# One");
    private static final LocalFile OTHER = LocalFile.of("other.csv", "a,b");

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("command.take.name", "toma"),
                    Map.entry("command.take.description", "Takes files"),
                    Map.entry("command.take.note.name", "nota"),
                    Map.entry("command.take.note.description", "About them"),
                    Map.entry("command.take.file.name", "archivo"),
                    Map.entry("command.take.file.description", "A file"),
                    Map.entry("command.take.file2.name", "archivo2"),
                    Map.entry("command.take.file2.description", "One more"),
                    Map.entry("command.give.name", "da"),
                    Map.entry("command.give.description", "Gives files"),
                    Map.entry("command.fill.name", "rellena"),
                    Map.entry("command.fill.description", "Opens a form"));

    @TempDir private static Path folder;
    private static FaceOnDiscord face;
    private static volatile Reply given = Reply.of(Card.titled("Nothing"));

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() {
        face =
                FaceOnDiscord.start(
                        discord,
                        folder,
                        TEXTS,
                        List.of(
                                called(
                                        "take",
                                        FilesOnDiscordTest::taken,
                                        Command.Option.file("file"),
                                        Command.Option.text("note", 100).optional(),
                                        Command.Option.file("file2").optional()),
                                called("give", _ -> Response.privately(given)),
                                called("fill", _ -> new Response.Open(form()))),
                        List.of(
                                Deed.of("sent", 0, (invocation, _) -> taken(invocation)),
                                Deed.of(
                                        "again",
                                        0,
                                        (_, _) ->
                                                new Response.Replace(
                                                        Reply.of(Card.titled("No file"))))));
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @Test
    void files_given_with_a_command_come_in_the_order_of_its_options() {
        assertThat(
                        member.slash("take", Map.of("file2", OTHER, "note", "mine", "file", ONE))
                                .reply()
                                .text())
                .isEqualTo("### mine\none.md, 5: # One\nother.csv, 3: a,b");
    }

    @Test
    void a_file_may_be_left_out() {
        assertThat(member.slash("take", Map.of("file", ONE)).reply().text())
                .isEqualTo("### \none.md, 5: # One");
    }

    @Test
    void files_come_with_a_form() {
        var form = member.slash("fill").modal();
        assertThat(form.labels()).containsExactly("Note", "Files");

        assertThat(
                        member.submits(form, Map.of("Note", "ours", "Files", List.of(ONE, OTHER)))
                                .reply()
                                .text())
                .isEqualTo("### ours\none.md, 5: # One\nother.csv, 3: a,b");
        assertThat(member.submits(form, Map.of("Note", "none")).reply().text())
                .isEqualTo("### none");
        assertThatThrownBy(() -> member.submits(form, Map.of("Files", List.of(ONE, ONE, ONE))))
                .hasMessageStartingWith("Discord does not take so many files");
    }

    @Test
    void files_are_shown_below_the_card() {
        given = giving(new Attachment("a b.md", "# É"), new Attachment("a b.md", "other"));

        var files = member.slash("give").reply().files();
        assertThat(files).extracting(LocalFile::name).containsExactly("a_b.md", "2_a_b.md");
        assertThat(files).extracting(LocalFile::text).containsExactly("# É", "other");
    }

    @Test
    void a_card_that_is_replaced_takes_its_files_along() {
        given =
                new Reply(
                        List.of(Card.titled("Here").action(Id.of("again"), "Again")),
                        List.of(new Attachment("a.md", "a")));
        var card = member.slash("give").reply();
        assertThat(card.files()).hasSize(1);

        member.presses(card, "Again");

        assertThat(card.awaitText("No file").files()).isEmpty();
    }

    @Test
    void a_file_of_bytes_comes_as_it_is() {
        var bytes = new byte[10 << 20];
        bytes[7] = -1;
        given = giving(new Attachment("full.zip", ByteBuffer.wrap(bytes)));

        assertThat(member.slash("give").reply().files().getFirst().content()).isEqualTo(bytes);
    }

    @Test
    void instead_of_a_file_that_discord_does_not_take_a_sentence_stands() {
        given =
                giving(
                        new Attachment("large.zip", ByteBuffer.allocate((10 << 20) + 1)),
                        new Attachment("small.md", "small"));

        var reply = member.slash("give").reply();
        assertThat(reply.text())
                .isEqualTo(
                        "### Here\n### large.zip is larger than the 10 MB that Discord takes from me");
        assertThat(reply.files()).extracting(LocalFile::name).containsExactly("small.md");
    }

    @Test
    void what_one_message_does_not_take_comes_in_others() {
        var half = ByteBuffer.allocate((5 << 20) + 1);
        given = giving(new Attachment("1.zip", half), new Attachment("2.zip", half));
        var large = member.slash("give");
        assertThat(large.reply().files()).extracting(LocalFile::name).containsExactly("1.zip");
        assertThat(large.followUp(0).files()).extracting(LocalFile::name).containsExactly("2.zip");
        assertThat(large.followUp(0).ephemeral()).isTrue();

        given =
                giving(
                        IntStream.rangeClosed(1, 11)
                                .mapToObj(i -> new Attachment(i + ".md", "text"))
                                .toArray(Attachment[]::new));
        var many = member.slash("give");
        assertThat(many.reply().files()).hasSize(10);
        assertThat(many.followUp(0).files()).extracting(LocalFile::name).containsExactly("11.md");
    }

    @Test
    void files_are_posted_without_having_been_called() {
        face.outbox().post(discord.staff().id(), giving(new Attachment("week.csv", "1,2")));

        assertThat(discord.awaitFromBot(discord.staff()).files())
                .extracting(LocalFile::text)
                .containsExactly("1,2");
        assertThat(discord.received().requests(Match.messages()))
                .anyMatch(request -> !request.files().isEmpty());
    }

    private static Reply giving(Attachment... files) {
        return new Reply(List.of(Card.titled("Here")), List.of(files));
    }

    private static Form form() {
        return new Form(
                Id.of("sent"),
                "Form",
                List.of(
                        new Form.Field.Text("note", "Note", Optional.empty(), "", 10, false, false),
                        new Form.Field.Files("files", "Files", Optional.empty(), 2, false)));
    }

    private static Response taken(Invocation invocation) {
        return Response.privately(
                Reply.of(
                        Card.titled(invocation.value("note"))
                                .saying(
                                        invocation.uploads().stream()
                                                .map(FilesOnDiscordTest::read)
                                                .collect(joining("\n")))));
    }

    private static String read(Upload upload) {
        try (var content = upload.content().open()) {
            return "%s, %d: %s"
                    .formatted(
                            upload.name(),
                            upload.size(),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private interface Running {
        Response run(Invocation invocation);
    }

    private static Command called(String name, Running running, Command.Option... options) {
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
                return running.run(invocation);
            }
        };
    }
}
