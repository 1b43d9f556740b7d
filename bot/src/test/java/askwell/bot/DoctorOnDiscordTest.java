package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.Permissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// What `askwell doctor` finds on Discord: each trouble is made, told, mended, and then told no more.
class DoctorOnDiscordTest {
    private OnDiscord bot;
    private LocalDiscord discord;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        bot = OnDiscord.start(folder);
        discord = bot.discord();
        // Once the commands are handed in.
        bot.ask("How do I find respite care for a weekend?");
        settings("");
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void where_all_is_well_it_says_so() {
        var run = doctor();

        assertThat(run.out())
                .contains(
                        "  ok  Discord knows the token: it is ",
                        "  ok  the message content intent is off, in the portal as in the settings\n",
                        "  ok  it is in the server ",
                        "  ok  in #%s it may do all that discord.moderators-channel needs\n"
                                .formatted(discord.moderators().name()),
                        "  ok  in #%s it may do all that safety.staff-channel needs\n"
                                .formatted(discord.staff().name()),
                        "0 broken\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_permission_that_is_missing_is_named_with_what_it_blocks() {
        discord.guild().denyBot(discord.moderators(), Permissions.SEND_MESSAGES);

        assertThat(doctor().out())
                .contains(
                        """
                          !!  in #%s it lacks "Send Messages", which discord.moderators-channel needs
                              questions to a person do not arrive
                              → give its role these permissions there
                        """
                                .formatted(discord.moderators().name()));

        discord.guild().denyBot(discord.moderators(), 0);
        assertThat(doctor().out()).doesNotContain("it lacks");
    }

    @Test
    void a_channel_that_is_not_there() throws IOException {
        settings("discord.moderators-channel = \"123456789012345678\"");

        assertThat(doctor().out())
                .contains(
                        """
                          !!  there is no channel 123456789012345678, which discord.moderators-channel names
                              questions to a person do not arrive
                              → correct its id (Developer Mode on, right-click the channel, Copy ID), or let the bot’s role view it
                        """);
    }

    @Test
    void an_intent_that_portal_and_settings_see_otherwise() throws IOException {
        settings("discord.message-content = on");
        assertThat(doctor().out())
                .contains(
                        """
                          !!  discord.message-content is on, but "Message Content Intent" is off in the developer portal
                              Discord does not let the bot in
                              → switch it on there (Bot), or set discord.message-content = off
                        """);

        discord.messageContentIntent(true);
        assertThat(doctor().out())
                .contains("the message content intent is on, in the portal as in the settings");

        settings("");
        assertThat(doctor().out())
                .contains(
                        "  ~  \"Message Content Intent\" is on in the developer portal, but discord.message-content is off\n");
    }

    /// The terminal's clock stands still in March.
    @Test
    void a_clock_that_is_wrong() {
        assertThat(doctor().out())
                .containsPattern(
                        "   ~  the clock of this machine is \\d+ seconds behind Discord’s\n"
                                + "      meetings and limits are reckoned by it\n"
                                + "      → let it be set by the network \\(NTP\\)\n");
    }

    @Test
    void a_token_that_discord_does_not_know() throws IOException {
        settings("discord.token = nonsense");

        var run = doctor();

        assertThat(run.out())
                .contains(
                        """
                          !!  Discord does not know this token
                              the bot cannot come online
                              → copy it again from the developer portal (Bot, Reset Token)
                        """)
                .doesNotContain("nonsense");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void no_token_at_all() throws IOException {
        settings("discord.token = null");

        assertThat(doctor().out())
                .contains(
                        """
                          !!  there is no token for Discord
                              the bot cannot come online
                              → `askwell run` says how to get one
                        """);
    }

    private void settings(String more) throws IOException {
        bot.saveSettings(
                "discord.token = \"%s\"\ngroups = []\n".formatted(LocalDiscord.TOKEN) + more);
    }

    private Terminal.Run doctor() {
        return new Terminal(folder)
                .run(
                        "doctor",
                        "--config",
                        folder.resolve("askwell.conf").toString(),
                        "--data",
                        folder.toString());
    }
}
