package dev.segmentation.profile;

import dev.segmentation.customer.MeasureColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Whether a measure was worked out from the one that defines "best" and a second one, and then written down as people do: rounded,
 * in thousands, a month instead of a year, as are sales a head in thousands with one decimal. {@link Arithmetic} knows what holds
 * to nine digits.
 *
 * <p>It does where one factor brings the quotient, or the product, of all customers of whom the three are known, twenty or more,
 * nearer to the measure than half the least difference between two of its values. So it has to be in the one order of all that
 * the quotient gives, and chance must bring that about less than once in a million. No scale comes in: in another currency it is
 * the same.
 */
final class Rounded {
    private static final int FEWEST = 20;

    /** Three ways, each rising or falling, with every second measure that may be there: a hundred tries. */
    private static final double CHANCE = StrictMath.log(1e8);

    private static final double NOISE = 1e-9;
    private static final List<DoubleBinaryOperator> WAYS =
            List.of((whole, other) -> whole / other, (whole, other) -> other / whole, (whole, other) -> whole * other);

    private Rounded() {}

    /** Whether the part is the whole by, or times, the other one, but for a factor and rounding. */
    static boolean isPart(MeasureColumn part, MeasureColumn whole, MeasureColumn other) {
        return WAYS.stream().anyMatch(way -> holds(way, part, whole, other));
    }

    private static boolean holds(
            DoubleBinaryOperator way, MeasureColumn part, MeasureColumn whole, MeasureColumn other) {
        double[] parts = new double[part.size()];
        double[] made = new double[part.size()];
        int size = 0;
        for (int row = 0; row < parts.length; row++) {
            double value = way.applyAsDouble(whole.at(row), other.at(row));
            if (Double.isFinite(value) && !Double.isNaN(part.at(row))) {
                parts[size] = part.at(row);
                made[size] = value;
                size++;
            }
        }
        double[] known = Arrays.copyOf(parts, size);
        return size >= FEWEST && areProportional(known, made) && Leakage.logArrangements(known) > CHANCE;
    }

    /** Whether there is a factor that fits all: each customer leaves a range of them. */
    private static boolean areProportional(double[] parts, double[] made) {
        double half = leastDifference(parts) / 2;
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.length && from <= to; i++) {
            double room = Math.max(half, NOISE * Math.abs(parts[i])) * (1 + NOISE);
            if (made[i] != 0) {
                double one = (parts[i] - room) / made[i];
                double end = (parts[i] + room) / made[i];
                from = Math.max(from, Math.min(one, end));
                to = Math.min(to, Math.max(one, end));
            } else if (Math.abs(parts[i]) > room) {
                return false;
            }
        }
        return from <= to;
    }

    private static double leastDifference(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < distinct.length; i++) {
            least = Math.min(least, distinct[i] - distinct[i - 1]);
        }
        return distinct.length < 2 ? 0 : least;
    }
}
