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

    static double[] sums(double[] x, int[] codes, int groups) {
        sameLength(x.length, codes.length);
        Lanes lanes = new Lanes(x, codes, groups);
        // Many groups make the lanes costly to empty, so chunks grow with them; both depend on the input's shape alone.
        int chunk = Math.max(CHUNK, 16 * groups);
        for (int from = 0; from < x.length; from += chunk) {
            int to = Math.min(x.length, from + chunk);
            lanes.add(from, to);
        }
        return lanes.sums();
    }

    /** A power of two, which spares the loops their index checks. */
    private static int slots(int groups) {
        return Integer.highestOneBit(groups) * 2;
    }

    /** Sums of a chunk in lanes of plain doubles, which are emptied into compensated totals after each chunk. */
    private static final class Lanes {
        private final double[] values;
        private final int[] codes;
        private final double[] first;
        private final double[] second;
        private final double[] third;
        private final double[] fourth;
        private final Sum[] totals;
        private boolean someUnknown;

        Lanes(double[] values, int[] codes, int groups) {
            this.values = values;
            this.codes = codes;
            this.first = new double[slots(groups)];
            this.second = new double[first.length];
            this.third = new double[first.length];
            this.fourth = new double[first.length];
            this.totals = new Sum[groups];
            Arrays.setAll(totals, g -> new Sum());
        }

        /** Adds a chunk as if all were known, which is quicker by half; from the first chunk on where it is not so, with care. */
        void add(int from, int to) {
            if (!someUnknown) {
                addAll(from, to);
                someUnknown = holdUnknown();
                if (someUnknown) {
                    clear();
                }
            }
            if (someUnknown) {
                addKnown(from, to);
            }
            empty();
        }

        private void addAll(int from, int to) {
            double[] x = values;
            int[] at = codes;
            double[] a = first;
            double[] b = second;
            double[] c = third;
            double[] d = fourth;
            int whole =
                    to - 3; // not i + 4 <= to: an end that the loop does not change lets the compiler drop index checks
            int i = from;
            for (; i < whole; i += 4) {
                a[(at[i] + 1) & (a.length - 1)] += x[i];
                b[(at[i + 1] + 1) & (b.length - 1)] += x[i + 1];
                c[(at[i + 2] + 1) & (c.length - 1)] += x[i + 2];
                d[(at[i + 3] + 1) & (d.length - 1)] += x[i + 3];
            }
            for (; i < to; i++) {
                a[(at[i] + 1) & (a.length - 1)] += x[i];
            }
        }

        private void addKnown(int from, int to) {
            double[] x = values;
            int[] at = codes;
            double[] a = first;
            double[] b = second;
            double[] c = third;
            double[] d = fourth;
            int whole = to - 3;
            int i = from;
            for (; i < whole; i += 4) {
                a[(at[i] + 1) & (a.length - 1)] += known(x[i]);
                b[(at[i + 1] + 1) & (b.length - 1)] += known(x[i + 1]);
                c[(at[i + 2] + 1) & (c.length - 1)] += known(x[i + 2]);
                d[(at[i + 3] + 1) & (d.length - 1)] += known(x[i + 3]);
            }
            for (; i < to; i++) {
                a[(at[i] + 1) & (a.length - 1)] += known(x[i]);
            }
        }

        private static double known(double x) {
            return Double.isNaN(x) ? 0 : x;
        }

        private boolean holdUnknown() {
            double probe = 0;
            for (int slot = 1; slot <= totals.length; slot++) {
                probe += 0 * (first[slot] + second[slot] + third[slot] + fourth[slot]);
            }
            return Double.isNaN(probe);
        }

        private void empty() {
            for (int g = 0; g < totals.length; g++) {
                totals[g].add(first[g + 1]).add(second[g + 1]).add(third[g + 1]).add(fourth[g + 1]);
            }
            clear();
        }

        private void clear() {
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            Arrays.fill(third, 0);
            Arrays.fill(fourth, 0);
        }

        double[] sums() {
            double[] sums = new double[totals.length];
            Arrays.setAll(sums, g -> totals[g].value());
            return sums;
        }
    }
}
