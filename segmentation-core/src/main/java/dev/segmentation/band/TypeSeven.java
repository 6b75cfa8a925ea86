package dev.segmentation.band;

import dev.segmentation.customer.MeasureColumn;
import java.util.Arrays;

/**
 * Quantiles of type 7 (Hyndman &amp; Fan 1996, The American Statistician 50:361; the default of R): the value at position
 * (n - 1) p of the sorted values, counted from 0, linear between neighbours.
 */
final class TypeSeven {
    /** A position this close to a whole number, relative to it, is that number: 0.1 x 30 is 3, not 3.0000000000000004. */
    private static final double FUZZ = 4 * 0x1p-52;

    private TypeSeven() {}

    static double[] quantiles(MeasureColumn values, double[] fractions) {
        int last = values.known() - 1;
        double[] positions = new double[fractions.length];
        int[] ranks = new int[2 * fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            double position = last * fractions[i];
            double whole = Math.rint(position);
            positions[i] = Math.abs(position - whole) <= FUZZ * Math.max(1, whole) ? whole : position;
            ranks[2 * i] = (int) positions[i];
            ranks[2 * i + 1] = Math.min(last, ranks[2 * i] + 1);
        }
        int[] wanted = Arrays.stream(ranks).sorted().distinct().toArray();
        double[] found = values.orderStatistics(wanted);
        double[] quantiles = new double[fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            double lower = found[Arrays.binarySearch(wanted, ranks[2 * i])];
            double upper = found[Arrays.binarySearch(wanted, ranks[2 * i + 1])];
            double quantile = between(lower, upper, positions[i] - ranks[2 * i]);
            quantiles[i] = i == 0 ? quantile : Math.max(quantile, quantiles[i - 1]); // never falling by rounding
        }
        return quantiles;
    }

    /** Never outside its neighbours, whatever the rounding: a value must not leave the band that it defines. */
    private static double between(double lower, double upper, double part) {
        if (part == 0 || lower == upper) {
            return lower;
        }
        double mixed = (1 - part) * lower + part * upper;
        return Math.max(lower, Math.min(upper, mixed));
    }
}
