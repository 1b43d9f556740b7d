package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction.Choice;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Permissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An admin tunes settings on Discord, over the file.
@Timeout(60)
class TuningOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";

    private Path folder;
    private OnDiscord bot;
    private LocalDiscord discord;
    private LocalMember admin;

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        bot = OnDiscord.start(folder);
        discord = bot.discord();
        bot.followSettings();
        admin = with("Admins", Permissions.MANAGE_GUILD);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMember with(String role, long permissions) {
        var guild = discord.guild();
        return guild.addMember("Ada", guild.addRole(role, permissions));
    }

    private LocalMessage set(String setting, String value) {
        return admin.slash("settings set", Map.of("setting", setting, "value", value)).reply();
    }

    private String show(String setting) {
        return admin.slash("settings show", Map.of("setting", setting)).reply().text();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void what_is_set_holds_at_once_and_until_it_is_undone() {
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");

        var told = set("answering.threshold", "0.999999");

        assertThat(told.ephemeral()).isTrue();
        assertThat(told.text())
                .isEqualTo(
                        """
                        ### It is set, and holds from now on
                        **answering.threshold:** 0.999999
                        **Comes from:** set on Discord by Ada on %s\
                        """
                                .formatted(today()));
        assertThat(bot.ask(RESPITE).text()).contains("Did you mean one of these?");
        assertThat(discord.awaitFromBot(discord.moderators()).text())
                .isEqualTo(
                        """
                        ### The settings have changed
                        **answering.threshold:** 0.3 → 0.999999 (set on Discord by Ada)\
                        """);

        assertThat(admin.presses(told, "Undo").reply().text())
                .startsWith("### What was set here is taken away; the file holds again\n")
                .contains("**answering.threshold:** 0.3\n");
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");
    }

    @Test
    void it_survives_a_restart_and_the_terminal_says_where_it_comes_from() {
        set("groups[evening].place", "Library, room 2");
        set("discord.watch.wait", "5 minutes");
        set("discord.watch.channels", "<#%s>, ".formatted(discord.general().id()));
        bot.restart();

        assertThat(settings())
                .contains(
                        "groups[evening].place = \"Library, room 2\" # set on Discord by Ada on %s\n"
                                .formatted(today()),
                        "discord.watch.wait = \"5 minutes\" # set on Discord by Ada on %s\n"
                                .formatted(today()),
                        "discord.watch.channels = [\"%s\"] # set on Discord by Ada on %s\n"
                                .formatted(discord.general().id(), today()));
        assertThat(admin.slash("settings show").reply().text())
                .startsWith("### Set on Discord, over the file\n")
                .contains("**discord.watch.wait:** 5 minutes · Ada, " + today());
    }

    @Test
    void a_group_s_details_are_what_members_read() {
        set("groups[evening].place", "Library, room 2");

        assertThat(bot.member().slash("group", Map.of("which", "Half Past Seven")).reply().text())
                .contains("Library, room 2");
    }

    @Test
    void what_will_not_do_changes_nothing_and_is_told_as_in_the_file() {
        assertThat(set("answering.threshold", "74%").text())
                .isEqualTo(
                        """
                        ### That will not do
                        Nothing has changed.
                        ```
                        what you set has 1 problem:

                            answering.threshold = "74%"
                            has a percent sign; write a share of 1, here 0.74
                        ```\
                        """);
        assertThat(set("answering.unsure-threshold", "0.5").text())
                .contains("unsure-threshold (0.5) must not be above threshold (0.3)");
        assertThat(set("discord.quiet-hours", "at night").text())
                .contains("must be off or two times of day, such as \"22:00-07:00\"");
        assertThat(set("discord.time-zone", "Europe/Rom").text())
                .contains("is not a time zone; did you mean Europe/Rome?");
        assertThat(set("texts.en.answer.none", "Ask {who}").text())
                .contains("has {who}, but nothing is filled in here");
        assertThat(folder.resolve("settings.conf")).doesNotExist();
        assertThat(discord.messages(discord.moderators())).isEmpty();
    }

    @Test
    void what_is_not_safe_to_set_here_is_refused() {
        for (var path :
                new String[] {
                    "discord.token",
                    "storage.folder",
                    "safety.screen",
                    "privacy.keep",
                    "moderating.roles.edit",
                    "discord.moderators-channel",
                    "texts.en.command.ask.name",
                    "groups[nobody].place"
                }) {
            assertThat(set(path, "x").text()).as(path).startsWith("### That cannot be set here\n");
            assertThat(show(path)).as(path).startsWith("### That cannot be set here\n");
        }
        assertThat(set("answering.treshold", "0.5").text())
                .contains("**Did you mean:** answering.threshold");
    }

    @Test
    void history_tells_who_set_what_and_a_reset_lets_the_file_hold() {
        set("organisation.contact", "call us");
        set("organisation.contact", "write to us");
        var reset =
                admin.slash("settings reset", Map.of("setting", "organisation.contact")).reply();

        assertThat(reset.text())
                .startsWith("### What was set here is taken away; the file holds again\n")
                .contains("**organisation.contact:** \"hello@example.org\"\n");
        assertThat(show("organisation.contact"))
                .contains(
                        """
                        · write to us → as in the file · Ada, DAY
                        · call us → write to us · Ada, DAY
                        · as in the file → call us · Ada, DAY\
                        """
                                .replace("DAY", today().toString()));
        assertThat(
                        admin.slash("settings reset", Map.of("setting", "organisation.contact"))
                                .reply()
                                .text())
                .startsWith("### Nothing to change\n");
    }

    @Test
    void an_old_undo_does_not_take_away_what_others_have_set_since() {
        var first = set("organisation.contact", "call us");
        set("organisation.contact", "write to us");

        assertThat(admin.presses(first, "Undo").reply().text()).startsWith("### Nothing to change");
        assertThat(show("organisation.contact")).contains("**Value:** \"write to us\"\n");
    }

    @Test
    void the_settings_are_offered_while_one_types() {
        assertThat(admin.types("settings set", "setting", "watch."))
                .extracting(Choice::value)
                .containsExactly(
                        "discord.watch.channels", "discord.watch.threshold", "discord.watch.wait");
        assertThat(admin.types("settings set", "setting", "evening].pl"))
                .extracting(Choice::value)
                .containsExactly("groups[evening].place");
        assertThat(admin.types("settings reset", "setting", "")).isEmpty();
    }

    @Test
    void a_damaged_file_of_what_was_set_is_told_with_what_to_do() throws IOException {
        set("organisation.contact", "call us");
        Files.writeString(folder.resolve("settings.conf"), "changes = [ {");

        var run = terminal("settings", "--check");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "askwell: %s, which keeps what was set on Discord, is damaged; mend it, or remove it so that config/askwell.conf alone holds.\n"
                                .formatted(folder.resolve("settings.conf")));
    }

    @Test
    void a_file_that_no_longer_goes_with_it_is_told_to_staff_with_how_to_take_it_away()
            throws IOException {
        set("answering.unsure-threshold", "0.25");
        bot.saveSettings("answering.threshold = 0.2\n");

        assertThat(discord.awaitFromBot(discord.staff()).text())
                .startsWith("### The settings were not taken in")
                .contains(
                        "unsure-threshold (0.25) must not be above threshold (0.2)",
                        "answering.unsure-threshold = 0.25, set on Discord by Ada on " + today(),
                        "askwell settings --reset 'answering.unsure-threshold'");

        admin.slash("settings reset", Map.of("setting", "answering.unsure-threshold")).reply();
        assertThat(settings()).contains("answering.threshold = 0.2 #");
    }

    @Test
    void while_the_file_cannot_be_used_it_says_so_and_so_does_the_doctor() throws IOException {
        bot.saveSettings("answering.threshold = 8\n");
        discord.awaitFromBot(discord.staff());

        assertThat(show("organisation.contact"))
                .startsWith("### The settings were not taken in\n")
                .contains("answering.threshold = 8", "must be between 0 and 1");
        assertThat(admin.slash("doctor").reply().text())
                .contains(
                        "**the settings cannot be used as they are now**",
                        "→ `askwell settings --check` says what to mend");
    }

    @Test
    void what_was_set_of_a_group_that_is_gone_is_shown_as_such_and_can_be_taken_away()
            throws IOException {
        set("groups[evening].place", "Library, room 2");
        bot.saveSettings("groups = []\n");

        assertThat(show("groups[evening].place"))
                .contains("**Value:** has no effect: there is no such group any more");
        assertThat(admin.slash("settings show").reply().text())
                .contains(
                        "**groups\\[evening].place:** has no effect: there is no such group any more · Ada");

        admin.slash("settings reset", Map.of("setting", "groups[evening].place")).reply();
        assertThat(admin.slash("settings show").reply().text())
                .startsWith("### Nothing is set on Discord");
    }

    @Test
    void moderators_and_members_are_not_offered_it() {
        var moderator = with("Helpers", Permissions.MANAGE_MESSAGES);
        assertThatThrownBy(() -> moderator.slash("settings show"))
                .hasMessageStartingWith("Discord does not offer “settings” to ");
        assertThatThrownBy(() -> admin.inPrivate().slash("settings show"))
                .hasMessageStartingWith("Discord does not offer “settings” to ");
    }

    private String settings() {
        return terminal("settings").out();
    }

    private Terminal.Run terminal(String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(
                List.of(
                        "--config",
                        folder.resolve("askwell.conf").toString(),
                        "--data",
                        folder.toString()));
        return new Terminal(folder).run(arguments.toArray(String[]::new));
    }
}
