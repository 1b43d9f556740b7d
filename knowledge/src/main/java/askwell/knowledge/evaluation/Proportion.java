package askwell.knowledge.evaluation;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/// A share that was counted, and how sure one can be of it.
///
/// The interval is the exact one of a binomial share (Clopper & Pearson, *The Use of Confidence or Fiducial Limits Illustrated
/// in the Case of the Binomial*, Biometrika 26, 1934, 404–413): the true share lies in it with at least 95 % confidence,
/// however few were counted, provided that they are independent of each other.
///
/// @param hits 0 to `of`
/// @param of from 0; where it is 0, the share is NaN, and may be anything
public record Proportion(int hits, int of) {

    /// The probability that the true share lies outside the interval.
    public static final double ERROR = 0.05;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, of));
        }
    }

    public double share() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    public double low() {
        return of == 0 ? 0 : interval().getLowerBound();
    }

    public double high() {
        return of == 0 ? 1 : interval().getUpperBound();
    }

    /// How many there have to be, with no more hits among them, until the whole interval lies at or below a share.
    ///
    /// @param share above 0, below 1
    public int neededFor(double share) {
        int enough = Math.max(1, of);
        while (new Proportion(hits, enough).high() > share) {
            enough *= 2;
        }
        int tooFew = enough / 2;
        while (tooFew + 1 < enough) {
            int middle = (tooFew + enough) >>> 1;
            if (middle < hits || new Proportion(hits, middle).high() > share) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return Math.max(enough, of);
    }

    private Interval interval() {
        return BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(of, hits, ERROR);
    }
}
