package askwell.knowledge.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Lines that messages are held against, by their meaning. A line takes part as soon as it was read, which happens in the
/// background; what was read once is kept. Safe for use by several threads.
public final class Lines {

    private final List<String> texts;
    private final Map<String, byte[]> vectors = new ConcurrentHashMap<>();

    Lines(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    void read(String line, byte[] vector) {
        vectors.put(line, vector);
    }

    /// Those that were not read yet.
    List<String> unread() {
        return texts.stream().filter(line -> !vectors.containsKey(line)).distinct().toList();
    }

    /// How near each line is to a text: cosines, −1 to 1; 0 for a line that was not read yet.
    double[] nearness(byte[] text) {
        return texts.stream()
                .mapToDouble(line -> {
                    var vector = vectors.get(line);
                    return vector == null ? 0 : Pooled.cosine(text, vector);
                })
                .toArray();
    }
}
