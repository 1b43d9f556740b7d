package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// The settings say by role who may do what, beside what Discord lets whom call.
@Timeout(60)
class RightsOnDiscordTest {

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private static LocalMember morgan;
    private static LocalMember editor;

    @BeforeAll
    static void start() {
        var editors = discord.guild().addRole("Editors", 0);
        var moderators = discord.guild().role("Moderators");
        bot =
                OnDiscord.start(
                        folder,
                        discord,
                        "moderating.roles { edit = [\"%s\"], remove = [\"%s\"] }"
                                .formatted(editors.id(), editors.id()));
        morgan = discord.moderator().in(discord.moderators());
        editor = discord.guild().addMember("Ming", moderators, editors).in(discord.moderators());
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void who_lacks_the_role_is_told_what_is_missing() {
        assertThat(morgan.slash("article edit", Map.of("which", "hospice")).reply().text())
                .isEqualTo(
                        """
                        ### That is for others here
                        To change articles, you need one of the roles that `moderating.roles.edit` names. An admin can give you one.\
                        """);
        assertThat(morgan.slash("article remove", Map.of("which", "hospice")).reply().text())
                .contains("To remove articles");
    }

    @Test
    void who_has_the_role_may() {
        assertThat(editor.slash("article edit", Map.of("which", "hospice")).modal().title())
                .isEqualTo("Change an article");
    }

    @Test
    void a_list_that_names_nobody_lets_everybody_who_can_call_the_command() {
        assertThat(morgan.slash("article add").modal().title()).isEqualTo("A new article");
    }

    @Test
    void buttons_ask_for_the_role_too() {
        var saved =
                morgan.submits(
                                morgan.slash("article add").modal(),
                                Map.of("Question", "Who mends clocks?", "Answer", "Mr. Kern."))
                        .reply();
        assertThat(morgan.presses(saved, "Undo").reply().text()).contains("To change articles");
        var shown = morgan.presses(saved, "Show").reply();
        for (var button : new String[] {"Edit", "More details"}) {
            assertThat(morgan.presses(shown, button).reply().text()).contains("To change articles");
        }
        assertThat(morgan.presses(shown, "Remove").reply().text()).contains("To remove articles");
    }
}
