package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// An import takes a role where that is set, and a second person where that is set.
@Timeout(60)
class ImportRightsOnDiscordTest {
    private static final LocalFile FILE =
            LocalFile.of("new.md", "# Who cuts her toenails when I cannot?\n\nA podiatrist.\n");

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();
    private static final LocalRole role = discord.guild().addRole("importers", 0);
    private static final LocalMember importer = joining("Nell");
    private static final LocalMember other = joining("Ruth");

    private static LocalMember joining(String name) {
        return discord.guild().addMember(name, discord.guild().role("Moderators"), role);
    }

    @BeforeAll
    static void start() {
        bot =
                OnDiscord.start(
                        folder,
                        discord,
                        "moderating { approval = on, roles.import = [\"%s\"] }"
                                .formatted(role.id()));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void who_lacks_the_role_is_refused_with_a_sentence() {
        var refused = discord.moderator().slash("article import", Map.of("file", FILE)).reply();
        assertThat(refused.text())
                .isEqualTo(
                        """
                        ### That is for others here
                        To take articles over from files, you need one of the roles that `moderating.roles.import` names. An admin can give you one.\
                        """);
    }

    @Test
    void a_second_person_has_to_press_import() {
        var shown =
                importer.slash("article import", Map.of("file", FILE)).reply().awaitText("1 new");
        assertThat(shown.buttonLabels()).containsExactly("Ask for approval", "Cancel");
        assertThat(importer.presses(shown, "Ask for approval").reply().awaitText("It waits").text())
                .isEqualTo(
                        """
                        ### It waits for a second person, in the moderators’ channel
                        Another moderator has to press “Import” there. That message then says what has become of it.\
                        """);

        var asked = discord.awaitFromBot(discord.moderators());
        assertThat(asked.text())
                .isEqualTo(
                        """
                        ### This would come in
                        **1 new**
                        **New**
                        - “Who cuts her toenails when I cannot?” (new.md)
                        **From:** new.md
                        **Asked for by:** Nell\
                        """);
        var there = discord.moderators();
        assertThat(importer.in(there).presses(asked, "Import").reply().text())
                .contains("Somebody else has to do that");
        assertThat(bot.ask("who cuts her toenails").text()).doesNotContain("A podiatrist.");

        other.in(there).presses(asked, "Import").reply().awaitText("Imported");
        assertThat(bot.ask("who cuts her toenails").text()).contains("A podiatrist.");
    }
}
