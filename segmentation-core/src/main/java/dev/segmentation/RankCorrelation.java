package dev.segmentation;

import dev.segmentation.internal.Sum;
import java.util.Arrays;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing the mean of their places (Spearman
 * 1904, Am. J. Psychol. 15:72; ties as Kendall and Gibbons 1990, Rank Correlation Methods, ch. 3). Sums are exact, so that
 * the order of the rows makes no difference.
 */
final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * The correlation of two columns.
     *
     * @param x one value a row, none NaN
     * @param y as many
     * @return from -1 to 1; NaN where one does not vary
     */
    static double of(double[] x, double[] y) {
        double[] ranksOfX = ranks(x);
        double[] ranksOfY = ranks(y);
        Sum xx = new Sum();
        Sum yy = new Sum();
        Sum xy = new Sum();
        for (int i = 0; i < ranksOfX.length; i++) {
            xx.addProduct(ranksOfX[i], ranksOfX[i]);
            yy.addProduct(ranksOfY[i], ranksOfY[i]);
            xy.addProduct(ranksOfX[i], ranksOfY[i]);
        }
        double spread = Math.sqrt(xx.value() * yy.value());
        return spread > 0 ? Math.max(-1, Math.min(1, xy.value() / spread)) : Double.NaN;
    }

    /** Twice each rank, less the mean: whole numbers. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (double) firstAtLeast(sorted, values[i]) + firstAbove(sorted, values[i]) - values.length;
        }
        return ranks;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
