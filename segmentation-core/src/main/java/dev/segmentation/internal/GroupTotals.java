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
        int[] a = new int[slots(groups)];
        int[] b = new int[a.length];
        int[] c = new int[a.length];
        int[] d = new int[a.length];
        int i = 0;
        for (; i + 4 <= codes.length; i += 4) {
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
    static void count(int[] codes, int n, int[] even, int[] odd) {
        int i = 0;
        for (; i + 2 <= n; i += 2) {
            even[codes[i] & (even.length - 1)]++;
            odd[codes[i + 1] & (odd.length - 1)]++;
        }
        if (i < n) {
            even[codes[i] & (even.length - 1)]++;
        }
    }

    static double[] sums(double[] x, int[] codes, int groups) {
        sameLength(x.length, codes.length);
        Lanes lanes = new Lanes(groups);
        // Many groups make the lanes costly to empty, so chunks grow with them; both depend on the input's shape alone.
        int chunk = Math.max(CHUNK, 16 * groups);
        for (int from = 0; from < x.length; from += chunk) {
            lanes.add(x, codes, from, Math.min(x.length, from + chunk));
            lanes.empty();
        }
        return lanes.values();
    }

    /** A power of two, which spares the loops their index checks. */
    private static int slots(int groups) {
        return Integer.highestOneBit(groups) * 2;
    }

    /** Sums of a chunk in lanes of plain doubles, which are emptied into compensated totals after each chunk. */
    private static final class Lanes {
        private final double[] first;
        private final double[] second;
        private final double[] third;
        private final double[] fourth;
        private final Sum[] totals;

        Lanes(int groups) {
            this.first = new double[slots(groups)];
            this.second = new double[first.length];
            this.third = new double[first.length];
            this.fourth = new double[first.length];
            this.totals = new Sum[groups];
            Arrays.setAll(totals, g -> new Sum());
        }

        void add(double[] x, int[] codes, int from, int to) {
            double[] a = first;
            double[] b = second;
            double[] c = third;
            double[] d = fourth;
            int i = from;
            for (; i + 4 <= to; i += 4) {
                a[(codes[i] + 1) & (a.length - 1)] += known(x[i]);
                b[(codes[i + 1] + 1) & (b.length - 1)] += known(x[i + 1]);
                c[(codes[i + 2] + 1) & (c.length - 1)] += known(x[i + 2]);
                d[(codes[i + 3] + 1) & (d.length - 1)] += known(x[i + 3]);
            }
            for (; i < to; i++) {
                a[(codes[i] + 1) & (a.length - 1)] += known(x[i]);
            }
        }

        void empty() {
            for (int g = 0; g < totals.length; g++) {
                totals[g].add(first[g + 1]).add(second[g + 1]).add(third[g + 1]).add(fourth[g + 1]);
            }
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            Arrays.fill(third, 0);
            Arrays.fill(fourth, 0);
        }

        double[] values() {
            double[] values = new double[totals.length];
            Arrays.setAll(values, g -> totals[g].value());
            return values;
        }

        private static double known(double x) {
            return Double.isNaN(x) ? 0 : x;
        }
    }
}
