package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.discord.DiscordException;
import askwell.bot.discord.DiscordFace;
import askwell.bot.discord.Traffic;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.config.Settings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What monitoring tools read of the running bot.
@Timeout(60)
class MetricsOnDiscordTest {
    private static final Pattern NAME = Pattern.compile("\\b(askwell|jvm)_\\w+");

    @TempDir private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @BeforeEach
    void find_a_port() throws IOException {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    private OnDiscord start() {
        return start(Clock.systemUTC());
    }

    private OnDiscord start(Clock clock) {
        return OnDiscord.start(
                folder, LocalDiscord.start(), "metrics.port = %d\n".formatted(port), clock);
    }

    private static LocalMessage answered(OnDiscord bot) {
        var discord = bot.discord();
        var question = bot.member().says(discord.botMention() + " how do I find respite care");
        return discord.awaitReplyTo(question);
    }

    /// Waits until all of these are read.
    private void await(String... lines) throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var read = get("/metrics").body();
        while (!read.lines().toList().containsAll(List.of(lines)) && System.nanoTime() < end) {
            Thread.sleep(20);
            read = get("/metrics").body();
        }
        assertThat(read.lines()).contains(lines);
    }

    private double value(String name) throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://%s:%d%s"
                                                .formatted(
                                                        InetAddress.getLoopbackAddress()
                                                                .getHostAddress(),
                                                        port,
                                                        path)))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void answers_are_counted_by_verdict_and_timed() throws Exception {
        try (var bot = start()) {
            bot.ask("How do I find respite care for a weekend?");
            bot.ask("which pizza oven bakes best in Turin?");
            bot.ask("which pizza oven bakes best in Turin?");

            assertThat(get("/metrics").body().lines())
                    .contains(
                            "# TYPE askwell_lookup_seconds histogram",
                            "askwell_lookup_seconds_count{verdict=\"answered\"} 1",
                            "askwell_lookup_seconds_count{verdict=\"unsure\"} 2",
                            "askwell_lookup_seconds_bucket{verdict=\"unsure\",le=\"+Inf\"} 2",
                            "askwell_gateway_ready 1.0",
                            "askwell_articles 5.0")
                    .anyMatch(line ->
                            line.matches("askwell_storage_bytes\\{which=\"articles.db\"} [1-9].*"))
                    .noneMatch(line -> line.contains("pizza"));
        }
    }

    @Test
    void it_is_alive_and_ready() throws Exception {
        try (var bot = start()) {
            assertThat(get("/healthz").body()).isEqualTo("alive\n");
            assertThat(get("/readyz").body()).isEqualTo("ready\n");
            assertThat(get("/readyz").statusCode()).isEqualTo(200);
            assertThat(get("/metricsfoo").statusCode()).isEqualTo(404);
            assertThat(bot.running()).isNotNull();
        }
        assertThatThrownBy(() -> get("/healthz")).isInstanceOf(ConnectException.class);
    }

    @Test
    void too_many_requests_are_counted_with_the_time_they_cost() throws Exception {
        try (var bot = start()) {
            var before = value("askwell_discord_waited_seconds_sum");
            bot.discord().trouble().tooManyRequests(Match.messages(), Duration.ofSeconds(1), 1);

            assertThat(answered(bot).text()).contains("respite");

            await(
                    "askwell_discord_requests_seconds_count{status=\"429\"} 1",
                    "askwell_discord_limited_seconds_count{scope=\"user\"} 1",
                    "askwell_discord_limited_seconds_sum{scope=\"user\"} 1.0",
                    "askwell_discord_limited_seconds_count{scope=\"global\"} 0");
            assertThat(value("askwell_discord_waited_seconds_sum"))
                    .isGreaterThanOrEqualTo(before + 0.9);
        }
    }

    @Test
    void what_discord_refuses_is_counted_by_its_status() throws Exception {
        try (var bot = start()) {
            var trouble = bot.discord().trouble();
            trouble.fail(Match.messages(), 500, 0, 1);
            bot.member().says(bot.discord().botMention() + " how do I find respite care");
            await("askwell_discord_requests_seconds_count{status=\"500\"} 1");

            trouble.fail(Match.messages(), 403, 50013, 1);
            bot.member().says(bot.discord().botMention() + " what is hospice");
            await(
                    "askwell_discord_requests_seconds_count{status=\"403\"} 1",
                    "askwell_discord_requests_seconds_bucket{status=\"403\",le=\"+Inf\"} 1");
        }
    }

    @Test
    void a_request_that_nobody_answers_is_counted() throws IOException {
        var unanswered = new CopyOnWriteArrayList<Duration>();
        var traffic =
                new Traffic() {
                    @Override
                    public void unanswered(Duration time) {
                        unanswered.add(time);
                    }
                };
        var settings =
                Settings.read(
                        Files.writeString(
                                folder.resolve("nowhere.conf"),
                                "discord.api-url = \"http://127.0.0.1:1/api/v10\""));
        try (var face = new DiscordFace(settings.discord(), settings.texts(), traffic)) {
            assertThatThrownBy(() -> face.connect(LocalDiscord.TOKEN))
                    .isInstanceOf(DiscordException.class);
        }
        assertThat(unanswered).isNotEmpty();
    }

    @Test
    void connections_are_counted_and_those_that_broke_off() throws Exception {
        try (var bot = start()) {
            await(
                    "askwell_gateway_shards{which=\"wanted\"} 1.0",
                    "askwell_gateway_shards{which=\"connected\"} 1.0",
                    "askwell_gateway_disconnects_total 0.0");

            bot.discord().trouble().dropConnection(4000);

            await("askwell_gateway_disconnects_total 1.0", "askwell_gateway_ready 1.0");
        }
    }

    @Test
    void what_the_journal_deletes_for_its_age_is_counted() throws Exception {
        var clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
        try (var bot = start(clock)) {
            bot.ask("which pizza oven bakes best in Turin?");
            await("askwell_journal_purged_total 0.0");

            clock.pass(Duration.ofDays(31));
            bot.restart();

            await("askwell_journal_purged_total 1.0");
            assertThat(value("askwell_journal_purge_last_seconds"))
                    .isEqualTo(Instant.parse("2026-04-01T12:00:00Z").getEpochSecond());
        }
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (var _ = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CommandException.class)
                    .hasMessageStartingWith("metrics.port = %d cannot be opened (".formatted(port))
                    .hasMessageEndingWith("); set another that no program uses, or off.");
        }
    }

    @Test
    void the_dashboard_asks_for_what_there_is() throws Exception {
        var dashboard =
                new JsonMapper()
                        .readTree(Path.of("src/package/grafana-dashboard.json").toFile())
                        .toString();
        try (var bot = start()) {
            bot.ask("How do I find respite care for a weekend?");

            var metrics = get("/metrics").body();

            assertThat(NAME.matcher(dashboard).results().map(MatchResult::group).distinct())
                    .hasSizeGreaterThan(12)
                    .allSatisfy(
                            name -> assertThat(metrics).containsPattern("(?m)^" + name + "\\b"));
        }
    }
}
