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
    private static final int LANES = 4;
    private static final int CHUNK = 4096;

    private GroupTotals() {}

    static void sameLength(int values, int codes) {
        if (values != codes) {
            throw new IllegalArgumentException("BandCodes values and codes must be of one length; got " + values
                    + " values and " + codes + " codes.");
        }
    }

    static int[] counts(int[] codes, int groups) {
        int[] lanes = new int[LANES * (groups + 1)];
        int i = 0;
        for (; i + LANES <= codes.length; i += LANES) {
            lanes[LANES * codes[i] + LANES]++;
            lanes[LANES * codes[i + 1] + LANES + 1]++;
            lanes[LANES * codes[i + 2] + LANES + 2]++;
            lanes[LANES * codes[i + 3] + LANES + 3]++;
        }
        for (; i < codes.length; i++) {
            lanes[LANES * codes[i] + LANES]++;
        }
        int[] counts = new int[groups];
        for (int g = 0; g < groups; g++) {
            int at = LANES * g + LANES;
            counts[g] = lanes[at] + lanes[at + 1] + lanes[at + 2] + lanes[at + 3];
        }
        return counts;
    }

    static double[] sums(double[] x, int[] codes, int groups) {
        sameLength(x.length, codes.length);
        GroupSums sums = new GroupSums(x, codes, groups);
        // Many groups make the lanes costly to empty, so chunks grow with them; both depend on the input's shape alone.
        int chunk = Math.max(CHUNK, 16 * groups);
        for (int from = 0; from < x.length; from += chunk) {
            sums.add(from, Math.min(x.length, from + chunk));
        }
        return sums.values();
    }

    /** Sums of chunks in lanes of plain doubles, which are emptied into compensated totals after each chunk. */
    private static final class GroupSums {
        private final double[] values;
        private final int[] groups;
        private final double[] sums;
        private final Sum[] totals;

        GroupSums(double[] values, int[] codes, int groups) {
            this.values = values;
            this.groups = codes;
            this.sums = new double[LANES * (groups + 1)];
            this.totals = new Sum[groups];
            Arrays.setAll(totals, g -> new Sum());
        }

        void add(int from, int to) {
            double[] x = values;
            int[] codes = groups;
            double[] lanes = sums;
            int i = from;
            for (; i + LANES <= to; i += LANES) {
                lanes[LANES * codes[i] + LANES] += known(x[i]);
                lanes[LANES * codes[i + 1] + LANES + 1] += known(x[i + 1]);
                lanes[LANES * codes[i + 2] + LANES + 2] += known(x[i + 2]);
                lanes[LANES * codes[i + 3] + LANES + 3] += known(x[i + 3]);
            }
            for (; i < to; i++) {
                lanes[LANES * codes[i] + LANES] += known(x[i]);
            }
            empty();
        }

        private void empty() {
            for (int g = 0; g < totals.length; g++) {
                int at = LANES * g + LANES;
                totals[g].add(sums[at]).add(sums[at + 1]).add(sums[at + 2]).add(sums[at + 3]);
            }
            Arrays.fill(sums, 0);
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
