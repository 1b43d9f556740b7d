package askwell.knowledge.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Puts pieces of text into as few files as they fit, in their order.
final class Packing {
    private final String head;
    private final int most;
    private final List<String> files = new ArrayList<>();
    private StringBuilder file = new StringBuilder();
    private long size;

    /// @param head how each file begins
    /// @param most bytes of a file
    Packing(String head, int most) {
        this.head = head;
        this.most = most;
    }

    void add(String piece) {
        var bytes = piece.getBytes(StandardCharsets.UTF_8).length;
        if (file.isEmpty() || size + bytes > most) {
            turn();
            file.append(head);
            size = head.getBytes(StandardCharsets.UTF_8).length;
        }
        file.append(piece);
        size += bytes;
    }

    private void turn() {
        if (!file.isEmpty()) {
            files.add(file.toString());
            file = new StringBuilder();
        }
    }

    /// As `column.ENDING`, or `column-1.ENDING` and so on.
    List<Packed> packed(String ending) {
        turn();
        var packed = new ArrayList<Packed>();
        for (var text : files) {
            packed.add(new Packed(name(packed.size(), files.size(), ending), text));
        }
        return packed;
    }

    /// @param index from 0
    static String name(int index, int count, String ending) {
        return count == 1 ? "column." + ending : "column-%d.%s".formatted(index + 1, ending);
    }
}
