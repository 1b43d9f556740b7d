package askwell.bot.discord.local;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The HTTP side: notes each request, lets it fail or wait where a test wants so, and has the routes answer it.
final class Rest implements HttpHandler {

    static final String PREFIX = "/api/v10";

    private final World world;
    private final Requests requests;
    private final Faults faults;
    private final Routes routes;

    Rest(World world, Requests requests, Faults faults, Routes routes) {
        this.world = world;
        this.requests = requests;
        this.faults = faults;
        this.routes = routes;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.startBlocking();
        var body = whole(exchange);
        var path = exchange.getRequestPath();
        if (path.startsWith("/attachments/")) {
            download(exchange, path.replaceAll("/attachments/|/[^/]*$", ""));
        } else {
            var request = received(exchange, path.replaceFirst(PREFIX, ""), body);
            requests.add(request);
            Thread.sleep(faults.delay(request));
            var answer = answerAnyway(exchange, request);
            requests.answered(request, answer);
            send(exchange, request, answer);
        }
    }

    /// What was sent. Where either side hung up in the middle nothing was requested.
    private static byte[] whole(HttpServerExchange exchange) throws IOException {
        var body = exchange.getInputStream().readAllBytes();
        if (body.length < exchange.getRequestContentLength()) {
            throw new EOFException("a request broke off after %d bytes".formatted(body.length));
        }
        return body;
    }

    /// Where the double itself fails, the test that looks at unexpected requests sees it.
    private Answer answerAnyway(HttpServerExchange exchange, ReceivedRequest request) {
        try {
            return answer(exchange, request);
        } catch (RuntimeException e) {
            requests.unexpected(request);
            return new Answer(500, Json.object("message", e.toString(), "code", 0), Map.of());
        }
    }

    private Answer answer(HttpServerExchange exchange, ReceivedRequest request) {
        var fault = faults.answer(request);
        if (fault.isPresent()) {
            return fault.get();
        }
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        boolean tokenInPath =
                request.path().startsWith("/interactions/")
                        || request.path().startsWith("/webhooks/");
        if (!tokenInPath && !("Bot " + LocalDiscord.TOKEN).equals(given)) {
            return Answer.refused(401, 0);
        }
        var answer = world.pulse().changing(() -> routes.answer(request));
        return answer.orElseGet(() -> {
            requests.unexpected(request);
            return Answer.refused(404, 0);
        });
    }

    private static ReceivedRequest received(HttpServerExchange exchange, String path, byte[] body) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        List<LocalFile> files = List.of();
        JsonNode json = JsonNodeFactory.instance.missingNode();
        if (type != null && type.startsWith("multipart/")) {
            var parts = Multipart.read(type, body);
            files = parts.files();
            json = Json.read(parts.json());
        } else if (type != null && type.startsWith("application/json")) {
            json = Json.read(body);
        }
        Map<String, String> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return new ReceivedRequest(
                exchange.getRequestMethod().toString(),
                path,
                Map.copyOf(query),
                json,
                files,
                exchange.getRequestStartTime());
    }

    private static void send(HttpServerExchange exchange, ReceivedRequest request, Answer answer) {
        var headers = exchange.getResponseHeaders();
        headers.put(new HttpString("Via"), "1.1 google");
        if (!request.path().startsWith("/interactions/")) {
            limits(headers, request);
        }
        answer.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(answer.status());
        if (!answer.body().isMissingNode()) {
            headers.put(new HttpString("Content-Type"), "application/json");
            var written = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseSender().send(ByteBuffer.wrap(written));
        }
        exchange.endExchange();
    }

    /// Generous ones, for each method and kind of path.
    private static void limits(HeaderMap headers, ReceivedRequest request) {
        var kind = request.method() + request.path().replaceAll("/\\d+|/local-[^/]+", "/x");
        var reset = Duration.ofSeconds(1);
        double at = (System.currentTimeMillis() + reset.toMillis()) / 1000.0;
        headers.put(new HttpString("X-RateLimit-Limit"), "50");
        headers.put(new HttpString("X-RateLimit-Remaining"), "49");
        headers.put(new HttpString("X-RateLimit-Reset"), "%.3f".formatted(at));
        headers.put(new HttpString("X-RateLimit-Reset-After"), "1.000");
        headers.put(new HttpString("X-RateLimit-Bucket"), "%08x".formatted(kind.hashCode()));
    }

    private void download(HttpServerExchange exchange, String id) {
        world.file(id)
                .ifPresentOrElse(
                        file -> exchange.getResponseSender().send(ByteBuffer.wrap(file.content())),
                        () -> exchange.setStatusCode(404));
        exchange.endExchange();
    }
}
