package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing the mean of their places (Spearman
 * 1904, Am. J. Psychol. 15:72; ties as Kendall and Gibbons 1990, Rank Correlation Methods, ch. 3). Sums are exact, so that
 * the order of the rows makes no difference.
 *
 * <p>Stateless, hence safe for any number of threads. Throws nothing.
 *
 * <pre>{@code
 * RankCorrelation.of(new double[] {1, 2, 3}, new double[] {5, 50, 500}) // 1
 * }</pre>
 */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * The correlation of two columns.
     *
     * @param x one value a row, none NaN
     * @param y as many
     * @return from -1 to 1; NaN where one does not vary
     */
    public static double of(double[] x, double[] y) {
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

    /**
     * How many random pairings of the same values correlate at least as strongly, in either direction. The pairs are
     * ordered by their ranks before the second of each is shuffled, so that the order of the rows makes no difference;
     * products of ranks are whole numbers, which are summed exactly.
     *
     * @param x one value a row, none NaN; at most 2,000,000
     * @param y as many
     * @param permutations how many pairings to draw
     * @param seed any number; the same gives the same answer
     * @return from 0 to {@code permutations}
     */
    public static int hits(double[] x, double[] y, int permutations, long seed) {
        double[] ranksOfX = ranks(x);
        double[] ranksOfY = ranks(y);
        long[] pairs = new long[x.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) (ranksOfX[i] + x.length) << Integer.SIZE | (long) (ranksOfY[i] + x.length);
        }
        Arrays.sort(pairs);
        long[] first = Arrays.stream(pairs)
                .map(pair -> (pair >>> Integer.SIZE) - x.length)
                .toArray();
        int[] second = Arrays.stream(pairs)
                .mapToInt(pair -> (int) (pair & 0xFFFF_FFFFL) - x.length)
                .toArray();
        long observed = Math.abs(product(first, second));
        SplitMix64 random = new SplitMix64(seed);
        int hits = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            random.shuffle(second);
            hits += Math.abs(product(first, second)) >= observed ? 1 : 0;
        }
        return hits;
    }

    private static long product(long[] first, int[] second) {
        long sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    /**
     * The ranks of a column, equal values sharing the mean of their places: twice each rank, less the mean of all, so that they
     * are whole numbers that sum to 0.
     *
     * @param values one value a row, none NaN
     * @return as many
     */
    public static double[] ranks(double[] values) {
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
