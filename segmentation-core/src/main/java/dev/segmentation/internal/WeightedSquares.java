package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Sums of squared deviations from the mean for any run of a sorted column's distinct values, each weighted by how often it occurs, in
 * constant time from running sums.
 *
 * <p>The sums are kept to 106 bits around the middle value and scaled by a power of two, so that neither a large common offset nor one
 * outlier drowns the small differences elsewhere.
 */
final class WeightedSquares {
    private final double[] distinct;
    /** Running totals over the first i distinct values: how many, their sum and their squares, the latter two in two parts. */
    private final double[] counts;

    private final double[] sums;
    private final double[] sumRests;
    private final double[] squares;
    private final double[] squareRests;
    private double noise;

    private WeightedSquares(double[] distinct, double[] counts) {
        this.distinct = distinct;
        this.counts = counts;
        this.sums = new double[counts.length];
        this.sumRests = new double[counts.length];
        this.squares = new double[counts.length];
        this.squareRests = new double[counts.length];
    }

    /**
     * Prepares the sums.
     *
     * @throws IllegalArgumentException if the values are not in ascending order
     */
    static WeightedSquares of(double[] sorted) {
        double[] distinct = new double[sorted.length];
        double[] counts = new double[sorted.length + 1];
        int m = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && !(sorted[i - 1] <= sorted[i])) {
                throw new IllegalArgumentException(
                        "NaturalBreaks.cuts values must be in ascending order; they fall at place " + i
                                + ". Sort them.");
            }
            if (i == 0 || sorted[i - 1] < sorted[i]) {
                distinct[m++] = sorted[i] + 0.0;
            }
            counts[m] = i + 1;
        }
        WeightedSquares result = new WeightedSquares(Arrays.copyOf(distinct, m), Arrays.copyOf(counts, m + 1));
        if (m > 0) {
            result.addUp();
        }
        return result;
    }

    private void addUp() {
        int m = distinct.length;
        double widest = Math.max(Math.abs(distinct[0]), Math.abs(distinct[m - 1]));
        double scale = Math.scalb(1.0, -Math.max(-1022, Math.getExponent(widest)));
        double middle = distinct[m / 2] * scale;
        Sum sum = new Sum();
        Sum square = new Sum();
        for (int i = 0; i < m; i++) {
            double weight = counts[i + 1] - counts[i];
            Sum deviation = new Sum().add(distinct[i] * scale).add(-middle);
            double high = deviation.value();
            double low = deviation.remainder();
            sum.addProduct(weight, high).addProduct(weight, low);
            square.addScaled(new Sum().addProduct(high, high).addProduct(2 * high, low), weight);
            sums[i + 1] = sum.value();
            sumRests[i + 1] = sum.remainder();
            squares[i + 1] = square.value();
            squareRests[i + 1] = square.remainder();
        }
        noise = square.value() * 0x1p-96;
    }

    int size() {
        return distinct.length;
    }

    double value(int i) {
        return distinct[i];
    }

    /** {@return the weighted sum of squares of the distinct values [from, to] about their mean, in scaled units, at least 0} */
    double within(int from, int to) {
        if (from == to) {
            return 0;
        }
        double weight = counts[to + 1] - counts[from];
        double sum = sums[to + 1] - sums[from];
        double sumRest = rest(sums[to + 1], sums[from], sum) + (sumRests[to + 1] - sumRests[from]);
        double product = sum * sum;
        double productRest = Math.fma(sum, sum, -product) + 2 * sum * sumRest;
        double mean = product / weight;
        double meanRest = (Math.fma(-mean, weight, product) + productRest) / weight;
        double square = squares[to + 1] - squares[from];
        double squareRest = rest(squares[to + 1], squares[from], square) + (squareRests[to + 1] - squareRests[from]);
        double within = square - mean;
        double result = within + (rest(square, mean, within) + (squareRest - meanRest));
        return result < noise ? 0 : result;
    }

    /** {@return what the rounding of {@code difference = a - b} lost, exactly (Knuth's TwoSum)} */
    private static double rest(double a, double b, double difference) {
        double part = difference - a;
        return (a - (difference - part)) - (b + part);
    }
}
