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
 *
 * <p>Two flags that are one, or two ratings, are each other's quotient whatever the third is, if that differs little among
 * customers. So chance must also seldom bring about that the values which define "best" fit these two as well, had they been
 * dealt out to other customers.
 */
final class Rounded {
    private static final int FEWEST = 20;

    /** Three ways, each rising or falling, with every second measure that may be there: a hundred tries. */
    private static final double CHANCE = StrictMath.log(1e8);

    private static final double NOISE = 1e-9;

    /** So many are looked at first: columns that have nothing to do with each other are told by a few, and most are such. */
    private static final int GLANCE = 64;

    /** So many values, evenly taken from all by size, stand for what another customer might have bought. */
    private static final int DEALT = 100;

    private static final List<DoubleBinaryOperator> WAYS =
            List.of((whole, other) -> whole / other, (whole, other) -> other / whole, (whole, other) -> whole * other);

    private Rounded() {}

    /** Whether the part is the whole by, or times, the other one, but for a factor and rounding. */
    static boolean isPart(MeasureColumn part, MeasureColumn whole, MeasureColumn other) {
        return WAYS.stream().anyMatch(way -> holds(way, part, whole, other));
    }

    private static boolean holds(
            DoubleBinaryOperator way, MeasureColumn part, MeasureColumn whole, MeasureColumn other) {
        MeasureColumn[] columns = {part, whole, other};
        return known(way, columns, GLANCE).mayHold()
                && known(way, columns, part.size()).isNoChance();
    }

    /** The first customers of whom the three are known, so many at most. */
    private static Known known(DoubleBinaryOperator way, MeasureColumn[] columns, int most) {
        double[][] values = new double[columns.length][Math.min(most, columns[0].size())];
        int size = 0;
        for (int row = 0; row < columns[0].size() && size < most; row++) {
            double made = way.applyAsDouble(columns[1].at(row), columns[2].at(row));
            if (Double.isFinite(made) && !Double.isNaN(columns[0].at(row))) {
                for (int i = 0; i < columns.length; i++) {
                    values[i][size] = columns[i].at(row);
                }
                size++;
            }
        }
        return new Known(
                way, Arrays.copyOf(values[0], size), Arrays.copyOf(values[1], size), Arrays.copyOf(values[2], size));
    }

    /** The customers of whom all three are known. */
    private static final class Known {
        private final DoubleBinaryOperator way;
        private final double[] parts;
        private final double[] wholes;
        private final double[] others;

        Known(DoubleBinaryOperator way, double[] parts, double[] wholes, double[] others) {
            this.way = way;
            this.parts = parts;
            this.wholes = wholes;
            this.others = others;
        }

        /** Whether a factor may fit them and others: what more customers bring is less room, so that what fails here fails. */
        boolean mayHold() {
            double half = leastDifference(parts) / 2;
            double[] range = factors(half);
            return half == 0 || range[0] <= range[1];
        }

        boolean isNoChance() {
            double half = leastDifference(parts) / 2;
            double[] range = factors(half);
            double factor = range[0] + (range[1] - range[0]) / 2; // NaN where nothing bounds it
            return parts.length >= FEWEST
                    && range[0] <= range[1]
                    && Double.isFinite(factor)
                    && Leakage.logArrangements(parts) > CHANCE
                    && isOfTheWhole(factor, half);
        }

        /** How far from it a value may have been before it was rounded. */
        private static double room(double part, double half) {
            return Math.max(half, NOISE * Math.abs(part)) * (1 + NOISE);
        }

        /** From which factor to which all fit: each customer leaves a range of them. The first is the larger where none does. */
        private double[] factors(double half) {
            double from = Double.NEGATIVE_INFINITY;
            double to = Double.POSITIVE_INFINITY;
            for (int i = 0; i < parts.length && from <= to; i++) {
                double made = way.applyAsDouble(wholes[i], others[i]);
                double room = room(parts[i], half);
                if (made != 0) {
                    double one = (parts[i] - room) / made;
                    double end = (parts[i] + room) / made;
                    from = Math.max(from, Math.min(one, end));
                    to = Math.min(to, Math.max(one, end));
                } else if (Math.abs(parts[i]) > room) {
                    return new double[] {1, 0};
                }
            }
            return new double[] {from, to};
        }

        /**
         * Whether it takes each customer's own value: of the values of all some would do for it too, and the product of these
         * shares is how likely all would do by chance. The factor was chosen to fit, among as many as there are customers.
         */
        private boolean isOfTheWhole(double factor, double half) {
            double[] sorted = wholes.clone();
            Arrays.sort(sorted);
            int dealt = Math.min(DEALT, sorted.length);
            long[] numbers = new long[dealt + 1];
            for (int i = 0; i < parts.length; i++) {
                double room = room(parts[i], half);
                int fitting = 0;
                for (int j = 0; j < dealt; j++) {
                    double any = sorted[(int) ((2L * j + 1) * sorted.length / (2L * dealt))];
                    double made = factor * way.applyAsDouble(any, others[i]);
                    fitting += Math.abs(made - parts[i]) <= room ? 1 : 0;
                }
                numbers[fitting]++;
            }
            double surprise = 0;
            for (int fitting = 0; fitting <= dealt; fitting++) {
                surprise += numbers[fitting] * StrictMath.log((dealt + 1.0) / (fitting + 1.0));
            }
            return surprise > CHANCE + StrictMath.log(parts.length);
        }
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
