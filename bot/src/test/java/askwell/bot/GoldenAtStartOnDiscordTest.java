package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Storage;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Whenever the bot starts it asks itself the golden questions, and tells whoever starts it which fail.
@Timeout(60)
class GoldenAtStartOnDiscordTest {
    @TempDir private Path folder;
    private OnDiscord bot;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void those_that_fail_are_told_with_what_would_be_right_and_the_log_holds_no_question()
            throws InterruptedException {
        teach("What is a power of attorney?", Optional.of("hospice"));
        teach("How do I find respite care for a weekend?", Optional.of("respite"));
        teach("Is hospice the same as palliative care?", Optional.empty());
        bot.restart();
        var told = new LinkedBlockingQueue<String>();

        try (var log = new Logged()) {
            bot.running().lookBack(told::add);

            assertThat(List.of(told(told), told(told)))
                    .containsExactly(
                            "a golden question fails: \"What is a power of attorney?\" should be answered by hospice \"Is hospice the same as palliative care?\", but attorney \"What is a power of attorney?\" answers.",
                            "a golden question fails: \"Is hospice the same as palliative care?\" should be answered by no article, but hospice \"Is hospice the same as palliative care?\" answers.");
            assertThat(log.warnings()).containsExactly("golden questions that fail: 2");
        }
    }

    private static String told(LinkedBlockingQueue<String> told) throws InterruptedException {
        return Optional.ofNullable(told.poll(20, TimeUnit.SECONDS)).orElse("nothing was told");
    }

    private void teach(String question, Optional<String> article) {
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.lessons().teach(new Lesson.Golden(question, article), "Lisa");
        }
    }
}
