package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Articles come in from files that a moderator attaches: shown first, then all of them or none, with one way back.
@Timeout(60)
class ImportOnDiscordTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember moderator = discord.moderator();
    private List<Revision> before = List.of();

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void remember() {
        before = kept(ArticleStore::articles);
    }

    @Test
    void shows_what_would_come_in_takes_all_of_it_and_takes_it_back() {
        var shown =
                imports(
                        LocalFile.of(
                                "column.csv",
                                """
                                id,question,answer
                                toenails,Who cuts her toenails when I cannot?,A podiatrist.
                                hospice,Is hospice the same as palliative care?,"No, it is not."
                                hospice-2,Is hospice the same as palliative care?,Twice.
                                attorney,,There is no question.
                                """));
        assertThat(shown.awaitText("1 skipped").text())
                .isEqualTo(
                        """
                        ### This would come in
                        **2 new · 1 changed · 1 nearly the same as another · 1 skipped**
                        **New**
                        - “Who cuts her toenails when I cannot?” (column.csv:2)
                        - “Is hospice the same as palliative care?” (column.csv:4)
                        **Changed**
                        - “Is hospice the same as palliative care?” (column.csv:3), in the place of what Lisa wrote
                        **Nearly the same question**
                        - “Is hospice the same as palliative care?” (column.csv:4), as “Is hospice the same as palliative care?” (column.csv)
                        **Skipped**
                        - column.csv:5: there is no question\
                        """);
        assertThat(shown.ephemeral()).isTrue();
        assertThat(shown.buttonLabels()).containsExactly("Import", "Cancel");
        assertThat(kept(ArticleStore::articles)).isEqualTo(before);

        var done = moderator.presses(shown, "Import").reply().awaitText("Imported");
        assertThat(done.text())
                .isEqualTo(
                        """
                        ### Imported: 3 articles are new or changed
                        Members are answered with them from now on.\
                        """);
        assertThat(bot.ask("who cuts her toenails").text()).contains("A podiatrist.");
        assertThat(kept(store -> store.latest("hospice")).orElseThrow())
                .extracting(Revision::who, Revision::why)
                .containsExactly("Morgan", "import: column.csv");

        var undone = moderator.presses(done, "Undo").reply().awaitText("Taken back");
        assertThat(undone.text())
                .isEqualTo("### Taken back: 3 articles are as they were before the import");
        assertThat(articles()).isEqualTo(articles(before));
        assertThat(bot.ask("who cuts her toenails").text()).doesNotContain("A podiatrist.");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_has_changed_since_the_import_stays_when_it_is_taken_back() {
        var shown =
                imports(
                        article("first", "What is a first thing?"),
                        article("second", "What is a second thing?"));
        var done =
                moderator.presses(shown.awaitText("2 new"), "Import").reply().awaitText("Imported");
        kept(store -> {
            var newest = store.latest("second").orElseThrow();
            return store.save(
                    Article.of("second", "What is a second thing?", "Mended."),
                    newest.change(),
                    new Edit("Ruth", ""));
        });
        assertThat(moderator.presses(done, "Undo").reply().awaitText("Taken back").text())
                .isEqualTo(
                        """
                        ### Taken back: 1 article is as it was before the import
                        Somebody has changed 1 article again since, so it stays as it is:
                        - What is a second thing?\
                        """);
    }

    @Test
    void cancelled_it_leaves_nothing_behind() {
        var shown = imports(article("nothing", "What is nothing?")).awaitText("1 new");
        assertThat(moderator.presses(shown, "Cancel").reply().awaitText("Nothing").text())
                .isEqualTo("### Nothing was imported");
        assertThat(kept(ArticleStore::articles)).isEqualTo(before);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void golden_questions_that_would_go_wrong_are_named_before_anything_is_kept() {
        var question = "What is a power of attorney?";
        var golden =
                kept(store ->
                        store.lessons()
                                .teach(new Golden(question, Optional.of("attorney")), "Lisa"));
        bot.restart();
        var shown = imports(article("attorney", "Where do I park?")).awaitText("1 changed");

        assertThat(shown.text())
                .contains(
                        "**Golden questions that would go wrong**\n- “What is a power of attorney?”");
        assertThat(kept(ArticleStore::articles)).isEqualTo(before);

        moderator.presses(shown, "Cancel").reply().awaitText("Nothing");
        kept(store -> store.lessons().forget(golden.number()));
    }

    @Test
    void what_is_here_already_is_not_offered() {
        var column = LocalFile.of("column.jsonl", jsonLine("driving-2", "May he drive at night?"));
        var shown = imports(column).awaitText("1 new");
        moderator.presses(shown, "Import").reply().awaitText("Imported");
        var again = imports(column).awaitText("as it is");
        assertThat(again.text())
                .isEqualTo(
                        """
                        ### This would come in
                        **1 as it is**
                        All of it is here already, just as it is there.\
                        """);
        assertThat(again.buttonLabels()).isEmpty();
    }

    @Test
    void it_waits_across_a_restart() {
        var shown = imports(article("restart", "What is a restart?")).awaitText("1 new");
        bot.restart();
        assertThat(moderator.presses(shown, "Import").reply().awaitText("Imported").text())
                .startsWith("### Imported: 1 article is new or changed");
        assertThat(articles()).extracting(Article::id).contains("restart");
    }

    @Test
    void what_somebody_changes_meanwhile_is_shown_again_first() {
        var shown =
                imports(article("respite", "How do I find respite care?")).awaitText("1 changed");
        kept(store -> {
            var newest = store.latest("respite").orElseThrow();
            return store.save(
                    Article.of("respite", "How do I find respite care at night?", "Ask Ruth."),
                    newest.change(),
                    new Edit("Ruth", ""));
        });
        var again = moderator.presses(shown, "Import").reply().awaitText("Ruth has changed");
        assertThat(again.text())
                .contains("in the place of what Ruth wrote", "look again before you import");
        assertThat(kept(store -> store.latest("respite")).orElseThrow().who()).isEqualTo("Ruth");
        moderator.presses(again, "Import").reply().awaitText("Imported");
        assertThat(kept(store -> store.latest("respite")).orElseThrow().who()).isEqualTo("Morgan");
    }

    @Test
    void lessons_come_in_and_go_with_the_import() {
        var lessons =
                LocalFile.of(
                        "lessons.jsonl",
                        "{\"kind\":\"golden\",\"question\":\"what is gold\",\"article\":\"gold\"}\n");
        var shown = imports(article("gold", "What is gold?"), lessons).awaitText("1 lesson");
        var done = moderator.presses(shown, "Import").reply().awaitText("Imported");
        assertThat(done.text()).contains("1 lesson came with them.");
        assertThat(lessons()).containsExactly(new Golden("what is gold", Optional.of("gold")));
        assertThat(moderator.presses(done, "Undo").reply().awaitText("Taken back").text())
                .contains("1 lesson that came with it is forgotten.");
        assertThat(lessons()).isEmpty();
    }

    @Test
    void a_long_list_comes_whole_in_a_file() {
        var lines = new StringBuilder();
        for (var i = 1; i <= 40; i++) {
            lines.append(
                    jsonLine("long-" + i, "What is thing number %d of this list?".formatted(i)));
        }
        var shown = imports(LocalFile.of("long.jsonl", lines.toString())).awaitText("40 new");
        assertThat(shown.text()).contains("… and 37 more, all in the file below");
        assertThat(shown.files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("import.txt");
                    assertThat(file.text()).contains("What is thing number 40 of this list?");
                });
        moderator.presses(shown, "Cancel").reply().awaitText("Nothing");
    }

    @Test
    void a_zip_is_read_and_its_files_named_with_it() {
        var shown =
                imports(
                                zip(
                                        "pages/a.md",
                                        "# What is a page in a zip?\n\nYes.\n",
                                        "../../up.md",
                                        "# Up?\n\nYes.\n"))
                        .awaitText("1 new");
        assertThat(shown.text())
                .contains(
                        "“What is a page in a zip?” (column.zip/pages/a.md)",
                        "column.zip: the name ../../up.md in it is not that of a file below a folder");
        moderator.presses(shown, "Cancel").reply().awaitText("Nothing");
    }

    @Test
    void hostile_files_are_refused_with_a_sentence_and_leave_nothing_behind() {
        var bomb = zip("a.md", " ".repeat(20 << 20));
        var entities =
                LocalFile.of(
                        "export.xml",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">&x;</rss>");
        var binary = new LocalFile("notes.txt", new byte[] {'H', 'i', 0, (byte) 0xFF});
        var invalid =
                new LocalFile("more.jsonl", new byte[] {'{', '"', (byte) 0x81, (byte) 0xC0, 2});
        var long1 = LocalFile.of("long.jsonl", "{\"question\":\"" + "x".repeat(1 << 20) + "\"}");
        var shown = imports(bomb, entities, binary, invalid, long1).awaitText("Skipped");
        assertThat(shown.buttonLabels()).isEmpty();
        assertThat(shown.text()).contains("**5 skipped**");
        assertThat(shown.files().getFirst().text())
                .isEqualTo(
                        """
                        5 skipped

                        Skipped
                          column.zip: it unpacks to more than 3 MB, which is too much for a zip of its size; nothing of it is read
                          export.xml: it declares a document type (<!DOCTYPE …>), which may make a reader open other files; a WordPress export has none
                          notes.txt: it is binary, not text
                          more.jsonl: it is binary, not text
                          long.jsonl: there is no answer
                        """);
        assertThat(kept(ArticleStore::articles)).isEqualTo(before);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void scripts_and_mentions_in_a_page_are_text() {
        var shown =
                imports(
                                LocalFile.of(
                                        "page.html",
                                        "<html><body><h1>Dear Ruth</h1><script>alert(1)</script><p>Q: Who is @everyone <b onclick=x()>here</b>?</p><p>A: We <iframe src=x></iframe>do.</p></body></html>"))
                        .awaitText("1 new");
        assertThat(shown.pings()).isEmpty();
        var done = moderator.presses(shown, "Import").reply().awaitText("Imported");
        var came = articles().stream().filter(one -> one.question().contains("everyone")).toList();
        assertThat(came)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.toString())
                                .doesNotContain("alert", "script", "iframe", "onclick"));
        moderator.presses(done, "Undo").reply().awaitText("Taken back");
    }

    @Test
    void what_is_decided_already_is_said() {
        var shown = imports(article("twice", "What is twice?")).awaitText("1 new");
        var id = shown.buttons().getFirst().customId();
        moderator.presses(shown, "Cancel").reply().awaitText("Nothing");
        assertThat(moderator.pressesOld(shown, id).reply().awaitText("This import").text())
                .isEqualTo("### This import is done, was cancelled, or waited for more than a day");
    }

    private LocalMessage imports(LocalFile... files) {
        var options = new LinkedHashMap<String, Object>();
        for (var i = 0; i < files.length; i++) {
            options.put(i == 0 ? "file" : "file" + (i + 1), files[i]);
        }
        return moderator.slash("article import", Map.copyOf(options)).reply();
    }

    private static LocalFile article(String id, String question) {
        return LocalFile.of(
                "file%d.jsonl".formatted(COUNT.incrementAndGet()), jsonLine(id, question));
    }

    private static String jsonLine(String id, String question) {
        return "{\"id\":\"%s\",\"question\":\"%s\",\"answer\":\"It is so.\"}\n"
                .formatted(id, question);
    }

    /// @param namesAndTexts by turns
    private static LocalFile zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, UTF_8)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(UTF_8));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new LocalFile("column.zip", bytes.toByteArray());
    }

    private static List<Article> articles() {
        return articles(kept(ArticleStore::articles));
    }

    private static List<Article> articles(List<Revision> revisions) {
        return revisions.stream().flatMap(one -> one.article().stream()).toList();
    }

    private static List<Lesson> lessons() {
        return kept(store -> store.lessons().all().stream().map(one -> one.lesson()).toList());
    }

    private static <T> T kept(Function<ArticleStore, T> question) {
        try (var store = ArticleStores.open(new Storage(folder))) {
            return question.apply(store);
        }
    }

    /// What waits, or was left behind.
    private static List<Path> waiting() {
        try (var files = Files.list(folder.resolve("imports"))) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
