package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Counts and sums per group, dense: one pass over the codes, one slot per group.
 *
 * <p>Neighbouring rows use different lanes of the table, since two additions to one slot in a row wait for each other's store. Slot 0 of
 * a lane takes the rows without a group.
 *
 * <p>Stateless, hence safe for any number of threads; inputs are not modified. Throws {@link IllegalArgumentException} where
 * array lengths do not fit.
 */
final class GroupTotals {
    private static final int CHUNK = 4096;

    private GroupTotals() {}

    static void sameLength(int values, int codes) {
        if (values != codes) {
            throw new IllegalArgumentException("BandCodes values and codes must be of one length; got " + values
                    + " values and " + codes + " codes.");
        }
    }

    static int[] counts(int[] codes, int groups) {
        int[] a = new int[Lanes.slots(groups)];
        int[] b = new int[a.length];
        int[] c = new int[a.length];
        int[] d = new int[a.length];
        int i = 0;
        for (; i < codes.length - 3; i += 4) {
            a[(codes[i] + 1) & (a.length - 1)]++;
            b[(codes[i + 1] + 1) & (b.length - 1)]++;
            c[(codes[i + 2] + 1) & (c.length - 1)]++;
            d[(codes[i + 3] + 1) & (d.length - 1)]++;
        }
        for (; i < codes.length; i++) {
            a[(codes[i] + 1) & (a.length - 1)]++;
        }
        int[] counts = new int[groups];
        for (int g = 0; g < groups; g++) {
            counts[g] = a[g + 1] + b[g + 1] + c[g + 1] + d[g + 1];
        }
        return counts;
    }

    /** Counts into two tables, for every other row: equal neighbours would else wait for each other's store. */
    static void count(int[] codes, int[] even, int[] odd) {
        for (int i = 0; i < codes.length - 1; i += 2) {
            even[codes[i] & (even.length - 1)]++;
            odd[codes[i + 1] & (odd.length - 1)]++;
        }
        if (codes.length % 2 == 1) {
            even[codes[codes.length - 1] & (even.length - 1)]++;
        }
    }

    /** Of each group and, last, of the rows without one. */
    static double[] sums(double[] x, CodeReader codes, int groups) {
        return sums(x, codes, groups, groups + 1);
    }

    /** Many groups make the lanes costly to empty, so chunks grow with them; both depend on the input's shape alone. */
    private static double[] sums(double[] x, CodeReader codes, int groups, int summed) {
        int chunk = Math.min(x.length, Math.max(CHUNK, 16 * summed));
        Lanes lanes = new Lanes(x, codes, groups, chunk);
        for (int from = 0; from < x.length; from += chunk) {
            lanes.add(from, Math.min(chunk, x.length - from));
        }
        return lanes.sums();
    }

    static double[] sums(double[] x, int[] codes, int groups) {
        sameLength(x.length, codes.length);
        CodeReader reader = (from, length, into) -> System.arraycopy(codes, from, into, 0, length);
        return Arrays.copyOf(sums(x, reader, groups, groups), groups);
    }
}
