package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.discord.local.LocalDiscord;

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
import java.nio.file.Path;
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
        return OnDiscord.start(folder, LocalDiscord.start(), "metrics.port = %d\n".formatted(port));
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
                    .hasSizeGreaterThan(5)
                    .allSatisfy(
                            name -> assertThat(metrics).containsPattern("(?m)^" + name + "\\b"));
        }
    }
}
