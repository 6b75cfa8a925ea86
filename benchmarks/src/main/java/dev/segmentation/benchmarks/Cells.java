package dev.segmentation.benchmarks;

import dev.segmentation.Segmentation;
import java.util.Arrays;
import java.util.List;

/**
 * The job of {@link TwelveCells}: customers and three sums for each of twelve cells, by value from the lowest, then by loyalty with
 * prospects first.
 *
 * @param counts customers in each cell
 * @param sums sales, then potential, then hours, of each cell
 */
@SuppressWarnings("ArrayRecordComponent") // compared by Cells.mustAgreeWith alone
record Cells(long[] counts, double[][] sums) {
    static final int CELLS = 12;
    static final int SUMS = 3;

    static Cells empty() {
        return new Cells(new long[CELLS], new double[SUMS][CELLS]);
    }

    static Cells of(Segmentation segmentation) {
        Cells cells = empty();
        List<Integer> counts = List.copyOf(segmentation.counts().values());
        for (int cell = 0; cell < CELLS; cell++) { // the last is unassigned
            cells.counts[cell] = counts.get(cell);
        }
        for (int sum = 0; sum < SUMS; sum++) {
            System.arraycopy(segmentation.sums(Accounts.MEASURES.get(sum)), 0, cells.sums[sum], 0, CELLS);
        }
        return cells;
    }

    void put(int cell, long count, double... added) {
        counts[cell] = count;
        for (int sum = 0; sum < SUMS; sum++) {
            sums[sum][cell] = added[sum];
        }
    }

    /** Refuses to measure what does not do the same job. */
    void mustAgreeWith(Cells other, String who) {
        boolean agree = Arrays.equals(counts, other.counts);
        for (int sum = 0; sum < SUMS; sum++) {
            for (int cell = 0; cell < CELLS; cell++) {
                agree &= Math.abs(sums[sum][cell] - other.sums[sum][cell]) <= 1e-9 * Math.abs(sums[sum][cell]);
            }
        }
        if (!agree) {
            throw new IllegalStateException(who + " must find the same cells; got counts "
                    + Arrays.toString(other.counts) + " for " + Arrays.toString(counts) + ".");
        }
    }
}
