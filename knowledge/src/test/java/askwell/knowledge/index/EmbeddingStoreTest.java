package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Embeddings are kept by content, or not at all.
class EmbeddingStoreTest {

    @TempDir Path folder;

    private static EmbeddingStore.Entry entry(String key, int value) {
        var bytes = new byte[2_000];
        Arrays.fill(bytes, (byte) value);
        return new EmbeddingStore.Entry(key, new Embedding(bytes, bytes, bytes));
    }

    private static Optional<Byte> kept(EmbeddingStore store, String key) throws IOException {
        try (var view = store.view()) {
            return view.pooled(key)
                    .map(pooled -> {
                        assertThat(pooled.length).isEqualTo(2_000);
                        return pooled.bytes[pooled.offset + pooled.length - 1];
                    });
        }
    }

    private static void fill(Path folder, int count) throws IOException {
        var store = EmbeddingStore.open(folder);
        store.put(IntStream.range(0, count).mapToObj(n -> entry("k" + n, n)).toList());
        store.close();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    @Test
    void what_was_kept_is_there_after_reopening() throws Exception {
        fill(folder, 3);
        var store = EmbeddingStore.open(folder);
        for (int n = 0; n < 3; n++) {
            assertThat(kept(store, "k" + n)).contains((byte) n);
        }
        assertThat(kept(store, "k3")).isEmpty();
        store.close();
    }

    @Test
    void of_two_under_one_key_the_last_is_kept() throws Exception {
        var store = EmbeddingStore.open(folder);
        store.put(List.of(entry("k", 1), entry("k", 2)));
        assertThat(kept(store, "k")).contains((byte) 2);
        store.put(List.of(entry("k", 3)));
        assertThat(kept(store, "k")).contains((byte) 3);
        store.close();
    }

    @Test
    void with_any_file_damaged_none_is_taken_for_what_it_is_not() throws Exception {
        fill(folder.resolve("whole"), 2);
        var whole = files(folder.resolve("whole"));
        for (int damage = 0; damage < 4; damage++) {
            for (var damaged : whole) {
                var copy = Files.createDirectory(folder.resolve("copy"));
                for (var file : whole) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
                damage(copy.resolve(damaged.getFileName()), damage);

                var store = EmbeddingStore.open(copy);
                for (int n = 0; n < 2; n++) {
                    assertThat(kept(store, "k" + n).orElse((byte) n)).isEqualTo((byte) n);
                }
                store.put(List.of(entry("k9", 9)));
                store.commit();
                assertThat(kept(store, "k9")).contains((byte) 9);
                store.close();
                for (var file : files(copy)) {
                    Files.delete(file);
                }
                Files.delete(copy);
            }
        }
    }

    private static void damage(Path file, int how) throws IOException {
        var bytes = Files.readAllBytes(file);
        switch (how) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case 2 -> {
                Arrays.fill(bytes, (byte) 'x');
                Files.write(file, bytes);
            }
            default -> {
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 1;
                }
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void a_second_reads_what_the_first_had_put_on_disk_and_keeps_its_own_to_itself()
            throws Exception {
        var first = EmbeddingStore.open(folder);
        first.put(List.of(entry("early", 1)));
        first.commit();
        first.put(List.of(entry("not on disk", 2)));

        var second = EmbeddingStore.open(folder);
        assertThat(kept(second, "early")).contains((byte) 1);
        assertThat(kept(second, "not on disk")).isEmpty();
        second.put(List.of(entry("own", 3)));
        second.commit();
        assertThat(kept(second, "own")).contains((byte) 3);
        assertThat(kept(first, "own")).isEmpty();
        second.close();

        first.put(List.of(entry("late", 4)));
        first.close();
        var next = EmbeddingStore.open(folder);
        assertThat(kept(next, "early")).contains((byte) 1);
        assertThat(kept(next, "not on disk")).contains((byte) 2);
        assertThat(kept(next, "late")).contains((byte) 4);
        assertThat(kept(next, "own")).isEmpty();
        next.close();
    }

    @Test
    void a_second_leaves_alone_what_is_damaged_under_the_first() throws Exception {
        fill(folder, 3);
        var first = EmbeddingStore.open(folder);
        for (var file : files(folder)) {
            if (!file.endsWith("write.lock")) {
                damage(file, 2);
            }
        }
        var damaged = files(folder);

        var second = EmbeddingStore.open(folder);
        assertThat(kept(second, "k1")).isEmpty();
        assertThat(files(folder)).isEqualTo(damaged);
        second.close();
        first.close();
    }
}
