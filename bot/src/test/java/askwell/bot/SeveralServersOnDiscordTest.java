package askwell.bot;

import static askwell.bot.TwoServers.FERRY;
import static askwell.bot.TwoServers.LEAVES;
import static askwell.bot.TwoServers.PARKED;
import static askwell.bot.TwoServers.PARKING;
import static askwell.bot.TwoServers.admin;
import static askwell.bot.TwoServers.ask;
import static askwell.bot.TwoServers.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalGuild;
import askwell.bot.discord.local.LocalInteraction.Choice;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.LocalMessage.Button;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// No server sees the articles, the groups, the questions or the settings of another.
@Timeout(120)
class SeveralServersOnDiscordTest {
    private static final String OVEN = "which pizza oven bakes best in Turin";
    private static final String NOVELS = "which novels has Umberto Eco written";

    private static final String TOKEN = "nobody.has.this-token";

    @TempDir private static Path folder;
    private static TwoServers servers;
    private static LocalDiscord discord;
    private static LocalGuild north;
    private static LocalGuild south;

    /// The same person, in each.
    private static LocalMember robin;

    private static LocalMember robinInNorth;
    private static LocalMember robinInSouth;

    @BeforeAll
    static void start() {
        servers = TwoServers.start(folder, "", "discord.token = \"%s\"".formatted(TOKEN));
        discord = servers.discord;
        north = servers.north;
        south = servers.south;
        robin = servers.robin;
        robinInNorth = servers.robinInNorth;
        robinInSouth = servers.robinInSouth;
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void members_are_answered_from_the_articles_of_the_server_they_ask_in() {
        assertThat(ask(robinInNorth, PARKING)).contains(PARKED);
        assertThat(ask(robinInSouth, FERRY)).contains(LEAVES);

        for (var elsewhere : List.of(robinInSouth, robin, robin.inPrivate())) {
            assertThat(ask(elsewhere, PARKING)).doesNotContain(PARKED);
        }
        for (var elsewhere : List.of(robinInNorth, robin, robin.inPrivate())) {
            assertThat(ask(elsewhere, FERRY)).doesNotContain(LEAVES);
        }
    }

    @Test
    void a_server_without_a_section_and_direct_messages_have_the_rest_of_the_settings() {
        var question = "How do I find respite care for a weekend?";

        assertThat(ask(robin, question)).contains("somebody else takes over for a while");
        assertThat(ask(robin.inPrivate(), question))
                .contains("somebody else takes over for a while");
        assertThat(ask(robinInNorth, question)).doesNotContain("somebody else takes over");
    }

    @Test
    void a_mention_is_answered_by_its_server_too() {
        var mention = discord.botMention() + " ";

        assertThat(discord.awaitReplyTo(robinInNorth.says(mention + PARKING)).text())
                .contains(PARKED);
        assertThat(discord.awaitReplyTo(robinInSouth.says(mention + PARKING)).text())
                .doesNotContain(PARKED);
    }

    @Test
    void what_is_typed_is_completed_from_the_server_s_own() {
        assertThat(labels(robinInNorth.types("ask", "question", "where do i park")))
                .containsExactly(PARKING);
        assertThat(robinInSouth.types("ask", "question", "where do i park")).isEmpty();
        assertThat(robin.types("ask", "question", "where do i park")).isEmpty();

        assertThat(labels(robinInNorth.types("group", "which", "")))
                .containsExactly("Northern Lights");
        assertThat(labels(robinInSouth.types("group", "which", "")))
                .containsExactly("Southern Cross");
        assertThat(labels(robin.types("group", "which", "")))
                .containsExactlyInAnyOrder("Kitchen Table", "Half Past Seven");
        assertThat(labels(moderator(south).types("article show", "which", "park"))).isEmpty();
    }

    private static List<String> labels(List<Choice> choices) {
        return choices.stream().map(Choice::name).toList();
    }

    @Test
    void each_server_has_its_own_groups_and_contact() {
        assertThat(robinInNorth.slash("groups").reply().text())
                .contains("Northern Lights")
                .doesNotContain("Southern Cross", "Kitchen Table");
        assertThat(robin.slash("groups").reply().text())
                .contains("Kitchen Table")
                .doesNotContain("Northern Lights");
        assertThat(robinInSouth.slash("group", Map.of("which", "Northern Lights")).reply().text())
                .doesNotContain("walk");
    }

    @Test
    void moderators_find_list_show_and_take_away_the_articles_of_their_own_server_alone() {
        var morgan = moderator(south);

        assertThat(morgan.slash("article list").reply().text())
                .startsWith("### One article\n- " + FERRY);
        assertThat(morgan.types("article list", "author", ""))
                .containsExactly(new Choice("Lisa of south", "Lisa of south"));
        assertThat(morgan.slash("article search", Map.of("words", "park hospital")).reply().text())
                .doesNotContain(PARKING);
        for (var which : List.of("parking", PARKING)) {
            assertThat(morgan.slash("article show", Map.of("which", which)).reply().text())
                    .isEqualTo(
                            morgan.slash("article show", Map.of("which", "no-such-thing"))
                                    .reply()
                                    .text())
                    .doesNotContain(PARKED);
        }
        assertThat(
                        morgan
                                .slash("article export", Map.of("format", "jsonl"))
                                .reply()
                                .files()
                                .stream()
                                .map(LocalFile::text)
                                .toList())
                .allSatisfy(file -> assertThat(file).contains(LEAVES).doesNotContain(PARKED));
    }

    @Test
    void what_is_missed_in_one_server_is_gone_through_there_alone() throws IOException {
        ask(robinInNorth, OVEN);
        ask(robinInSouth, NOVELS);

        assertThat(options(moderator(north).slash("review").reply()))
                .anyMatch(row -> row.contains(OVEN))
                .noneMatch(row -> row.contains(NOVELS));
        assertThat(options(moderator(south).slash("review").reply()))
                .anyMatch(row -> row.contains(NOVELS))
                .noneMatch(row -> row.contains(OVEN));
        assertThat(options(moderator(discord.guild()).slash("review").reply()))
                .noneMatch(row -> row.contains(OVEN) || row.contains(NOVELS));
        assertThat(kept("servers/north")).contains(OVEN).doesNotContain(NOVELS);
        assertThat(kept("servers/south")).contains(NOVELS).doesNotContain(OVEN);
        assertThat(kept("")).doesNotContain(OVEN, NOVELS);
    }

    private static List<String> options(LocalMessage queue) {
        return queue.selects().stream().flatMap(select -> select.labels().stream()).toList();
    }

    /// All bytes of what is kept in a folder, but not in those below.
    private static String kept(String below) throws IOException {
        var kept = new StringBuilder();
        try (var files = Files.list(folder.resolve(below))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return kept.toString();
    }

    @Test
    void why_and_insight_and_the_doctor_tell_of_their_own_server_alone() {
        assertThat(moderator(south).slash("why", Map.of("question", PARKING)).reply().text())
                .doesNotContain(PARKED, "parking");
        assertThat(moderator(south).slash("insight", Map.of()).reply().awaitText("Asked:").text())
                .doesNotContain(PARKING, OVEN);
        assertThat(admin(south).slash("doctor").reply().awaitText("###").text())
                .contains("Southtown")
                .doesNotContain("Northtown", "Lamplight", north.id());
        assertThat(admin(discord.guild()).slash("doctor").reply().awaitText("###").text())
                .doesNotContain("Northtown", "Southtown");
    }

    @Test
    void the_doctor_tells_of_what_the_whole_bot_has_but_once_where_there_is_no_section() {
        assertThat(admin(discord.guild()).slash("doctor").reply().awaitText("###").text())
                .contains(
                        "the token stands in the settings",
                        "MB are free where",
                        "the message content intent is",
                        "articles.db is whole")
                .doesNotContain(TOKEN);
        assertThat(admin(south).slash("doctor").reply().awaitText("###").text())
                .contains("articles.db is whole", "it is in the server Southtown")
                .doesNotContain("token", "MB are free", "intent", folder.toString());
    }

    @Test
    void a_button_of_one_server_does_nothing_in_another() {
        var answer = robinInNorth.slash("ask", Map.of("question", PARKING)).reply();
        var here = robinInSouth.slash("ask", Map.of("question", FERRY)).reply();

        var alone = robin.inPrivate().slash("ask", Map.of("question", FERRY)).reply();
        var buttons = answer.buttons().stream().filter(one -> one.url().isEmpty()).toList();

        assertThat(buttons).extracting(Button::label).contains("Not what I asked");
        for (var button : buttons) {
            for (var elsewhere : List.of(here, alone)) {
                var said = robinInSouth.pressesOld(elsewhere, button.customId()).reply();

                assertThat(said.text()).isNotEmpty().doesNotContain("Something went wrong", PARKED);
            }
        }
    }

    @Test
    void an_article_of_one_server_cannot_be_picked_in_another() {
        var here = robinInSouth.slash("ask", Map.of("question", FERRY)).reply();

        var there = robinInNorth.slash("ask", Map.of("question", PARKING)).reply();

        assertThat(robinInNorth.pressesOld(there, "article:1:parking").reply().text())
                .contains(PARKED);
        assertThat(robinInSouth.pressesOld(here, "article:1:parking").reply().text())
                .isEqualTo("### That article was removed meanwhile");
    }

    @Test
    void a_question_to_a_person_stays_in_its_server_and_its_answer_comes_back() {
        var none = robinInNorth.slash("ask", Map.of("question", "is the moon made of cheese"));
        robinInNorth
                .submits(robinInNorth.presses(none.reply(), "Ask a person").modal(), Map.of())
                .reply();
        var card = discord.awaitFromBot(north.channel("moderators"));
        assertThat(card.text()).contains("is the moon made of cheese");
        assertThat(discord.messages(south.channel("moderators")).toString()).doesNotContain("moon");
        assertThat(discord.messages(discord.moderators()).toString()).doesNotContain("moon");

        var answer =
                card.buttons().stream()
                        .filter(button -> button.label().equals("Answer"))
                        .findFirst()
                        .orElseThrow()
                        .customId();
        var stranger = moderator(south);
        var theirs = stranger.slash("article list").reply();
        assertThat(stranger.pressesOld(theirs, answer).reply().text())
                .doesNotContain("moon")
                .isNotEmpty();

        var morgan = moderator(north);
        morgan.submits(
                morgan.presses(card, "Answer").modal(), Map.of("Your answer", "No, of rock."));
        card.awaitText("The member has been told.");
        assertThat(discord.awaitFromBot(robin.inPrivate().where()).text())
                .contains("No, of rock.", "Carers North");
    }
}
