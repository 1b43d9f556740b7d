package askwell.knowledge.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts pages into as few zips as they fit, in their order.
final class ZipPacking {

    /// What a page takes in the zip's table beside its packed text, and not even that where its name is short.
    private static final int ENTRY = 400;

    private final int most;
    private final List<byte[]> zips = new ArrayList<>();
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
    private int pages;

    /// @param most bytes of a zip
    ZipPacking(int most) {
        this.most = most;
    }

    void add(String name, String text) throws IOException {
        var content = text.getBytes(UTF_8);
        if (pages == Zip.MOST_ENTRIES
                || pages > 0 && bytes.size() + content.length + (pages + 1L) * ENTRY > most) {
            turn();
        }
        var entry = new ZipEntry(name);
        // The same articles give the same bytes.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        pages++;
    }

    private void turn() throws IOException {
        zip.close();
        zips.add(bytes.toByteArray());
        bytes = new ByteArrayOutputStream();
        zip = new ZipOutputStream(bytes, UTF_8);
        pages = 0;
    }

    List<Packed> packed() throws IOException {
        if (pages > 0) {
            turn();
        }
        var packed = new ArrayList<Packed>();
        for (var one : zips) {
            packed.add(
                    new Packed(
                            Packing.name(packed.size(), zips.size(), "zip"), ByteBuffer.wrap(one)));
        }
        return packed;
    }
}
