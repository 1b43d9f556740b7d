package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMember;
import askwell.config.Storage;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is given back imports again as the very same.
@Timeout(60)
class ArticleExportOnDiscordTest {
    private static final Lesson LESSON =
            new SameMeaning(List.of("the Tuesday crowd", "caregivers"));

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember moderator = discord.moderator();

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "");
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.lessons().teach(LESSON, "Ruth");
        }
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @ParameterizedTest
    @CsvSource({"markdown, column.zip", "jsonl, column.jsonl", "csv, column.csv"})
    void all_articles_come_as_files(String format, String name, @TempDir Path out)
            throws IOException {
        var given =
                moderator
                        .slash("article export", Map.of("format", format))
                        .reply()
                        .awaitText("5 articles");
        assertThat(given.text())
                .isEqualTo(
                        """
                        ### 5 articles
                        Import reads these files as the very same articles.
                        1 lesson of moderators is in lessons.jsonl; import reads it too.\
                        """);
        assertThat(given.ephemeral()).isTrue();
        assertThat(given.files())
                .extracting(LocalFile::name)
                .containsExactly(name, "lessons.jsonl");
        for (var file : given.files()) {
            Files.write(out.resolve(file.name()), file.content());
        }
        var reading = ArticleFiles.standard().read(List.of(out));
        try (var store = ArticleStores.open(new Storage(folder))) {
            assertThat(reading.articles())
                    .extracting(Found::article)
                    .containsExactlyInAnyOrderElementsOf(
                            store.articles().stream()
                                    .flatMap(one -> one.article().stream())
                                    .toList());
        }
        assertThat(reading.lessons()).containsExactly(LESSON);
        assertThat(reading.skipped()).isEmpty();
    }
}
