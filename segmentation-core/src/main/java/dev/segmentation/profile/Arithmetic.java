package dev.segmentation.profile;

import dev.segmentation.customer.MeasureColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Whether two measures together are a third, of everybody of whom all three are known: their product, a quotient, their sum
 * or a difference. Which of them was worked out from the others numbers cannot tell.
 */
final class Arithmetic {
    /** Of fewer customers, or fewer different values, it may be so by chance. */
    private static final int FEWEST = 10;

    private static final int FEW = 5;
    private static final double ROUNDING = 1e-9;
    private static final List<DoubleBinaryOperator> WAYS = List.of(
            (a, b) -> a * b, (a, b) -> a / b, (a, b) -> b / a, (a, b) -> a + b, (a, b) -> a - b, (a, b) -> b - a);

    private Arithmetic() {}

    static boolean makeUp(MeasureColumn whole, MeasureColumn left, MeasureColumn right) {
        return WAYS.stream().anyMatch(way -> holds(way, whole, left, right));
    }

    private static boolean holds(
            DoubleBinaryOperator way, MeasureColumn whole, MeasureColumn left, MeasureColumn right) {
        double[] wholes = new double[whole.size()];
        int size = 0;
        for (int row = 0; row < whole.size(); row++) {
            double made = way.applyAsDouble(left.at(row), right.at(row));
            double value = whole.at(row);
            if (Double.isNaN(made) || Double.isNaN(value)) {
                continue;
            }
            if (!(Math.abs(made - value) <= ROUNDING * Math.abs(value))) {
                return false;
            }
            wholes[size++] = value;
        }
        return size >= FEWEST && varies(left) && varies(right) && distinct(Arrays.copyOf(wholes, size)) >= FEW;
    }

    /** A measure that is the same for all makes up anything that is a multiple of it. */
    private static boolean varies(MeasureColumn column) {
        return distinct(column.knownWhere(row -> true).toArray()) >= 2;
    }

    private static long distinct(double[] values) {
        return Arrays.stream(values).distinct().limit(FEW).count();
    }
}
