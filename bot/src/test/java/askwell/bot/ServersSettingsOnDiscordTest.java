package askwell.bot;

import static askwell.bot.TwoServers.FERRY;
import static askwell.bot.TwoServers.LEAVES;
import static askwell.bot.TwoServers.PARKED;
import static askwell.bot.TwoServers.PARKING;
import static askwell.bot.TwoServers.admin;
import static askwell.bot.TwoServers.ask;
import static askwell.bot.TwoServers.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalGuild;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is set and what is kept for one server of several, while the bot runs.
@Timeout(120)
class ServersSettingsOnDiscordTest {
    private static final String MOON = "is the moon made of cheese";

    private TwoServers servers;
    private LocalDiscord discord;
    private LocalGuild north;
    private LocalGuild south;

    @BeforeEach
    void start(@TempDir Path folder) {
        servers = TwoServers.start(folder);
        discord = servers.discord;
        north = servers.north;
        south = servers.south;
        servers.bot().followSettings();
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private void save(String ofNorth, String ofSouth) throws IOException {
        servers.bot().saveSettings(servers.settings(ofNorth, ofSouth));
    }

    private String newsIn(LocalGuild guild, String channel) {
        return discord.awaitFromBot(guild.channel(channel)).text();
    }

    /// Whatever the bot has said there.
    private String saidIn(LocalChannel channel) {
        return discord.messages(channel).toString();
    }

    private static LocalMessage show(LocalMember admin, String setting) {
        return admin.slash("settings show", Map.of("setting", setting)).reply();
    }

    private static LocalMessage set(LocalMember admin, String setting, String value) {
        return admin.slash("settings set", Map.of("setting", setting, "value", value)).reply();
    }

    @Test
    void a_changed_section_changes_its_server_and_is_told_there_alone() throws IOException {
        save("texts.en.my-data.nothing = \"Nothing up here\"", "");

        assertThat(newsIn(north, "moderators"))
                .isEqualTo(
                        """
                        ### The settings have changed
                        **texts.en.my-data.nothing:** "Nothing here leads to you." → "Nothing up here"\
                        """);
        assertThat(servers.robinInNorth.slash("my-data").reply().text())
                .contains("Nothing up here");
        assertThat(servers.robinInSouth.slash("my-data").reply().text())
                .contains("Nothing here leads to you.");
        save(
                "texts.en.my-data.nothing = \"Nothing up here\"",
                "texts.en.my-data.nothing = \"Nothing down there\"");
        assertThat(newsIn(south, "moderators"))
                .contains("Nothing down there")
                .doesNotContain("up here");
        assertThat(saidIn(north.channel("moderators"))).doesNotContain("down there");
        assertThat(saidIn(discord.moderators())).isEqualTo("[]");
    }

    @Test
    void what_is_changed_for_all_changes_all_and_is_told_everywhere() throws IOException {
        servers.bot()
                .saveSettings(
                        servers.settings("", "")
                                + "texts.en.my-data.nothing = \"Nothing of yours\"");

        for (var guild : List.of(north, south, discord.guild())) {
            assertThat(newsIn(guild, "moderators")).contains("→ \"Nothing of yours\"");
        }
        assertThat(servers.robinInNorth.slash("my-data").reply().text())
                .contains("Nothing of yours");
        assertThat(servers.robinInNorth.slash("groups").reply().text()).contains("Northern Lights");
    }

    @Test
    void a_mistake_in_one_section_holds_up_its_server_alone() throws IOException {
        save("answering.threshold = 0.31", "answering.threshold = 8");

        assertThat(newsIn(north, "moderators")).contains("answering.threshold", "0.31");
        assertThat(newsIn(south, "staff"))
                .contains("answering.threshold = 8", "must be between 0 and 1")
                .doesNotContain("0.31");
        assertThat(saidIn(north.channel("staff"))).isEqualTo("[]");
        assertThat(saidIn(discord.staff())).isEqualTo("[]");
        assertThat(ask(servers.robinInSouth, FERRY)).contains(LEAVES);
    }

    @Test
    void text_that_cannot_be_understood_is_quoted_in_no_server_with_a_section() throws IOException {
        save("", "organisation.contact = our secret {");

        assertThat(newsIn(north, "staff"))
                .contains("cannot be understood; 'askwell settings --check' says where")
                .doesNotContain("secret");
    }

    @Test
    void a_section_that_is_taken_out_is_served_until_the_next_start() throws IOException {
        servers.bot().saveSettings("discord.limits { member = 1000, channel = 10000 }");

        assertThat(newsIn(north, "staff"))
                .contains(
                        "there is no north in servers any more; what was there before holds until the next start.");
        assertThat(newsIn(discord.guild(), "moderators"))
                .contains("**servers:** \\[\"north\",\"south\"] → \\[]", "from the next start");
        assertThat(ask(servers.robinInNorth, PARKING)).contains(PARKED);
    }

    @Test
    void what_an_admin_sets_on_discord_holds_in_that_server_alone_also_after_a_restart() {
        var adaInNorth = admin(north);
        var adaInSouth = admin(south);
        var adaAtFirst = admin(discord.guild());

        set(adaInNorth, "organisation.contact", "ring the north");
        servers.bot().restart();

        assertThat(show(adaInNorth, "organisation.contact").text())
                .contains("ring the north", "set on Discord by Ada");
        assertThat(show(adaInSouth, "organisation.contact").text())
                .contains("south@example.org")
                .doesNotContain("ring the north", "set on Discord by Ada");
        assertThat(show(adaAtFirst, "organisation.contact").text()).contains("hello@example.org");
        assertThat(adaInSouth.slash("settings show").reply().text())
                .doesNotContain("ring the north");
        assertThat(servers.folder.resolve("servers/north/settings.conf")).exists();
        assertThat(servers.folder.resolve("servers/south/settings.conf")).doesNotExist();
        assertThat(servers.folder.resolve("settings.conf")).doesNotExist();
        assertThat(adaInSouth.types("settings show", "setting", "groups[north")).isEmpty();
        assertThat(show(adaInSouth, "groups[north].name").text()).doesNotContain("Northern Lights");
        assertThat(show(adaAtFirst, "servers[north].organisation.contact").text())
                .doesNotContain("north@example.org", "ring the north");
    }

    @Test
    void what_is_kept_of_somebody_is_shown_and_deleted_by_server_and_in_private_everywhere() {
        handsOver(servers.robinInNorth);
        handsOver(servers.robinInSouth);
        var robin = servers.robin;

        assertThat(robin.slash("my-data").reply().text())
                .startsWith("### What is kept of you\nNothing here leads to you.");
        assertThat(servers.robinInNorth.slash("my-data").reply().text())
                .contains("1 kept", MOON, "In a direct message to me, /my-data shows")
                .doesNotContain("Carers South");
        assertThat(robin.inPrivate().slash("my-data").reply().text())
                .contains("2 kept", "Carers North · **", "Carers South · **");

        assertThat(servers.robinInNorth.slash("forget-me").reply().text())
                .contains(
                        "What led to you is deleted: 1.", "In a direct message to me, /forget-me");
        assertThat(servers.robinInSouth.slash("my-data").reply().text()).contains("1 kept");

        handsOver(servers.robinInNorth);
        var all = robin.inPrivate().slash("my-data").reply();
        assertThat(robin.inPrivate().presses(all, "Delete it all").reply().text())
                .contains("What led to you is deleted: 2.");
        assertThat(servers.robinInSouth.slash("my-data").reply().text())
                .contains("Nothing here leads to you.");
    }

    private void handsOver(LocalMember member) {
        var none = member.slash("ask", Map.of("question", MOON)).reply();
        assertThat(
                        member.submits(member.presses(none, "Ask a person").modal(), Map.of())
                                .reply()
                                .text())
                .contains("Your question is with the moderators");
    }

    @Test
    void nothing_is_said_in_a_channel_of_another_server_whatever_the_settings_name(
            @TempDir Path elsewhere) {
        try (var strict =
                TwoServers.start(elsewhere, "discord.moderators-channel = \"$MODERATORS\"")) {
            var robin = strict.robinInSouth;
            var none = robin.slash("ask", Map.of("question", MOON)).reply();

            var told = robin.submits(robin.presses(none, "Ask a person").modal(), Map.of()).reply();

            assertThat(told.text()).contains("south@example.org", MOON);
            assertThat(strict.discord.messages(strict.discord.moderators())).isEmpty();
            assertThat(admin(strict.south).slash("doctor").reply().awaitText("###").text())
                    .contains(
                            "there is no channel %s, which discord.moderators-channel names"
                                    .formatted(strict.discord.moderators().id()));
        }
    }

    @Test
    void articles_that_moderators_write_stay_where_they_were_written() {
        var morgan = moderator(north);
        var question = "Who mends wheelchairs?";
        morgan.submits(
                        morgan.slash("article add").modal(),
                        Map.of("Question", question, "Answer", "The workshop by the mill."))
                .reply();

        assertThat(ask(servers.robinInNorth, question)).contains("by the mill");
        for (var elsewhere : List.of(servers.robinInSouth, servers.robin)) {
            assertThat(ask(elsewhere, question)).doesNotContain("by the mill");
        }
    }
}
