package askwell.bot.discord;

import askwell.bot.chat.Upload;

import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.utils.FileProxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Files that people gave us. They lie with Discord until somebody reads them, over HTTPS.
final class Uploads {

    /// Bytes of one file, whatever size Discord tells: more than any feature takes.
    static final int LARGEST = 100 << 20;

    private static final long PATIENCE = 20;

    private Uploads() {}

    static Upload of(Attachment attachment) {
        return new Upload(
                attachment.getFileName(),
                attachment.getSize(),
                () -> open(attachment.getUrl(), attachment.getFileName()));
    }

    private static InputStream open(String url, String name) throws IOException {
        var content = new FileProxy(url).download();
        try {
            return new Bounded(content.get(PATIENCE, TimeUnit.SECONDS), name);
        } catch (ExecutionException | TimeoutException refused) {
            content.cancel(true);
            throw new IOException(
                    "Discord did not give out the file %s: %s"
                            .formatted(name, Trouble.cause(refused).getMessage()),
                    refused);
        } catch (InterruptedException stopping) {
            content.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("the bot is stopping", stopping);
        }
    }

    /// Ends with an error where more comes than anybody may give.
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long left = LARGEST;

        Bounded(InputStream content, String name) {
            super(content);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            var skipped = super.skip(most);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException(
                        "the file %s is larger than %,d bytes".formatted(name, LARGEST));
            }
        }
    }
}
