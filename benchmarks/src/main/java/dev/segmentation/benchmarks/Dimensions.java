package dev.segmentation.benchmarks;

import dev.segmentation.internal.SplitMix64;

/**
 * Four dictionary-coded dimensions of 5, 8, 4 and 3 labels (industry, region, size, stage, say) and a measure.
 *
 * @param codes per dimension the codes of all rows
 * @param digits the same in one byte each, as a column of the SDK and an ENUM column of DuckDB hold them
 * @param sales a measure to add up
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Dimensions(int[][] codes, byte[][] digits, double[] sales) {
    static final int[] SIZES = {5, 8, 4, 3};
    static final int COMBINATIONS = 5 * 8 * 4 * 3;

    static Dimensions of(int rows) {
        SplitMix64 random = new SplitMix64(7);
        int[][] codes = new int[SIZES.length][rows];
        byte[][] digits = new byte[SIZES.length][rows];
        for (int d = 0; d < SIZES.length; d++) {
            for (int i = 0; i < rows; i++) {
                // The lower of two draws: some labels are common and some rare, as labels are.
                codes[d][i] = Math.min(random.nextInt(SIZES[d]), random.nextInt(SIZES[d]));
                digits[d][i] = (byte) codes[d][i];
            }
        }
        return new Dimensions(codes, digits, Customer.sales(rows));
    }

    int rows() {
        return sales.length;
    }

    String label(int dimension, int row) {
        return "label " + codes[dimension][row];
    }
}
