package askwell.bot.discord.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// One WebSocket to a bot. Frames leave in the order in which they were sent, from a thread of their own; where the bot asked
/// for `zlib-stream`, they are one compressed stream.
final class Connection {

    private final WebSocketChannel channel;
    private final boolean compressed;
    private final Consumer<String> left;
    private final Deflater deflater = new Deflater();

    /// No virtual one, which would wait for those of a bot in the same process.
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("gateway").factory());

    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;

    /// @param left is told the key of each event right before its frame goes out
    Connection(WebSocketChannel channel, boolean compressed, Consumer<String> left) {
        this.channel = channel;
        this.compressed = compressed;
        this.left = left;
    }

    void send(JsonNode frame, String key) {
        if (!silent) {
            queue(() -> write(frame.toString(), key));
        }
    }

    void send(JsonNode frame) {
        send(frame, "");
    }

    /// Says nothing any more, and yet stays open.
    void silence() {
        silent = true;
    }

    void slow(Duration eachFrame) {
        delay = eachFrame;
    }

    void close(int code, String reason) {
        queue(() -> WebSockets.sendCloseBlocking(code, reason, channel));
        writer.shutdown();
    }

    /// Breaks off without a word.
    void cut() {
        writer.shutdownNow();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ended() {
        writer.shutdownNow();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void queue(Writing writing) {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(() -> {
            try {
                Thread.sleep(delay);
                writing.run();
            } catch (IOException e) {
                silent = true; // the bot is gone: the session keeps what it missed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void write(String frame, String key) throws IOException {
        if (compressed) {
            var bytes = ByteBuffer.wrap(deflated(frame));
            left.accept(key);
            WebSockets.sendBinaryBlocking(bytes, channel);
        } else {
            left.accept(key);
            WebSockets.sendTextBlocking(frame, channel);
        }
    }

    private byte[] deflated(String frame) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var stream = new DeflaterOutputStream(bytes, deflater, true);
        stream.write(frame.getBytes(UTF_8));
        stream.flush();
        return bytes.toByteArray();
    }
}
