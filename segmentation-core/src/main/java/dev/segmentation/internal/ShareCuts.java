package dev.segmentation.internal;

import java.util.Arrays;

/**
 * The values at which a running total, taken from the largest customer down, crosses given shares of the whole: the cuts of an ABC
 * division.
 *
 * <p>Only positive values count; zeros and negative values neither add to the total nor are they ever met. A share {@code s} is
 * reached where the running total is at least {@code s * total * (1 - 1e-12)}, and equal values are taken together. All sums are
 * exact integers per bucket, added up from the largest bucket down in double-double arithmetic, so that the result is the same
 * bits in any order of the rows, and multiplying all values by a power of two multiplies the result by it.
 *
 * <p>Stateless, hence safe for any number of threads; the input is not modified. Throws {@link IllegalArgumentException} for
 * shares that do not rise within (0, 1).
 *
 * <pre>{@code
 * ShareCuts.crossings(new double[] {10, 70, 20}, new double[] {0.8}) // {20}: 70 alone is below 80
 * }</pre>
 */
public final class ShareCuts {
    private static final double SLACK = 1e-12;

    private ShareCuts() {}

    /**
     * Finds, per share, the value of the customer that crosses it, who still belongs above the cut.
     *
     * @param values the column, without {@code NaN} or infinities; not modified
     * @param shares fractions of the total of the positive values, strictly rising within (0, 1)
     * @return per share the crossing value; positive infinity for each where no value is positive
     * @throws IllegalArgumentException if the shares do not rise strictly within (0, 1)
     */
    public static double[] crossings(double[] values, double[] shares) {
        check(shares);
        double[] cuts = new double[shares.length];
        PositiveLadder ladder = PositiveLadder.of(values);
        if (ladder.isEmpty()) {
            Arrays.fill(cuts, Double.POSITIVE_INFINITY);
            return cuts;
        }
        Sum[] targets = new Sum[shares.length];
        for (int i = 0; i < shares.length; i++) {
            Sum share = new Sum().addScaled(ladder.total(), shares[i]);
            targets[i] = share.copy().addScaled(share, -SLACK);
        }
        Rung[] rungs = ladder.crossed(targets);
        ladder.collect(values, rungs);
        for (int i = 0; i < shares.length; i++) {
            cuts[i] = rungs[i].crossing(targets[i]);
        }
        return cuts;
    }

    private static void check(double[] shares) {
        for (int i = 0; i < shares.length; i++) {
            if (!(shares[i] > (i == 0 ? 0 : shares[i - 1])) || !(shares[i] < 1)) {
                throw new IllegalArgumentException(
                        "ShareCuts.crossings shares must rise strictly within (0.0, 1.0); got "
                                + Arrays.toString(shares) + ".");
            }
        }
    }
}
