package dev.segmentation.benchmarks;

import dev.segmentation.internal.BandCodes;
import dev.segmentation.internal.Quantiles;
import java.util.Arrays;

/**
 * The job of {@link ValueTiers}: five cut-offs (quantiles of type 7) divide the customers into six bands, which two labellings join
 * into quintiles and into A, B, C.
 *
 * @param counts customers per quintile from the lowest, then per class C, B, A
 * @param sums sales of the same
 */
@SuppressWarnings("ArrayRecordComponent") // compared by Tiers.agreesWith alone
record Tiers(long[] counts, double[] sums) {
    static final double[] SHARES = {0.2, 0.4, 0.6, 0.8, 0.95};
    static final int BANDS = 6;

    /** {@return the bands joined to quintiles 1..5 and classes C, B, A} */
    static Tiers ofBands(long[] bandCounts, double[] bandSums) {
        long[] counts = new long[8];
        double[] sums = new double[8];
        for (int band = 0; band < BANDS; band++) {
            for (int tier : new int[] {Math.min(band, 4), 5 + Math.max(0, band - 3)}) {
                counts[tier] += bandCounts[band];
                sums[tier] += bandSums[band];
            }
        }
        return new Tiers(counts, sums);
    }

    /** Our way from a column: select, code, count and add. The codes are what a caller keeps, so they are made anew each time. */
    static Tiers ofColumn(double[] sales) {
        double[] cuts = cuts(sales);
        int[] codes = new int[sales.length];
        BandCodes.codes(sales, cuts, codes);
        return ofCodes(sales, codes);
    }

    static Tiers ofCodes(double[] sales, int[] codes) {
        long[] counts =
                Arrays.stream(BandCodes.counts(codes, BANDS)).asLongStream().toArray();
        return ofBands(counts, BandCodes.sums(sales, codes, BANDS));
    }

    /** {@return the cut-offs by our selection} */
    static double[] cuts(double[] sales) {
        return Quantiles.typeSeven(sales, SHARES);
    }

    /** Refuses to measure what does not do the same job. */
    void mustAgreeWith(Tiers other, String who) {
        boolean agree = Arrays.equals(counts, other.counts);
        for (int i = 0; i < sums.length; i++) {
            agree &= Math.abs(sums[i] - other.sums[i]) <= 1e-9 * Math.abs(sums[i]);
        }
        if (!agree) {
            throw new IllegalStateException(who + " must find the same tiers; got counts "
                    + Arrays.toString(other.counts) + " for " + Arrays.toString(counts) + ".");
        }
    }
}
