package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ImportCommandTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void a_column_of_two() throws IOException {
        write(
                "articles/column.jsonl",
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency.","author":"Lisa"}
                {"id":"hospice","question":"What is hospice?","answer":"Care.","topics":["dying"]}
                """);
    }

    @Test
    void says_what_is_new_and_keeps_it() {
        assertThat(running("import", at("articles")))
                .isEqualTo(
                        new Run(
                                0,
                                """
                                New and changed:
                                  + respite  "How do I find respite care?"  (%1$s/articles/column.jsonl)
                                  + hospice  "What is hospice?"  (%1$s/articles/column.jsonl:2)

                                2 articles in 1 file: all new. Kept in %1$s/data: answers come from there now, no longer from the files.
                                """
                                        .formatted(folder),
                                ""));
        assertThat(running("ask", "what is hospice").out())
                .startsWith("What is hospice?\n\nCare.\n");
    }

    @Test
    void takes_what_the_settings_name_where_nothing_is_named() {
        assertThat(running("import").code()).isZero();
        assertThat(kept()).extracting(Article::id).containsExactly("hospice", "respite");
    }

    @Test
    void the_same_import_twice_changes_nothing() {
        running("import");
        assertThat(running("import"))
                .isEqualTo(
                        new Run(
                                0,
                                "2 articles in 1 file: all unchanged. Kept in %s/data.\n"
                                        .formatted(folder),
                                ""));
        try (var store = ArticleStores.open(data())) {
            assertThat(store.lastChange()).isEqualTo(2);
        }
    }

    @Test
    void says_what_is_changed_and_whose_words_it_replaces() throws IOException {
        running("import");
        try (var store = ArticleStores.open(data())) {
            store.save(
                    Article.of("hospice", "What is hospice?", "Comfort."),
                    2,
                    new Edit("Nell\u001b[2J", ""));
            store.remove("respite", 1, new Edit("Ruth", ""));
        }
        write("new.md", "# Who cuts her toenails?\n\nA podiatrist.\n");
        assertThat(running("import", at("articles"), at("new.md")).out())
                .isEqualTo(
                        """
                        New and changed:
                          + respite  "How do I find respite care?"  (%1$s/articles/column.jsonl); removed by Ruth before
                          ~ hospice  "What is hospice?"  (%1$s/articles/column.jsonl:2); takes the place of what Nell[2J wrote
                          + cuts-toenails-34jp3t  "Who cuts her toenails?"  (%1$s/new.md)

                        3 articles in 2 files: 1 new, 1 changed, 1 back after a removal. Kept in %1$s/data.
                        """
                                .formatted(folder));
    }

    @Test
    void says_which_questions_are_nearly_the_same() throws IOException {
        running("import");
        write(
                "more.jsonl",
                """
                {"id":"hospice-2","question":"what is a HOSPICE","answer":"Something else."}
                {"id":"hospice-3","question":"What is hospice?","answer":"And again."}
                {"id":"pizza","question":"Where is the best pizza?","answer":"In Turin."}
                """);
        assertThat(running("import", "--dry-run", at("more.jsonl")).out())
                .endsWith(
                        """

                        Nearly the same question:
                          hospice-2  "what is a HOSPICE"  (%1$s/more.jsonl), as hospice (kept already)
                          hospice-3  "What is hospice?"  (%1$s/more.jsonl:2), as hospice (kept already), hospice-2 (%1$s/more.jsonl)

                        3 articles in 1 file: all new; 2 near-duplicates. Nothing was changed: this was a dry run.
                        """
                                .formatted(folder));
    }

    @Test
    void says_which_golden_questions_would_go_wrong_before_anything_is_kept() throws IOException {
        running("import");
        try (var store = ArticleStores.open(data())) {
            store.lessons().teach(new Golden("What is hospice?", Optional.of("hospice")), "Ruth");
            store.lessons()
                    .teach(
                            new Golden("How do I find respite care?", Optional.of("respite")),
                            "Ruth");
        }
        write(
                "changed.jsonl",
                """
                {"id":"hospice","question":"Where do I park?","answer":"Behind the house."}
                """);

        assertThat(running("import", "--dry-run", at("changed.jsonl")).out())
                .contains(
                        """

                        Golden questions that would go wrong:
                          "What is hospice?": then no article answers

                        """)
                .endsWith("Nothing was changed: this was a dry run.\n");
        assertThat(kept())
                .extracting(Article::question)
                .contains("What is hospice?")
                .doesNotContain("Where do I park?");
        assertThat(running("import", "--json", at("changed.jsonl")).err())
                .contains("\"What is hospice?\": then no article answers");
    }

    @Test
    void one_bad_file_never_stops_the_others() throws IOException {
        write("articles/bad.jsonl", "{\"question\":\"Why?\"}\n{\"question\":\n");
        write("articles/empty.md", "");
        var run = running("import");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        """

                        Skipped:
                          %1$s/articles/bad.jsonl:1: there is no answer
                          %1$s/articles/bad.jsonl:2: it is not a JSON object:\
                        """
                                .formatted(folder))
                .contains("\n  %s/articles/empty.md: it is empty\n".formatted(folder))
                .contains("\n2 articles in 1 file: all new; 3 skipped. Kept in ");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void a_dry_run_touches_nothing() {
        assertThat(running("import", "--dry-run").out())
                .endsWith(
                        "2 articles in 1 file: all new. Nothing was changed: this was a dry run.\n");
        assertThat(running("import", "--dry-run", "--json").code()).isZero();
        assertThat(data().folder()).doesNotExist();
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void json_is_all_there_is_on_standard_output() throws IOException {
        write("articles/empty.md", "");
        write("articles/bad.jsonl", "{\"question\":\"Why?\"}\n");
        write(
                "articles/full.jsonl",
                """
                {"id":"full","question":"What is hospice?","answer":"Care.\\n","asker":"Ann","town":"Elm Ford","author":"Lisa","topics":["a","b"],"source":"https://example.org/1"}
                """);
        assertThat(running("import", "--json"))
                .isEqualTo(
                        new Run(
                                1,
                                """
                                {"file":"%1$s/articles/column.jsonl","article":"respite","question":"How do I find respite care?","asker":null,"town":null,"author":"Lisa","answer":"Ask the agency.","topics":[],"source":null}
                                {"file":"%1$s/articles/column.jsonl","article":"hospice","question":"What is hospice?","asker":null,"town":null,"author":null,"answer":"Care.","topics":["dying"],"source":null}
                                {"file":"%1$s/articles/full.jsonl","article":"full","question":"What is hospice?","asker":"Ann","town":"Elm Ford","author":"Lisa","answer":"Care.","topics":["a","b"],"source":"https://example.org/1"}
                                {"file":"%1$s/articles/bad.jsonl","line":1,"skipped":"there is no answer"}
                                {"file":"%1$s/articles/empty.md","line":null,"skipped":"it is empty"}
                                """
                                        .formatted(folder),
                                """
                                Nearly the same question:
                                  full  "What is hospice?"  (%1$s/articles/full.jsonl), as hospice (%1$s/articles/column.jsonl)

                                3 articles in 2 files: all new; 1 near-duplicate; 2 skipped. Kept in %1$s/data: answers come from there now, no longer from the files.
                                """
                                        .formatted(folder)));
        assertThat(kept()).hasSize(3);
    }

    @Test
    void nothing_in_a_file_steers_the_terminal() throws IOException {
        write(
                "steering.jsonl",
                """
                {"id":"\\u001b[2Jx","question":"Is it\\nred \\u001b[31m \\u009b2J \\u202egnol?","answer":"Yes."}
                {"id":"\\u001b[2Jx","question":"Taken?","answer":"Yes."}
                """);
        assertThat(running("import", "--dry-run", at("steering.jsonl")).out())
                .isEqualTo(
                        """
                        New and changed:
                          + [2Jx  "Is it red [31m 2J gnol?"  (%1$s/steering.jsonl)

                        Skipped:
                          %1$s/steering.jsonl:2: its id [2Jx is taken by the article in %1$s/steering.jsonl, line 1

                        1 article in 1 file: 1 new; 1 skipped. Nothing was changed: this was a dry run.
                        """
                                .formatted(folder));
    }

    @Test
    void thousands_are_compared_at_once() throws IOException {
        write(
                "thousands.jsonl",
                IntStream.range(0, 5_000)
                        .mapToObj(
                                "{\"id\":\"a%1$d\",\"question\":\"Who answers question %1$d of this long column of ours?\",\"answer\":\"We.\"}\n"
                                        ::formatted)
                        .collect(Collectors.joining()));
        assertThat(running("import", at("thousands.jsonl")).out())
                .contains("\n5,000 articles in 1 file: all new. Kept in ");
        assertThat(running("import", at("thousands.jsonl")).out())
                .startsWith("5,000 articles in 1 file: all unchanged. Kept in ");
    }

    @Test
    void what_is_skipped_is_told_with_the_command_that_tells_all() throws IOException {
        write("articles/bad one/bad.jsonl", "{\"question\":\"Why?\"}\n".repeat(12));
        var run =
                running(
                        "ask",
                        "what is hospice",
                        "--articles",
                        at("articles"),
                        at("articles/bad one"));
        assertThat(run.err().lines())
                .hasSize(11)
                .last()
                .isEqualTo(
                        "askwell: 2 more skipped; `askwell import --dry-run %1$s/articles '%1$s/articles/bad one'` names all."
                                .formatted(folder));
    }

    private List<Article> kept() {
        try (var store = ArticleStores.open(data())) {
            return store.articles().stream().flatMap(one -> one.article().stream()).toList();
        }
    }

    private Storage data() {
        return new Storage(folder.resolve("data"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run running(String... args) {
        return new Terminal(folder).run(args);
    }
}
