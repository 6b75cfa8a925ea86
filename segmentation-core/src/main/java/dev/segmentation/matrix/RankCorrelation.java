package dev.segmentation.matrix;

import dev.segmentation.internal.Sum;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank (Spearman 1904, Amer. J. Psychol.
 * 15:72). Sales are too skewed for Pearson's own.
 */
final class RankCorrelation {
    private RankCorrelation() {}

    /** Over the rows where both are known; NaN where one of them is the same for all. */
    static double of(double[] one, double[] other) {
        int[] rows = IntStream.range(0, one.length)
                .filter(row -> !Double.isNaN(one[row]) && !Double.isNaN(other[row]))
                .toArray();
        double[] a = ranks(one, rows);
        double[] b = ranks(other, rows);
        double mean = (rows.length + 1) / 2.0;
        Sum both = new Sum();
        Sum squaresA = new Sum();
        Sum squaresB = new Sum();
        for (int i = 0; i < rows.length; i++) {
            both.addProduct(a[i] - mean, b[i] - mean);
            squaresA.addProduct(a[i] - mean, a[i] - mean);
            squaresB.addProduct(b[i] - mean, b[i] - mean);
        }
        double spread = Math.sqrt(squaresA.value() * squaresB.value());
        return spread > 0 ? Math.max(-1, Math.min(1, both.value() / spread)) : Double.NaN;
    }

    private static double[] ranks(double[] values, int[] rows) {
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[rows[i]], values[rows[j]]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[rows.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[rows[order[to]]] == values[rows[order[from]]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
