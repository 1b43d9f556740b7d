package askwell.bot.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;

/// A port that only this machine reaches, with `/metrics`; `/healthz`, whether the program is alive; and `/readyz`, whether
/// members can ask it.
public final class MetricsPort implements AutoCloseable {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int FINE = 200;
    private static final int UNKNOWN = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NOT_READY = 503;

    private final HttpServer server;
    private final Meters meters;
    private final BooleanSupplier ready;

    private MetricsPort(HttpServer server, Meters meters, BooleanSupplier ready) {
        this.server = server;
        this.meters = meters;
        this.ready = ready;
    }

    /// @throws IOException where the port is not to be had
    public static MetricsPort open(int port, Meters meters, BooleanSupplier ready)
            throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var opened = new MetricsPort(server, meters, ready);
        server.createContext("/", opened::answer);
        server.start();
        return opened;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            if (!call.getRequestMethod().equals("GET")) {
                say(call, NOT_ALLOWED, PLAIN, "only GET\n");
                return;
            }
            switch (call.getRequestURI().getPath()) {
                case "/metrics" -> say(call, FINE, PROMETHEUS, meters.scrape());
                case "/healthz" -> say(call, FINE, PLAIN, "alive\n");
                case "/readyz" -> readiness(call);
                default -> say(call, UNKNOWN, PLAIN, "there are /metrics, /healthz and /readyz\n");
            }
        }
    }

    private void readiness(HttpExchange call) throws IOException {
        if (ready.getAsBoolean()) {
            say(call, FINE, PLAIN, "ready\n");
        } else {
            say(call, NOT_READY, PLAIN, "not connected to Discord\n");
        }
    }

    private static void say(HttpExchange call, int status, String type, String text)
            throws IOException {
        var bytes = text.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
