package dev.segmentation.needs;

import dev.segmentation.Segmentation;
import dev.segmentation.internal.Sum;

/** Count, sum and sum of squares about a common origin, which keeps digits where values are large and alike. */
final class Moments {
    private final double origin;
    private final Sum sum = new Sum();
    private final Sum squared = new Sum();
    private int count;

    private Moments(double origin) {
        this.origin = origin;
    }

    /** The segment of each customer; -1 for who is unassigned. */
    static int[] groups(Segmentation segmentation) {
        int[] groups = new int[segmentation.portfolio().size()];
        int last = segmentation.segments().size() - 1;
        for (int row = 0; row < groups.length; row++) {
            groups[row] = segmentation.index(row) < last ? segmentation.index(row) : -1;
        }
        return groups;
    }

    /** Of the known values of each group; who is in group -1 is left out. The origin is the least value, in any row order. */
    static Moments[] of(int[] groups, int count, double[] values) {
        double origin = Double.POSITIVE_INFINITY;
        for (double value : values) {
            origin = value < origin ? value : origin;
        }
        Moments[] moments = new Moments[count];
        for (int g = 0; g < count; g++) {
            moments[g] = new Moments(origin);
        }
        for (int row = 0; row < values.length; row++) {
            if (groups[row] >= 0 && !Double.isNaN(values[row])) {
                moments[groups[row]].add(values[row] - origin);
            }
        }
        return moments;
    }

    /** Of all groups but one; -1 leaves none out. */
    static Moments without(Moments[] all, int left) {
        Moments others = new Moments(all[0].origin);
        for (int g = 0; g < all.length; g++) {
            if (g != left) {
                others.sum.add(all[g].sum);
                others.squared.add(all[g].squared);
                others.count += all[g].count;
            }
        }
        return others;
    }

    private void add(double value) {
        sum.add(value);
        squared.addProduct(value, value);
        count++;
    }

    int count() {
        return count;
    }

    double mean() {
        return origin + sum.value() / count;
    }

    /** The sum of squared deviations from the mean. */
    double squares() {
        return count == 0
                ? 0
                : Math.max(
                        0,
                        squared.copy()
                                .addProduct(sum.value() / count, -sum.value())
                                .value());
    }

    /** The variance of the mean, by the sample variance; at least two must be known. */
    double variance() {
        return squares() / (count - 1) / count;
    }
}
