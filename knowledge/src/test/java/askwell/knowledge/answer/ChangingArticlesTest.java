package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// Articles are added, changed, removed and brought back while questions are answered.
class ChangingArticlesTest {

    private static final Article WHEELCHAIR =
            Article.of("lending", "Who lends us a wheelchair?", "The loan closet does.");

    /// How many articles stay as they are, and are asked for meanwhile.
    private static final int ASKED = 8;

    @TempDir Path folder;

    @Test
    void an_article_is_found_by_the_words_it_has_now() {
        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.found("wheelchair")).isEmpty();

            library.save(WHEELCHAIR);
            assertThat(library.found("wheelchair")).containsExactly("lending");

            library.save(Article.of("lending", "Who lends us a walker?", "The library does."));
            assertThat(library.found("walker")).containsExactly("lending");
            assertThat(library.found("wheelchair")).isEmpty();
            assertThat(library.found("closet")).isEmpty();

            library.remove("lending");
            assertThat(library.found("walker")).isEmpty();
            assertThat(library.knowledge.article("lending")).isEmpty();
            assertThat(library.knowledge.articles()).isEmpty();

            library.restore("lending", 1);
            assertThat(library.found("wheelchair")).containsExactly("lending");
            assertThat(library.found("walker")).isEmpty();
            assertThat(library.knowledge.articles()).containsExactly(WHEELCHAIR);
        }
    }

    @Test
    void an_article_is_found_by_what_it_means_now() throws Exception {
        try (var library = Library.open(folder, SEMANTIC)) {
            library.save(
                    Article.of("pets", "Does a dog help?", "A puppy comforts many."),
                    Article.of("money", "Who pays?", "Mostly the insurance."));
            library.knowledge.awaitMeaning();
            assertThat(library.found("canine companions")).startsWith("pets");

            library.save(
                    Article.of("pets", "Where do we bury him?", "The cemetery has graves."),
                    Article.of("new", "May a cat come along?", "Kittens are welcome."));
            library.knowledge.awaitMeaning();

            assertThat(library.found("feline companions")).startsWith("new");
            assertThat(library.found("funeral place")).startsWith("pets");

            library.remove("new");
            assertThat(library.found("feline companions")).doesNotContain("new");

            library.restore("new", 4);
            assertThat(library.knowledge.waitingForMeaning())
                    .as("what it means is known from before")
                    .isZero();
            assertThat(library.found("feline companions")).startsWith("new");
        }
    }

    @Test
    void every_change_is_in_the_next_answer_while_others_ask() throws Exception {
        try (var library = Library.open(folder, LEXICAL)) {
            library.save(Library.numbered(0, 50));
            whileOthersAsk(
                    library,
                    () -> {
                        for (int n = 0; n < 6; n++) {
                            library.save(Library.numbered(100, 120));
                            library.save(version(n));
                            assertThat(library.found(word(n))).containsExactly("versions");
                            assertThat(library.found(word(n - 1))).isEmpty();
                            library.remove("versions");
                            assertThat(library.found(word(n))).isEmpty();
                            library.remove("a" + (100 + n % 20));
                            assertThat(library.found("drawer" + (100 + n % 20)))
                                    .doesNotContain("a" + (100 + n % 20));
                        }
                        return true;
                    });
        }
    }

    @Test
    void others_get_right_answers_while_meanings_are_filled_in() throws Exception {
        try (var library = Library.open(folder, SEMANTIC)) {
            library.save(Library.numbered(0, ASKED));
            whileOthersAsk(
                    library,
                    () -> {
                        for (int n = 0; n < 4; n++) {
                            library.save(version(n));
                            library.remove("versions");
                            library.save(Library.numbered(100 + n, 102 + n));
                            library.remove("a" + (100 + n));
                        }
                        library.knowledge.awaitMeaning();
                        return true;
                    });
            assertThat(library.knowledge.articles()).hasSize(ASKED + 1);
        }
    }

    /// Its question and its answer say which version it is.
    private static Article version(int n) {
        return Article.of("versions", "Is this version " + word(n) + "?", word(n));
    }

    /// Too short to be taken for another one that was misspelt.
    private static String word(int n) {
        return "v%02d".formatted(n + 1);
    }

    private static void whileOthersAsk(Library library, Callable<Boolean> changing)
            throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var asking =
                    IntStream.range(0, 3)
                            .mapToObj(n ->
                                    threads.submit(() -> {
                                        for (int i = n; !over.get(); i++) {
                                            ask(library, i);
                                        }
                                        return true;
                                    }))
                            .toList();
            try {
                assertThat(changing.call()).isTrue();
            } finally {
                over.set(true);
            }
            for (var one : asking) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    /// What nobody changes is found whatever else changes, and what is found is one state of an article.
    private static void ask(Library library, int i) {
        int n = i % ASKED;
        assertThat(library.found("paper" + n)).startsWith("a" + n);
        for (var match :
                library.knowledge.explain(new Question("which version is this?")).matches()) {
            var article = match.article();
            if (article.id().equals("versions")) {
                assertThat(article.question()).contains(" " + article.answer() + "?");
            }
            assertThat(article.answer()).contains(match.passage().text());
        }
        assertThat(library.knowledge.articles().stream().map(Article::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void closing_waits_for_whoever_asks_and_refuses_whoever_comes_later() throws Exception {
        var library = Library.open(folder, SEMANTIC);
        library.save(Library.numbered(0, 3));
        library.knowledge.awaitMeaning();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var asking =
                    IntStream.range(0, 3)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        try {
                                            while (true) {
                                                assertThat(library.found("paper1"))
                                                        .startsWith("a1");
                                            }
                                        } catch (IllegalStateException closed) {
                                            return closed.getMessage();
                                        }
                                    }))
                            .toList();
            Thread.sleep(50);
            library.close();
            for (var one : asking) {
                assertThat(one.get()).isEqualTo("the index is closed");
            }
        }
    }
}
