package dev.segmentation.internal;

/**
 * Cuts that make bands as even within as they can be: the exact optimum, over all ways to cut a sorted column, of the sum of squared
 * deviations from the band means.
 *
 * <p>Dynamic programming over the distinct values, each weighted by how often it occurs, so that equal values always share a band. The
 * best last cut never moves down as values are added, which lets every layer be solved by divide and conquer: {@code O(k m log m)}
 * for {@code m} distinct values in {@code k} bands. Sums are kept in double-double arithmetic around the middle value.
 *
 * <p>Where several divisions are equally good (to 1e-12 of the sum of squares), the highest cut is as low as it can be, then the next.
 *
 * <p>Stateless, hence safe for any number of threads; the input is not modified. Throws {@link IllegalArgumentException} for fewer
 * distinct values than bands and for values that are not in order.
 *
 * <pre>{@code
 * NaturalBreaks.cuts(new double[] {1, 2, 2, 10, 11, 50}, 3) // {10, 50}
 * }</pre>
 *
 * <p>Sources: W. D. Fisher, "On grouping for maximum homogeneity", JASA 53 (1958); H. Wang, M. Song, "Ckmeans.1d.dp", The R Journal
 * 3/2 (2011).
 */
public final class NaturalBreaks {
    private static final double TIE = 1e-12;

    private final WeightedSquares squares;
    private double[] before;
    private double[] current;
    private int[] lastStart;

    private NaturalBreaks(WeightedSquares squares) {
        this.squares = squares;
        int m = squares.size();
        this.before = new double[m];
        this.current = new double[m];
        this.lastStart = new int[m];
    }

    /**
     * Finds the best cuts.
     *
     * @param sorted the values in ascending order, repeats allowed, without {@code NaN} or infinities; not modified
     * @param bands how many bands, at least 1
     * @return the lowest value of each band but the lowest, ascending: {@code bands - 1} cuts
     * @throws IllegalArgumentException if there are fewer distinct values than bands, if {@code bands} is below 1, or if the values are
     *     not in order
     */
    public static double[] cuts(double[] sorted, int bands) {
        if (bands < 1) {
            throw new IllegalArgumentException("NaturalBreaks.cuts bands must be at least 1; got " + bands + ".");
        }
        WeightedSquares squares = WeightedSquares.of(sorted);
        int m = squares.size();
        if (m < bands) {
            throw new IllegalArgumentException(
                    "NaturalBreaks.cuts values must have at least as many distinct values as bands; got " + m
                            + " distinct in " + sorted.length + " values for " + bands + " bands.");
        }
        int[] starts = new NaturalBreaks(squares).starts(bands);
        double[] cuts = new double[bands - 1];
        for (int b = 0; b < cuts.length; b++) {
            cuts[b] = squares.value(starts[b + 1]);
        }
        return cuts;
    }

    /** {@return per band the index of its lowest distinct value} */
    private int[] starts(int bands) {
        int m = squares.size();
        for (int i = 0; i < m; i++) {
            current[i] = squares.within(0, i);
        }
        int[][] lastStarts = new int[bands][];
        for (int layer = 1; layer < bands; layer++) {
            double[] spare = before;
            before = current;
            current = spare;
            lastStart = new int[m];
            solve(layer, m - 1, layer, m - 1);
            lastStarts[layer] = lastStart;
        }
        int[] starts = new int[bands];
        int end = m - 1;
        for (int layer = bands - 1; layer > 0; layer--) {
            starts[layer] = lastStarts[layer][end];
            end = starts[layer] - 1;
        }
        return starts;
    }

    /** Finds the best last start for the ends [from, to], knowing that all lie within [lowest, highest]. */
    private void solve(int from, int to, int lowest, int highest) {
        if (from > to) {
            return;
        }
        int end = (from + to) >>> 1;
        int start = lowest;
        double best = Double.POSITIVE_INFINITY;
        for (int candidate = lowest; candidate <= Math.min(end, highest); candidate++) {
            double cost = before[candidate - 1] + squares.within(candidate, end);
            if (cost < best * (1 - TIE)) {
                best = cost;
                start = candidate;
            }
        }
        current[end] = best;
        lastStart[end] = start;
        solve(from, end - 1, lowest, start);
        solve(end + 1, to, start, highest);
    }
}
