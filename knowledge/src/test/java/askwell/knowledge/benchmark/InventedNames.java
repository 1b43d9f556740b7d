package askwell.knowledge.benchmark;

import java.util.SplittableRandom;

/// Names of people and places that stand in no dictionary: a column's vocabulary grows with every article, and so must
/// one that is made.
final class InventedNames {

    private static final String[] FIRST =
            ("Ba Be Bra Cor Da Del Dor El Fa Fen Gar Gre Hal Har Is Jo Kel Ki La Len Lo Mar"
                            + " Mel Mor Na Nor O Pel Per Qua Ra Ros")
                    .split(" ");
    private static final String[] MIDDLE =
            ("ba bel cha da den do fa gan ha hol ka kin la lan lo ma min mo na nel pa ra"
                            + " ren ro sa sel ta tan tho va vi za")
                    .split(" ");
    private static final String[] LAST =
            ("beck bourne brook by castle cott dale den don fell field ford gate ham hurst ik keth"
                            + " ley low man mere moor nock ric sen shaw son stead ton well wick worth")
                    .split(" ");
    private static final int ALL = FIRST.length * MIDDLE.length * MIDDLE.length * LAST.length;

    /// Coprime to the number of names, so that each rank has a name of its own.
    private static final long SCATTER = 700_001;

    private static final int KNOWN_AT_FIRST = 200;
    private static final int NEW_PER_ARTICLE = 3;

    private InventedNames() {}

    /// A name for the article of a number: mostly one that is common, sometimes one that no article had before.
    static String draw(SplittableRandom random, int article) {
        double rank = Math.pow(random.nextDouble(), 4);
        return name((int) (rank * (KNOWN_AT_FIRST + (long) NEW_PER_ARTICLE * article)));
    }

    private static String name(int rank) {
        int rest = (int) (rank * SCATTER % ALL);
        var first = FIRST[rest % FIRST.length];
        rest /= FIRST.length;
        var middle = MIDDLE[rest % MIDDLE.length];
        rest /= MIDDLE.length;
        var more = rest % 2 == 0 ? "" : MIDDLE[rest / 2 % MIDDLE.length];
        return first + middle + more + LAST[rest / MIDDLE.length % LAST.length];
    }
}
