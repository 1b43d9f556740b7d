package askwell.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Takes the independent steps of one answer on all cores, so that nobody waits for one while another lies idle.
final class Parallel {

    private Parallel() {}

    /// What becomes of each of some things, in their order.
    ///
    /// @throws UncheckedIOException where one of them cannot be read
    static <A, B> List<B> map(List<A> all, Step<A, B> step) {
        return all.parallelStream()
                .map(one -> {
                    try {
                        return step.of(one);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @FunctionalInterface
    interface Step<A, B> {
        B of(A one) throws IOException;
    }
}
