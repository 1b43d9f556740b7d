package askwell.bot;

import static askwell.bot.TwoServers.FERRY;
import static askwell.bot.TwoServers.LEAVES;
import static askwell.bot.TwoServers.PARKED;
import static askwell.bot.TwoServers.PARKING;
import static askwell.bot.TwoServers.ask;
import static askwell.bot.TwoServers.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalGuild;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What moderators do in one server, and what it watches, reaches no other.
@Timeout(120)
class ServersApartOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String SHARED = "When does the bus go?";

    private TwoServers servers;
    private LocalDiscord discord;
    private LocalGuild north;
    private LocalGuild south;

    /// In both sections, and for the servers that have none, the channels of both are named.
    @BeforeEach
    void start(@TempDir Path folder) {
        servers =
                TwoServers.start(
                        folder,
                        "discord.watch.channels = [\"$NORTH\", \"$SOUTH\"]",
                        """
                        discord {
                          message-content = on
                          watch { channels = ["$NORTH", "$SOUTH"], threshold = 0.3, wait = 1 second }
                        }
                        """);
        discord = servers.discord;
        north = servers.north;
        south = servers.south;
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void watched_channels_are_answered_from_their_own_column_alone() {
        var ofNorth = saysIn(servers.robinInNorth, north, FERRY);
        var ofSouth = saysIn(servers.robinInSouth, south, PARKING);
        var ofTheRest = saysIn(south.addMember("Kim"), south, RESPITE);

        for (var round = 0; round < 2; round++) {
            // The later round comes after all that the first one could have brought.
            var parking = saysIn(north.addMember("Sam"), north, PARKING);
            var ferry = saysIn(south.addMember("Sam"), south, FERRY);

            assertThat(discord.awaitReplyTo(parking).text()).contains(PARKED);
            assertThat(discord.awaitReplyTo(ferry).text()).contains(LEAVES);
        }
        assertThat(List.of(repliesTo(ofNorth), repliesTo(ofSouth), repliesTo(ofTheRest)))
                .allSatisfy(replies -> assertThat(replies).isEmpty());
    }

    private static LocalMessage saysIn(LocalMember member, LocalGuild guild, String text) {
        return member.says(guild.channel("questions"), text);
    }

    private List<LocalMessage> repliesTo(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .toList();
    }

    @Test
    void a_draft_is_offered_in_the_server_where_it_was_begun_alone() {
        var morgan = moderator(north);
        var morganInSouth =
                south.addMember(morgan, south.role("Moderators")).in(south.channel("moderators"));
        var again = "Where at the hospital do I park?";
        var impact =
                morgan.submits(
                                morgan.slash("article add").modal(),
                                Map.of("Question", again, "Answer", "By the mill."))
                        .reply();
        assertThat(impact.text()).startsWith("### Before it is saved");

        var drafts = morgan.slash("article drafts").reply();

        assertThat(drafts.selects().getFirst().labels()).containsExactly(again);
        assertThat(morganInSouth.slash("article drafts").reply().text())
                .isEqualTo("### There is nothing that is not saved");
        var theirs = morganInSouth.slash("article list").reply();
        assertThat(morganInSouth.pressesOld(theirs, option(drafts)).reply().text())
                .isEqualTo("### That draft has been saved or discarded already");
        assertThat(morganInSouth.slash("my-data").reply().text()).doesNotContain(again);
        assertThat(morgan.slash("my-data").reply().text()).contains(again);
    }

    private static String option(LocalMessage message) {
        return message.json().findValue("options").get(0).path("value").asString();
    }

    @Test
    void an_import_comes_into_its_own_column_and_is_taken_back_there() {
        var morgan = moderator(north);
        var lisa = moderator(south);
        var file = LocalFile.of("south.jsonl", line("ferry", FERRY, "Never."));
        var other = LocalFile.of("north.jsonl", line("bus", SHARED, "Each hour."));
        var shown = imports(morgan, file, other).awaitText("2 new");
        assertThat(shown.text()).doesNotContain("Changed", "Lisa of south");

        var done = morgan.presses(shown, "Import").reply().awaitText("Imported");

        assertThat(ask(servers.robinInNorth, SHARED)).contains("Each hour.");
        assertThat(ask(servers.robinInNorth, FERRY)).contains("Never.");
        for (var elsewhere : List.of(servers.robinInSouth, servers.robin)) {
            assertThat(ask(elsewhere, SHARED)).doesNotContain("Each hour.");
        }
        assertThat(ask(servers.robinInSouth, FERRY)).contains(LEAVES).doesNotContain("Never.");

        var theirs =
                imports(lisa, LocalFile.of("s.jsonl", line("bus", SHARED, "At noon.")))
                        .awaitText("1 new");
        lisa.presses(theirs, "Import").reply().awaitText("Imported");
        morgan.presses(done, "Undo").reply().awaitText("Taken back");

        assertThat(ask(servers.robinInNorth, SHARED)).doesNotContain("Each hour.");
        assertThat(ask(servers.robinInNorth, FERRY)).doesNotContain("Never.");
        assertThat(ask(servers.robinInSouth, SHARED)).contains("At noon.");
        assertThat(ask(servers.robinInSouth, FERRY)).contains(LEAVES);
    }

    private static String line(String id, String question, String answer) {
        return "{\"id\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\"}\n"
                .formatted(id, question, answer);
    }

    private static LocalMessage imports(LocalMember moderator, LocalFile... files) {
        return moderator
                .slash(
                        "article import",
                        files.length == 1
                                ? Map.of("file", files[0])
                                : Map.of("file", files[0], "file2", files[1]))
                .reply();
    }

    @Test
    void a_word_of_the_house_is_understood_in_its_own_server_alone() {
        var asked = "where is the kipfel at the hospital";
        var morgan = moderator(north);
        morgan.slash("synonym add", Map.of("phrase", "kipfel", "means", "park")).reply();
        var lisa = moderator(south);
        var theirs = "kipfel, when";

        assertThat(ask(servers.robinInNorth, asked)).contains(PARKED);
        assertThat(ask(servers.robinInSouth, theirs)).doesNotContain(LEAVES);
        assertThat(lisa.slash("synonym list").reply().text()).doesNotContain("kipfel");
        assertThat(lisa.types("synonym remove", "which", "kip")).isEmpty();
        lisa.slash("synonym add", Map.of("phrase", "kipfel", "means", "ferry")).reply();
        assertThat(ask(servers.robinInSouth, theirs)).contains(LEAVES);
    }
}
