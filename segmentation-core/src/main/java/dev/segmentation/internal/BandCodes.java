package dev.segmentation.internal;

/**
 * Which band each value of a column falls into.
 *
 * <p>A code is the number of cuts at or below the value, so a value equal to a cut belongs to the band above it. {@code NaN}, the
 * unknown, has the code {@code -1}. The loops take no branch that depends on where a value lies, since a processor guesses such
 * branches wrong; they compare the upper bits of a block of values at once by the sign of a difference, and only a block with a
 * value whose upper bits equal a cut's is compared again in full.
 *
 * <p>Stateless, hence safe for any number of threads; inputs are not modified. Throws {@link IllegalArgumentException} where
 * array lengths do not fit.
 *
 * <pre>{@code
 * int[] codes = new int[3];
 * BandCodes.codes(new double[] {5, 10, 99}, new double[] {10, 50}, codes); // {0, 1, 2}
 * BandCodes.counts(codes, 3); // {1, 1, 1}
 * }</pre>
 */
public final class BandCodes {
    /** From here on halving the cuts is quicker than comparing with each. */
    static final int MANY = 24;

    private BandCodes() {}

    /**
     * Codes a column by ascending cuts.
     *
     * @param x the values; {@code NaN} for unknown
     * @param cuts ascending, repeats allowed (the band between two equal cuts is empty), without {@code NaN}
     * @param out per value the number of cuts at or below it, {@code -1} for {@code NaN}
     * @throws IllegalArgumentException if {@code out} is not as long as {@code x}
     */
    public static void codes(double[] x, double[] cuts, int[] out) {
        GroupTotals.sameLength(x.length, out.length);
        reader(x, cuts, false).copy(0, x.length, out);
    }

    /**
     * The same, a stretch of rows at a time, as they are copied.
     *
     * @param x the values; {@code NaN} for unknown; kept
     * @param cuts ascending, repeats allowed, without {@code NaN}; kept
     * @param allKnown whether the values are known to hold neither {@code NaN} nor an infinity, which is quicker
     * @return the codes, for one thread at a time: it learns from one stretch how best to go about the next
     */
    public static CodeReader reader(double[] x, double[] cuts, boolean allKnown) {
        return cuts.length > MANY
                ? (from, length, into) -> byHalving(x, cuts, from, length, into)
                : new BlockCoder(x, cuts, allKnown);
    }

    /**
     * Counts the rows of each group.
     *
     * @param codes per row its group in {@code [0, groups)}, or {@code -1} for none, which is not counted; no other codes
     * @param groups how many groups there are, at least 1
     * @return the counts
     */
    public static int[] counts(int[] codes, int groups) {
        return GroupTotals.counts(codes, groups);
    }

    /**
     * Adds up a column per group.
     *
     * @param x the values; {@code NaN} adds nothing
     * @param codes per row its group in {@code [0, groups)}, or {@code -1} for none, which is not added; no other codes
     * @param groups how many groups there are, at least 1
     * @return the sums, the same bits for any number of threads, since rows are always added in the same fixed chunks
     * @throws IllegalArgumentException if {@code codes} is not as long as {@code x}
     */
    public static double[] sums(double[] x, int[] codes, int groups) {
        return GroupTotals.sums(x, codes, groups);
    }

    /**
     * The same of codes that are held in some other way.
     *
     * @param x the values; {@code NaN} adds nothing
     * @param codes of as many rows; in {@code [0, groups)}, or {@code -1} for none; no other codes
     * @param groups how many groups there are, at least 1
     * @return the sums, and after them that of the rows without a group
     */
    public static double[] sums(double[] x, CodeReader codes, int groups) {
        return GroupTotals.sums(x, codes, groups);
    }

    private static void byHalving(double[] x, double[] cuts, int from, int length, int[] out) {
        for (int i = 0; i < length; i++) {
            double v = x[from + i];
            int below = 0;
            int left = cuts.length;
            while (left > 1) {
                int half = left >>> 1;
                below += cuts[below + half - 1] <= v ? half : 0;
                left -= half;
            }
            below += cuts[below] <= v ? 1 : 0;
            out[i] = Double.isNaN(v) ? -1 : below;
        }
    }
}
