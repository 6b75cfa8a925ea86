package dev.segmentation.value;

import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How unevenly a value is spread: the Lorenz curve read from the top, and the Gini coefficient. */
final class Concentration {
    private static final double[] POINTS = {0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    /** From the smallest up. */
    private final double[] sorted;

    private final double total;

    private Concentration(double[] sorted, double total) {
        this.sorted = sorted;
        this.total = total;
    }

    static Concentration of(MeasureColumn values) {
        double[] sorted = values.knownWhere(row -> true).toArray();
        Arrays.sort(sorted);
        return new Concentration(sorted, sum(sorted, 0));
    }

    double total() {
        return total;
    }

    int customers() {
        return sorted.length;
    }

    /**
     * The Gini coefficient in its population form: sum of (2i - n - 1) x(i) over n times the total, for i from 1 along the
     * sorted values (Gini 1912; Dorfman 1979, Rev. Econ. Stat. 61:146). NaN where the total is not above zero.
     */
    double gini() {
        if (!(total > 0)) {
            return Double.NaN;
        }
        Sum weighted = new Sum();
        for (int i = 0; i < sorted.length; i++) {
            weighted.addProduct(2.0 * (i + 1) - sorted.length - 1, sorted[i]);
        }
        return weighted.value() / (sorted.length * total);
    }

    /** What the largest customers hold: the top {@code ceil(fraction x n)}. NaN where the total is not above zero. */
    double topShare(double fraction) {
        int top = (int) Math.ceil(fraction * sorted.length * (1 - 1e-12)); // 0.2 x 85 is 17, not 17.000000000000004
        return total > 0 ? sum(sorted, sorted.length - top) / total : Double.NaN;
    }

    /** What the largest customer alone holds. NaN where the total is not above zero. */
    double largestShare() {
        return total > 0 ? sorted[sorted.length - 1] / total : Double.NaN;
    }

    /** The share of the customers whose value is below zero. */
    double belowZero() {
        return (double) Arrays.stream(sorted).filter(value -> value < 0).count() / sorted.length;
    }

    List<ValueReport.Point> curve() {
        List<ValueReport.Point> points = new ArrayList<>();
        for (double fraction : POINTS) {
            points.add(new ValueReport.Point(fraction, topShare(fraction)));
        }
        return points;
    }

    /** The smallest share of the customers who together hold a share of the total; NaN where nothing is above zero. */
    double customersHolding(double share) {
        Sum running = new Sum();
        for (int i = sorted.length - 1; i >= 0 && total > 0; i--) {
            running.add(sorted[i]);
            if (running.value() >= share * total * (1 - 1e-12)) {
                return (double) (sorted.length - i) / sorted.length;
            }
        }
        return Double.NaN;
    }

    private static double sum(double[] sorted, int from) {
        Sum sum = new Sum();
        for (int i = from; i < sorted.length; i++) {
            sum.add(sorted[i]);
        }
        return sum.value();
    }
}
