package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;
import askwell.knowledge.database.SqliteDatabase;
import askwell.knowledge.store.Draft.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody is writing is kept until it is saved.
class SqliteDraftsTest {
    private static final Typed TYPED =
            Typed.of("Who „helps“? 🌼", "# Somebody\n\n- 'here'\n")
                    .withWordings("who can help\n")
                    .withTopics("help, care")
                    .withSource("no link")
                    .withDetails("Ruth", "next week", "Lisa", "Regina", "Turin")
                    .meaningTopics();

    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-03-01T12:00:00.123Z");
    private ArticleStore store;
    private Drafts drafts;

    @BeforeEach
    void open() {
        store =
                new SqlArticleStore(
                        SqliteDatabase.open(folder.resolve("articles.db"), ArticleStores.SCHEMA),
                        () -> now);
        drafts = store.drafts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gives_back_all_that_was_typed_also_after_reopening() {
        var begun = drafts.begin("17", "Ana", Optional.of("respite"), 3, TYPED, Optional.of("gap"));
        assertThat(begun.key()).matches("[a-z0-9]{12}");
        close();
        open();

        assertThat(drafts.find(begun.key()))
                .contains(
                        new Draft(
                                begun.key(),
                                Stage.OPENED,
                                "17",
                                "Ana",
                                Optional.of("respite"),
                                3,
                                TYPED,
                                Optional.of("gap"),
                                Optional.empty(),
                                now));
    }

    @Test
    void keeps_the_newest_state_until_it_is_deleted() {
        var begun = begin("17");
        now = now.plusSeconds(1);

        var kept =
                drafts.keep(
                        begun.at(Stage.PROPOSED)
                                .with(TYPED.withAnswer("Nobody."))
                                .on("respite", 7)
                                .postedAs(Optional.of("channel message")));

        assertThat(kept.when()).isEqualTo(now);
        assertThat(drafts.find(begun.key())).contains(kept);
        assertThat(drafts.delete(begun.key())).isTrue();
        assertThat(drafts.delete(begun.key())).isFalse();
        assertThat(drafts.find(begun.key())).isEmpty();
    }

    @Test
    void lists_what_somebody_has_typed_and_what_waits() {
        begin("17");
        var typed = drafts.keep(begin("17").at(Stage.TYPED));
        now = now.plusSeconds(1);
        var proposed = drafts.keep(begin("17").at(Stage.PROPOSED));
        now = now.plusSeconds(1);
        var removal = drafts.keep(begin("18").at(Stage.REMOVAL_PROPOSED));

        assertThat(drafts.of("17")).containsExactly(proposed, typed);
        assertThat(drafts.waiting()).containsExactly(proposed, removal);
    }

    @Test
    void forgets_after_30_days_what_nobody_goes_on_with_but_not_what_waits() {
        var typed = drafts.keep(begin("17").at(Stage.TYPED));
        var proposed = drafts.keep(begin("17").at(Stage.PROPOSED));

        now = now.plus(Duration.ofDays(30)).plusSeconds(1);
        begin("18");

        assertThat(drafts.find(typed.key())).isEmpty();
        assertThat(drafts.find(proposed.key())).isPresent();
    }

    @Test
    void an_article_is_typed_as_its_form_shows_it() {
        var article =
                new Article(
                        "respite",
                        "Who helps?",
                        List.of("who can\nhelp", "any help"),
                        "Ruth.",
                        Optional.of("Regina"),
                        Optional.of("Turin"),
                        Optional.of("Lisa"),
                        List.of("health, money", "care"),
                        Optional.of("https://example.org"),
                        Optional.of(LocalDate.of(2025, 1, 1)),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        Optional.of("Ana"));

        assertThat(Typed.of(article))
                .isEqualTo(
                        new Typed(
                                "Who helps?",
                                "Ruth.",
                                "who can help\nany help",
                                "health, money; care;",
                                "https://example.org",
                                "Ana",
                                "2027-03-31",
                                "Lisa",
                                "Regina",
                                "Turin",
                                ""));
    }

    @Test
    void forgets_all_of_somebody_and_nothing_of_others() {
        var opened = begin("17");
        var proposed = drafts.keep(begin("17").at(Stage.PROPOSED));
        var other = begin("18");
        assertThat(drafts.allOf("17")).containsExactlyInAnyOrder(opened, proposed);

        assertThat(drafts.forget("17")).isEqualTo(2);

        assertThat(drafts.allOf("17")).isEmpty();
        assertThat(drafts.allOf("18")).containsExactly(other);
        assertThat(drafts.forget("17")).isZero();
    }

    private Draft begin(String writer) {
        return drafts.begin(writer, "Ana", Optional.empty(), 0, TYPED, Optional.empty());
    }
}
