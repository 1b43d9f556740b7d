package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// `.ci/check-advisories`, against a service of this machine's own that knows one hole.
@Timeout(120)
class AdvisoriesTest {
    @TempDir private Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answer =
            "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-1\",\"modified\":\"2026-01-01T00:00:00Z\"}]},{}]}";
    private final Undertow service =
            Undertow.builder()
                    .addHttpListener(0, "127.0.0.1")
                    .setHandler(exchange ->
                            exchange.getRequestReceiver()
                                    .receiveFullString((call, body) -> {
                                        asked.add(call.getRequestPath() + " " + body);
                                        call.getResponseSender().send(answer);
                                    }))
                    .build();

    private record Run(int code, String said) {}

    @BeforeEach
    void start() {
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void a_library_with_a_hole_is_named_and_fails() throws Exception {
        var run = looking("");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "GHSA-1  pkg:maven/org.example/holed@1.0",
                        "2 libraries looked up, 1 advisories, 0 of them accepted.",
                        "take a newer version of these libraries, or write down in .ci/accepted-advisories why it does not concern Askwell: GHSA-1");
        assertThat(asked)
                .containsExactly(
                        "/v1/querybatch {\"queries\":[{\"package\":{\"purl\":\"pkg:maven/org.example/holed@1.0\"}},{\"package\":{\"purl\":\"pkg:maven/org.example/sound@2.0\"}}]}");
    }

    @Test
    void an_accepted_one_is_named_with_its_reason() throws Exception {
        var run = looking("# why\nGHSA-1 only its server has the hole\n");

        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("(accepted: only its server has the hole)");
    }

    @Test
    void none_known_is_well() throws Exception {
        answer = "{\"results\":[{},{}]}";

        assertThat(looking(""))
                .isEqualTo(
                        new Run(0, "2 libraries looked up, 0 advisories, 0 of them accepted.\n"));
    }

    @Test
    void without_the_service_it_says_so_and_ends_well() throws Exception {
        var address = address();
        service.stop();

        var run = looking("", address);

        assertThat(run.code()).isZero();
        assertThat(run.said())
                .startsWith(address + " cannot be reached or understood (")
                .endsWith("): advisories are not looked up.\n");
    }

    private Run looking(String accepted) throws IOException, InterruptedException {
        return looking(accepted, address());
    }

    private Run looking(String accepted, String address) throws IOException, InterruptedException {
        var bill =
                Files.writeString(
                        folder.resolve("bill.json"),
                        """
                        {"bomFormat": "CycloneDX", "components": [
                          {"purl": "pkg:maven/org.example/sound@2.0?type=jar"},
                          {"purl": "pkg:maven/org.example/holed@1.0?type=jar"},
                          {"purl": "pkg:maven/askwell/askwell-config@0.1?type=jar"}]}
                        """);
        var out = folder.resolve("out.txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "../.ci/Advisories.java",
                                bill.toString(),
                                Files.writeString(folder.resolve("accepted"), accepted).toString(),
                                address)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out));
    }

    private String address() {
        var socket = (InetSocketAddress) service.getListenerInfo().getFirst().getAddress();
        return "http://127.0.0.1:" + socket.getPort();
    }
}
