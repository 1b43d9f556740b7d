package askwell.bot;

/// How many there are of something, in words: `1 article`, `5,000 articles`.
final class Counted {

    private Counted() {}

    /// @param one its name, with the usual plural
    static String of(long count, String one) {
        return count == 1 ? "1 " + one : "%,d %ss".formatted(count, one);
    }
}
