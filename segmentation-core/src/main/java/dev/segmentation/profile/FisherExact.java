package dev.segmentation.profile;

import dev.segmentation.internal.Monotone;
import java.util.Arrays;

/**
 * The hypergeometric distribution of one cell of a 2 x 2 table whose margins are fixed: of {@code total} customers {@code
 * best} are drawn, and {@code marked} have a value; how many of the drawn have it?
 *
 * <p>Tests: Fisher's exact test, two-sided by summing the probabilities that are at most the observed one times (1 + 1e-7),
 * as {@code fisher.test} of R does. Intervals: the exact conditional interval of the odds ratio from the noncentral
 * distribution (Fisher 1935; Cornfield 1956, Proc. 3rd Berkeley Symp. 4:135), with 2.5 % in each tail.
 *
 * <p>Weights are built outwards from the mode by ratios of neighbours, so that there is no logarithm, nothing overflows,
 * and the bits are the same everywhere.
 */
final class FisherExact {
    private static final double TOLERANCE = 1 + 1e-7;
    private static final double TAIL = 0.025;

    private final int best;
    private final int marked;
    private final int total;
    private final int low;
    private final int high;

    private FisherExact(int best, int marked, int total) {
        this.best = best;
        this.marked = marked;
        this.total = total;
        this.low = Math.max(0, best + marked - total);
        this.high = Math.min(best, marked);
    }

    static FisherExact of(int best, int marked, int total) {
        if (best < 0 || marked < 0 || best > total || marked > total) {
            throw new IllegalArgumentException("FisherExact margins must lie within the total; got " + best + " and "
                    + marked + " of " + total + ".");
        }
        return new FisherExact(best, marked, total);
    }

    /** The two-sided p-value of a count, which must be possible. */
    double p(int count) {
        return pValues()[count];
    }

    /** The two-sided p-values of all counts from 0 to the number drawn; NaN where a count is impossible. */
    double[] pValues() {
        double[] weights = weights(1);
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double[] sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
        double[] p = new double[best + 1];
        Arrays.fill(p, Double.NaN);
        for (int i = 0; i < weights.length; i++) {
            int atMost = atMost(sorted, weights[i] * TOLERANCE);
            p[low + i] = Math.min(1, sums[atMost] / sums[sorted.length]);
        }
        return p;
    }

    private static int atMost(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The least odds ratio that does not make a count this high a surprise; 0 where the count is the lowest possible. */
    double oddsFrom(int count) {
        return count == low ? 0 : Monotone.firstAtOrAbove(odds -> atLeast(count, odds) >= TAIL, 0, Double.MAX_VALUE);
    }

    /** The greatest odds ratio that does not make a count this low a surprise; infinite where it is the highest possible. */
    double oddsTo(int count) {
        return count == high
                ? Double.POSITIVE_INFINITY
                : Monotone.firstAtOrAbove(odds -> 1 - atLeast(count + 1, odds) <= TAIL, 0, Double.MAX_VALUE);
    }

    /**
     * The ratio of the expected shares, best to rest, under an odds ratio. It rises with the odds ratio and is 1 at 1, so
     * that an exact interval of the one is an exact interval of the other.
     */
    double lift(double odds) {
        double expected = low;
        if (odds == Double.POSITIVE_INFINITY) {
            expected = high;
        } else if (odds > 0) {
            double[] weights = weights(odds);
            double sum = 0;
            double moment = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                moment += i * weights[i];
            }
            expected = low + moment / sum;
        }
        return ratio(expected);
    }

    /** The share of the best over that of the rest, if so many of the best have the value; NaN where nobody has it. */
    double ratio(double count) {
        return (count / best) / ((marked - count) / (total - best));
    }

    private double atLeast(int count, double odds) {
        double[] weights = weights(odds);
        double below = 0;
        double above = 0;
        for (int i = 0; i < weights.length; i++) {
            if (low + i < count) {
                below += weights[i];
            } else {
                above += weights[i];
            }
        }
        return above / (below + above);
    }

    /** Weights of the counts from the lowest to the highest possible one, the largest being 1. */
    private double[] weights(double odds) {
        double[] weights = new double[high - low + 1];
        int mode = mode(odds);
        weights[mode - low] = 1;
        for (int count = mode; count < high; count++) {
            weights[count + 1 - low] = weights[count - low] * step(count) * odds;
        }
        for (int count = mode; count > low; count--) {
            weights[count - 1 - low] = weights[count - low] / (step(count - 1) * odds);
        }
        return weights;
    }

    /** The first count after which weights fall: steps fall as counts rise. */
    private int mode(double odds) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (step(middle) * odds > 1) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** How much likelier, at an odds ratio of 1, the next count is. */
    private double step(int count) {
        double none = (double) total - marked - best + count + 1;
        return ((double) (marked - count) * (best - count)) / ((count + 1.0) * none);
    }
}
