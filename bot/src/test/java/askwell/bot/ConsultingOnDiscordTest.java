package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Permissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// An admin asks on Discord whether everything works.
@Timeout(60)
class ConsultingOnDiscordTest {
    private OnDiscord bot;
    private LocalDiscord discord;
    private LocalMember admin;

    @BeforeEach
    void start(@TempDir Path folder) {
        bot = OnDiscord.start(folder);
        discord = bot.discord();
        admin = with("Admins", Permissions.MANAGE_GUILD);
        // Once the commands are handed in.
        bot.ask("How do I find respite care for a weekend?");
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMember with(String role, long permissions) {
        var guild = discord.guild();
        return guild.addMember("One of " + role, guild.addRole(role, permissions));
    }

    @Test
    void what_is_fine_is_told_in_short_to_the_admin_alone() {
        var told = admin.slash("doctor").reply();

        assertThat(told.ephemeral()).isTrue();
        assertThat(told.text())
                .startsWith("### Nothing is broken\n")
                .contains("could be better, 0 broken.")
                .contains(
                        "· articles.db is whole",
                        "· 5 articles, all of them in the index",
                        "· in #%s it may do all that discord.moderators-channel needs"
                                .formatted(discord.moderators().name()));
    }

    @Test
    void what_is_broken_comes_first_with_what_it_blocks_and_how_to_mend_it() {
        discord.guild().denyBot(discord.moderators(), Permissions.SEND_MESSAGES);

        var told = admin.slash("doctor").reply().text();

        assertThat(told)
                .startsWith("### Something is broken\n")
                .contains(
                        """
                        🔴 **in #%s it lacks "Send Messages", which discord.moderators-channel needs**
                        Questions to a person do not arrive.
                        → give its role these permissions there
                        """
                                .formatted(discord.moderators().name())
                                .stripTrailing());
        assertThat(told.indexOf("🔴")).isLessThan(told.indexOf("🟡"));

        discord.guild().denyBot(discord.moderators(), 0);
        assertThat(admin.slash("doctor").reply().text()).doesNotContain("🔴");
    }

    @Test
    void moderators_and_members_are_not_offered_it() {
        assertThatThrownBy(() -> with("Helpers", Permissions.MANAGE_MESSAGES).slash("doctor"))
                .hasMessageStartingWith("Discord does not offer “doctor” to ");
        assertThatThrownBy(() -> discord.member().slash("doctor"))
                .hasMessageStartingWith("Discord does not offer “doctor” to ");
    }

    @Test
    void it_is_not_offered_in_private() {
        assertThatThrownBy(() -> admin.inPrivate().slash("doctor"))
                .hasMessageStartingWith("Discord does not offer “doctor” to ");
    }
}
