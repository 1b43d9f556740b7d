package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The log tells what happens, and nothing of what anybody wrote.
@Timeout(120)
class LogsOnDiscordTest {
    /// In every text of the conversation, and in nothing else.
    private static final String MARK = "quokkamark";

    private static final String UNKNOWN =
            "which pizza oven bakes best in Turin, %s?".formatted(MARK);
    private static final String KNOWN =
            "how do I find respite care for a weekend, %s?".formatted(MARK);
    private static final String DANGER = "I want to kill myself tonight, %s".formatted(MARK);

    @TempDir private Path folder;

    @Test
    void a_whole_conversation_with_its_troubles_leaves_no_text_in_it() {
        try (var log = Logged.everythingOfOurs();
                var discord = LocalDiscord.start();
                var bot =
                        OnDiscord.start(
                                folder,
                                discord,
                                """
                                discord {
                                  message-content = on
                                  watch.channels = ["$WATCHED"]
                                  limits { member = 1000, channel = 10000 }
                                }
                                privacy.keep = all
                                """)) {
            talk(bot, discord);
            trouble(discord);
            work(bot, discord);

            assertThat(log.all()).isNotEmpty().noneMatch(LogsOnDiscordTest::tells);
        }
    }

    private static void talk(OnDiscord bot, LocalDiscord discord) {
        var member = discord.member();
        bot.ask(KNOWN);
        bot.ask(DANGER);
        member.presses(bot.ask(KNOWN), "Not what I asked").reply();
        handOver(bot, discord);
        var asked = member.says(discord.botMention() + " " + KNOWN);
        var answer = discord.awaitReplyTo(asked);
        member.edits(asked, discord.botMention() + " " + UNKNOWN);
        member.deletes(asked);
        bot.awaitDeletion(answer);
        member.dm(KNOWN);
        member.says(discord.watched(), KNOWN);
    }

    private static void handOver(OnDiscord bot, LocalDiscord discord) {
        var form = bot.member().presses(bot.ask(UNKNOWN), "Ask a person").modal();
        bot.member().submits(form, Map.of()).reply();
        var moderator = discord.moderator().in(discord.moderators());
        var card =
                discord.messages(discord.moderators()).stream()
                        .filter(message -> message.text().contains(MARK))
                        .findFirst()
                        .orElseThrow();
        moderator.submits(
                moderator.presses(card, "Answer").modal(),
                Map.of("Your answer", "Try via Garibaldi, " + MARK));
        card.awaitText("Morgan answered");
    }

    /// Whatever Discord refuses, breaks or garbles.
    private static void trouble(LocalDiscord discord) {
        var trouble = discord.trouble();
        for (var refused : List.of(List.of(403, 50013), List.of(400, 50035), List.of(500, 0))) {
            trouble.fail(Match.messages(), refused.getFirst(), refused.getLast(), 2);
            var sent = discord.received().requests(Match.messages()).size();
            mention(discord);
            discord.received().await(Match.messages(), sent + 1);
        }
        trouble.fail(Match.callbacks(), 404, 10062, 1);
        discord.member().slash("ask", Map.of("question", KNOWN));
        trouble.brokenMessage(KNOWN);
        trouble.heal();
        trouble.dropConnection(4000);
        assertThat(discord.awaitReplyTo(mention(discord)).text()).contains("respite");
    }

    private static LocalMessage mention(LocalDiscord discord) {
        return discord.member().says(discord.botMention() + " " + KNOWN);
    }

    private static void work(OnDiscord bot, LocalDiscord discord) {
        LocalMember moderator = discord.moderator().in(discord.moderators());
        var form = moderator.slash("article add").modal();
        moderator.submits(form, Map.of("Question", UNKNOWN, "Answer", "In Turin, " + MARK)).reply();
        bot.lookAfter();
        moderator.slash("review").reply();
        discord.member().slash("forget-me").reply();
        bot.restart();
    }

    @Test
    void an_event_that_cannot_be_read_is_told_without_what_it_says() throws InterruptedException {
        try (var log = new Logged();
                var bot = OnDiscord.start(folder)) {
            bot.discord().trouble().brokenMessage(KNOWN);

            var told =
                    "Discord sent something that cannot be read, and it is left out (DataObjectParsingException)";
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!log.warnings().contains(told) && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(log.warnings()).contains(told);
            assertThat(log.all()).noneMatch(LogsOnDiscordTest::tells);
        }
    }

    @Test
    void as_json_everything_on_standard_error_is_an_object_a_line() throws Exception {
        var lines = new ArrayList<JsonNode>();
        try (var discord = LocalDiscord.start()) {
            var program = program(discord, "json");
            discord.patience(Duration.ofMinutes(1));
            discord.awaitBot();
            discord.received().await(Match.commands());
            discord.trouble().fail(Match.messages(), 403, 50013, 1);
            var sent = discord.received().requests(Match.messages()).size();
            mention(discord);
            discord.received().await(Match.messages(), sent + 1);
            assertThat(discord.awaitReplyTo(mention(discord)).text()).contains("respite");
            program.destroy();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (var line : Files.readAllLines(folder.resolve("err.txt"))) {
                lines.add(new JsonMapper().readTree(line));
            }
        }
        assertThat(lines)
                .anyMatch(line ->
                        is(line, "INFO", "askwell.said")
                                && message(line).startsWith("askwell: ready. Members"))
                .anyMatch(line ->
                        is(line, "WARN", "askwell.bot.discord.Trouble")
                                && message(line)
                                        .startsWith("could not reply to a message: the bot may"))
                .allMatch(line -> line.path("timestamp").asLong(0) > 1_700_000_000_000L)
                .noneMatch(line -> tells(line.toString()));
    }

    @Test
    void another_form_of_the_log_is_refused_in_a_sentence() throws Exception {
        try (var discord = LocalDiscord.start()) {
            var program = program(discord, "xml");

            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(2);
            assertThat(folder.resolve("err.txt"))
                    .hasContent(
                            "askwell: ASKWELL_LOG = xml is neither text nor json; set it to one of them, or leave it out for text.");
        }
    }

    /// The program in a process of its own, with its standard error in `err.txt`.
    private Process program(LocalDiscord discord, String form) throws IOException {
        Files.writeString(
                folder.resolve("column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care for a weekend?","answer":"Ask the agency for respite."}
                """);
        var config =
                Files.writeString(
                        folder.resolve("askwell.conf"),
                        """
                        answering { semantic = off, threshold = 0.3, unsure-threshold = 0.02 }
                        articles.folders = ["%s"]
                        discord.api-url = "%s"
                        safety.screen = off
                        """
                                .formatted(
                                        folder.resolve("column.jsonl")
                                                .toString()
                                                .replace('\\', '/'),
                                        discord.apiUrl()));
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString());
        builder.environment()
                .putAll(Map.of("DISCORD_TOKEN", LocalDiscord.TOKEN, LogForm.VARIABLE, form));
        return builder.redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private static boolean is(JsonNode line, String level, String logger) {
        return line.path("level").asString("").equals(level)
                && line.path("loggerName").asString("").equals(logger);
    }

    private static String message(JsonNode line) {
        return line.path("formattedMessage").asString("");
    }

    private static boolean tells(String line) {
        return Stream.of(MARK, "pizza oven", "kill myself").anyMatch(line::contains);
    }
}
