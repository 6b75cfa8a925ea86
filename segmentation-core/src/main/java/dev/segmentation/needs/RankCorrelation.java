package dev.segmentation.needs;

import dev.segmentation.customer.MeasureColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spearman's rank correlation with mean ranks for ties, and its 95 % interval by Fisher's z with the standard error of D. G.
 * Bonett, T. A. Wright, Psychometrika 65, 2000.
 *
 * @param rho from -1 to 1; 0 where a column has one value only
 * @param from the lower end of the interval
 * @param to the upper end
 * @param customers how many both are known of; with fewer than four, or where a column has one value only, the interval is all
 *     of -1 to 1: nothing can be told
 */
record RankCorrelation(double rho, double from, double to, int customers) {
    private static final double Z95 = 1.959963984540054;

    static RankCorrelation of(MeasureColumn a, MeasureColumn b) {
        List<Integer> known = new ArrayList<>();
        for (int row = 0; row < a.size(); row++) {
            if (!Double.isNaN(a.at(row)) && !Double.isNaN(b.at(row))) {
                known.add(row);
            }
        }
        double[] x = ranks(known.stream().mapToDouble(a::at).toArray());
        double[] y = ranks(known.stream().mapToDouble(b::at).toArray());
        double rho = pearson(x, y);
        int n = known.size();
        if (n < 4 || isFlat(x) || isFlat(y)) {
            return new RankCorrelation(rho, -1, 1, n);
        }
        double bounded = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, rho));
        double z = 0.5 * StrictMath.log((1 + bounded) / (1 - bounded));
        double error = Math.sqrt((1 + rho * rho / 2) / (n - 3));
        return new RankCorrelation(rho, StrictMath.tanh(z - Z95 * error), StrictMath.tanh(z + Z95 * error), n);
    }

    /** Whether an interval tells anything. */
    static boolean isTold(double from, double to) {
        return from > -1 || to < 1;
    }

    private static boolean isFlat(double[] ranks) {
        return Arrays.stream(ranks).allMatch(rank -> rank == ranks[0]);
    }

    /** From 1 for the least; equal values share the mean of their ranks. */
    static double[] ranks(double[] values) {
        int[] order = RowOrder.of(values.length, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Ranks sum to whole halves, so that no rounding depends on the order of the rows. */
    private static double pearson(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }
}
