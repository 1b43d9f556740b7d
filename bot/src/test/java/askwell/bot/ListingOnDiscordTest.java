package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction.Choice;
import askwell.bot.discord.local.LocalMember;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Moderators find their way through the column.
@Timeout(60)
class ListingOnDiscordTest {

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember morgan = discord.moderator().in(discord.moderators());

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void the_list_narrows_to_a_topic_and_an_author() {
        assertThat(listed(Map.of("topic", "Legal")))
                .isEqualTo(
                        """
                        ### 2 articles
                        - What is a power of attorney? (legal)
                        - When does somebody need a guardian? (legal)\
                        """);
        assertThat(listed(Map.of("author", "ruth")))
                .contains("### 2 articles", "driving", "hospice");
        assertThat(listed(Map.of("author", "Ruth", "topic", "dementia")))
                .startsWith("### One article\n- How do I stop my father");
        assertThat(listed(Map.of("topic", "pizza"))).isEqualTo("### There is no such article");
        assertThat(morgan.types("article list", "topic", "le"))
                .containsExactly(new Choice("legal", "legal"));
        assertThat(morgan.types("article list", "author", ""))
                .containsExactly(new Choice("Lisa", "Lisa"), new Choice("Ruth", "Ruth"));
    }

    @Test
    void what_members_were_never_shown_is_listed() {
        bot.ask("What is a power of attorney?");

        assertThat(listed(Map.of("only", "unused")))
                .startsWith("### 4 articles")
                .doesNotContain("power of attorney");
    }

    @Test
    void one_is_picked_from_the_list_and_turned_page_by_page() {
        var list = morgan.slash("article list").reply();
        assertThat(list.text()).startsWith("### 5 articles");

        var shown = morgan.picks(list, "What is a power of attorney?").reply();

        assertThat(shown.text())
                .contains(
                        "**Other ways to ask it:** POA explained\nhow does power of attorney work",
                        "**Topics:** legal",
                        "**Answered by:** Lisa",
                        "**Review by:** January 1, 2024 (overdue)",
                        "**Last change:** Lisa, ");
        assertThat(shown.buttonLabels())
                .containsExactly("Edit", "More details", "History", "Remove");
    }

    @Test
    void a_search_finds_by_words() {
        assertThat(morgan.slash("article search", Map.of("words", "bus or car")).reply().text())
                .startsWith("### These come nearest\n- How do I stop my father");
    }

    private String listed(Map<String, String> options) {
        return morgan.slash("article list", options).reply().text();
    }
}
