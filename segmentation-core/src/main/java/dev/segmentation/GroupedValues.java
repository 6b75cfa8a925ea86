package dev.segmentation;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Values in groups, and how much of their variation the groups explain.
 *
 * <p>The values are kept group by group, each from the smallest up, less the mean of all and divided by a power of two:
 * results depend neither on the order of the rows nor on the unit, and nothing overflows. Not thread-safe, as {@link
 * #hits} shuffles; lives as long as one question.
 */
final class GroupedValues {
    /** Sums of the same values in another order differ by less, relative to what they are compared with. */
    private static final double ROUNDING = 1e-10;

    private final double[] values;
    /** Where each group ends; empty groups are left out. */
    private final int[] ends;

    private GroupedValues(double[] values, int[] ends) {
        this.values = values;
        this.ends = ends;
    }

    /**
     * Keeps the rows whose value and group are known.
     *
     * @param all the values; NaN is unknown
     * @param groupOf for each row its group, from 0; negative is unknown
     */
    static GroupedValues of(double[] all, int[] groupOf) {
        int[] counts = new int[Arrays.stream(groupOf).max().orElse(-1) + 2];
        for (int row = 0; row < all.length; row++) {
            counts[groupOf[row] < 0 || Double.isNaN(all[row]) ? 0 : groupOf[row] + 1]++;
        }
        counts[0] = 0;
        int[] next = new int[counts.length];
        for (int group = 1; group < counts.length; group++) {
            next[group] = next[group - 1] + counts[group - 1];
        }
        double[] values = new double[next[counts.length - 1] + counts[counts.length - 1]];
        for (int row = 0; row < all.length; row++) {
            if (groupOf[row] >= 0 && !Double.isNaN(all[row])) {
                values[next[groupOf[row] + 1]++] = all[row];
            }
        }
        int[] ends = Arrays.stream(next, 1, next.length)
                .distinct()
                .filter(end -> end > 0)
                .toArray();
        centre(values);
        for (int group = 0, from = 0; group < ends.length; from = ends[group++]) {
            Arrays.sort(values, from, ends[group]);
        }
        return new GroupedValues(values, ends);
    }

    private static void centre(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int scale = -Math.getExponent(largest) - 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = largest == 0 ? 0 : Math.scalb(values[i], scale);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = sorted.length == 0 ? 0 : sum(sorted, 0, sorted.length) / sorted.length;
        boolean constant = sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = constant ? 0 : values[i] - mean;
        }
    }

    int size() {
        return values.length;
    }

    /** How many groups have a value. */
    int groups() {
        return ends.length;
    }

    /**
     * Eta squared: the sum of squares between the groups over the total sum of squares (Pearson 1905; Fisher 1925,
     * Statistical Methods for Research Workers, par. 44-45).
     *
     * @return from 0 to 1; NaN where the values do not vary
     */
    double etaSquared() {
        double total = 0;
        for (double value : values) {
            total += value * value;
        }
        return total == 0 ? Double.NaN : Math.min(1, between() / total);
    }

    /**
     * How many random divisions into groups of the same sizes explain at least as much. Only the members of all groups but
     * the largest are drawn, by a Fisher-Yates shuffle that stops there. The values are in another order afterwards.
     */
    int hits(int permutations, long seed) {
        if (groups() < 2) {
            return permutations; // nothing is divided: each division explains nothing, as this one does
        }
        double observed = between() * (1 - ROUNDING);
        int[] sizes = sizes();
        Arrays.sort(sizes);
        SplitMix64 random = new SplitMix64(seed);
        int hits = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            hits += drawn(sizes, random) >= observed ? 1 : 0;
        }
        return hits;
    }

    /** The sum of squares between random groups; the mean of all is 0, so the last group holds what the others lack. */
    private double drawn(int[] sizes, SplitMix64 random) {
        double between = 0;
        double taken = 0;
        int at = 0;
        for (int group = 0; group < sizes.length - 1; group++) {
            double sum = 0;
            for (int end = at + sizes[group]; at < end; at++) {
                int other = at + random.nextInt(values.length - at);
                double value = values[other];
                values[other] = values[at];
                values[at] = value;
                sum += value;
            }
            taken += sum;
            between += sum * sum / sizes[group];
        }
        return sizes.length == 0 ? 0 : between + taken * taken / sizes[sizes.length - 1];
    }

    private double between() {
        double between = 0;
        for (int group = 0, from = 0; group < ends.length; from = ends[group++]) {
            double sum = sum(values, from, ends[group]);
            between += sum * sum / (ends[group] - from);
        }
        return between;
    }

    private int[] sizes() {
        int[] sizes = ends.clone();
        for (int group = sizes.length - 1; group > 0; group--) {
            sizes[group] -= sizes[group - 1];
        }
        return sizes;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
