package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.RankCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds attributes that say nothing but how much a customer buys. First by what the portfolio notes of them, {@link Kinship}.
 * Then by their values: a measure that ranks all customers as the measure does that defines "best" (or the other way round),
 * exactly or nearly, and a category whose values are bands of it (a letter A, B, C by sales). Something of the kind is called
 * derived where chance would arrange it so less than once in a million. So is a multiple of the measure, the measure itself
 * among them.
 */
final class Leakage {
    private static final double MILLION = 1e6;
    private static final String SAME =
            "which orders the customers just as that does: by chance less than once in a million";

    private static final int FEW = 5;

    /** As strong a rank correlation as this, or stronger, is the measure itself with some noise. */
    static final double SAME_ORDER = 0.99;

    /** Of fewer customers a rank correlation says little. */
    static final int FEWEST = 20;

    private final Portfolio taught;
    private final MeasureColumn by;
    private final Kinship kinship;

    Leakage(Portfolio taught, Measure by) {
        this.taught = taught;
        this.by = taught.measure(by);
        this.kinship = new Kinship(taught, by);
    }

    boolean isDerived(Attribute attribute) {
        return !reason(attribute).isEmpty();
    }

    /** Why it is derived, as the end of a sentence that has named it; empty where it is not. */
    String reason(Attribute attribute) {
        String noted = kinship.of(attribute);
        if (!noted.isEmpty()) {
            return noted;
        }
        if (attribute instanceof Measure measure) {
            MeasureColumn column = taught.measure(measure);
            if (isDerived(column)) {
                return SAME;
            }
            double correlation = correlation(column);
            return Math.abs(correlation) >= SAME_ORDER && isTelling(column)
                    ? "which orders the customers nearly as that does, by a rank correlation of "
                            + Decimals.shortest(Math.rint(correlation * 1e4) / 1e4) + " ("
                            + Decimals.shortest(SAME_ORDER) + " is too much)"
                    : "";
        }
        return attribute instanceof Category category && isDerived(taught.category(category)) ? SAME : "";
    }

    /** Of the asked measures two that together are what defines the best, rounding aside; none where there are no such two. */
    List<Measure> together(List<Attribute> asked) {
        List<Measure> measures = asked.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
        for (int i = 0; i < measures.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (makeUp(taught.measure(measures.get(j)), taught.measure(measures.get(i)))) {
                    return List.of(measures.get(j), measures.get(i));
                }
            }
        }
        return List.of();
    }

    private boolean makeUp(MeasureColumn one, MeasureColumn two) {
        return Arithmetic.makeUp(by, one, two) || Rounded.isPart(one, by, two) || Rounded.isPart(two, by, one);
    }

    /** Spearman's, over the customers of whom both are known; NaN of too few. */
    double correlation(MeasureColumn column) {
        int[] rows = IntStream.range(0, column.size())
                .filter(row -> !Double.isNaN(column.at(row)) && !Double.isNaN(by.at(row)))
                .toArray();
        return rows.length < FEWEST
                ? Double.NaN
                : RankCorrelation.of(
                        IntStream.of(rows).mapToDouble(column::at).toArray(),
                        IntStream.of(rows).mapToDouble(by::at).toArray());
    }

    /** Whether there are so many orders of the values that one of them is no chance. */
    private static boolean isTelling(MeasureColumn column) {
        double[] known = column.knownWhere(row -> true).toArray();
        return StrictMath.log(2 * MILLION) < logArrangements(known);
    }

    private boolean isDerived(MeasureColumn column) {
        List<double[]> pairs = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (!Double.isNaN(column.at(row)) && !Double.isNaN(by.at(row))) {
                pairs.add(new double[] {by.at(row), column.at(row)});
            }
        }
        double[] values = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        if (isMultiple(pairs)) {
            return true;
        }
        return (isRising(pairs, 1) || isRising(pairs, -1)) && StrictMath.log(2 * MILLION) < logArrangements(values);
    }

    /** Whether five or more different values are all the same number of times as large: of so few the order alone tells little. */
    private static boolean isMultiple(List<double[]> pairs) {
        double[] first = pairs.stream().filter(pair -> pair[0] != 0).findFirst().orElse(new double[] {1, 0});
        double times = first[1] / first[0];
        long distinct = pairs.stream().mapToDouble(pair -> pair[0]).distinct().count();
        return times != 0
                && distinct >= FEW
                && pairs.stream().allMatch(pair -> Math.abs(pair[1] - times * pair[0]) <= 1e-12 * Math.abs(pair[1]));
    }

    private static boolean isRising(List<double[]> pairs, int sign) {
        pairs.sort((left, right) -> left[0] != right[0]
                ? Double.compare(left[0], right[0])
                : Double.compare(sign * left[1], sign * right[1]));
        for (int i = 1; i < pairs.size(); i++) {
            if (sign * pairs.get(i)[1] < sign * pairs.get(i - 1)[1]) {
                return false;
            }
        }
        return true;
    }

    private boolean isDerived(CategoryColumn column) {
        List<double[]> pairs = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0 && !Double.isNaN(by.at(row))) {
                pairs.add(new double[] {by.at(row), column.code(row)});
            }
        }
        pairs.sort((left, right) ->
                left[0] != right[0] ? Double.compare(left[0], right[0]) : Double.compare(left[1], right[1]));
        int runs = 0;
        double[] codes = new double[pairs.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = pairs.get(i)[1];
            runs += i == 0 || codes[i] != codes[i - 1] ? 1 : 0;
        }
        long distinct = Arrays.stream(codes).distinct().count();
        return runs == distinct && StrictMath.log(MILLION) + logFactorial(runs) < logArrangements(codes);
    }

    /** The logarithm of how many orders there are that can be told apart: n! over the factorials of equal values' numbers. */
    static double logArrangements(double[] values) {
        TreeMap<Double, Integer> numbers = new TreeMap<>();
        for (double value : values) {
            numbers.merge(value, 1, Integer::sum);
        }
        double logarithm = logFactorial(values.length);
        for (int number : numbers.values()) {
            logarithm -= logFactorial(number);
        }
        return logarithm;
    }

    private static double logFactorial(int n) {
        double logarithm = 0;
        for (int i = 2; i <= n; i++) {
            logarithm += StrictMath.log(i);
        }
        return logarithm;
    }
}
