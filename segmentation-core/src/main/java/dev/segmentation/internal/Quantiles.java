package dev.segmentation.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Quantiles of type 7, the default of R: at the fraction {@code p} of {@code n} values the place {@code p * (n - 1)} in their order, with
 * the values on both sides of it joined linearly.
 *
 * <p>A place this close to a whole number, four roundings relative to it, is that number: {@code 0.07 * 100} is 7, though as doubles it is a
 * little more, and the value there must not fall below its own cut.
 *
 * <p>Stateless, hence safe for any number of threads; the input is not modified. Throws {@link IllegalArgumentException} for an empty
 * column or fractions outside [0, 1].
 *
 * <pre>{@code
 * Quantiles.typeSeven(new double[] {40, 10, 20}, new double[] {0.25, 0.5}) // {15, 20}
 * }</pre>
 *
 * <p>Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), definition 7.
 */
public final class Quantiles {
    private static final double FUZZ = 4 * 0x1p-52;

    private Quantiles() {}

    /**
     * Finds quantiles without sorting the column.
     *
     * @param values the column, at least one value, without {@code NaN} or infinities; not modified
     * @param fractions from the bottom, each within [0, 1], in any order
     * @return per fraction its quantile; {@code 0.0} for either zero
     * @throws IllegalArgumentException if the column is empty or a fraction is outside [0, 1]
     */
    public static double[] typeSeven(double[] values, double[] fractions) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Quantiles.typeSeven values must not be empty; got 0 values.");
        }
        return typeSeven(values.length, fractions, ranks -> Selection.orderStatistics(values, ranks));
    }

    /**
     * The same of values that somebody else finds by their ranks.
     *
     * @param n how many values there are, at least 1
     * @param fractions from the bottom, each within [0, 1], in any order
     * @param statistics gives the values at rising ranks
     * @return per fraction its quantile, never below that of a smaller fraction just before it
     * @throws IllegalArgumentException if a fraction is outside [0, 1]
     */
    public static double[] typeSeven(int n, double[] fractions, Function<int[], double[]> statistics) {
        double[] places = new double[fractions.length];
        int[] ranks = new int[2 * fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            if (!(fractions[i] >= 0 && fractions[i] <= 1)) {
                throw new IllegalArgumentException("Quantiles.typeSeven fractions must be within [0.0, 1.0]; got "
                        + Arrays.toString(fractions) + ".");
            }
            places[i] = place(fractions[i], n);
            ranks[2 * i] = (int) Math.floor(places[i]);
            ranks[2 * i + 1] = (int) Math.ceil(places[i]);
        }
        int[] rising = Arrays.stream(ranks).sorted().distinct().toArray();
        double[] found = statistics.apply(rising);
        double[] quantiles = new double[fractions.length];
        for (int i = 0; i < quantiles.length; i++) {
            double below = found[Arrays.binarySearch(rising, ranks[2 * i])];
            double above = found[Arrays.binarySearch(rising, ranks[2 * i + 1])];
            quantiles[i] =
                    places[i] == ranks[2 * i] ? below : between(below, above, part(fractions[i], n, ranks[2 * i]));
            if (i > 0 && fractions[i] >= fractions[i - 1]) {
                quantiles[i] = Math.max(quantiles[i], quantiles[i - 1]); // never falling by rounding
            }
        }
        return quantiles;
    }

    private static double place(double fraction, int n) {
        double place = fraction * (n - 1);
        double whole = Math.rint(place);
        return Math.abs(place - whole) <= FUZZ * Math.max(1, whole) ? whole : place;
    }

    /** How far the place is beyond a rank, with the fraction taken as it is written: 0.2 is a fifth. */
    private static BigDecimal part(double fraction, int n, int rank) {
        return new BigDecimal(Decimals.shortest(fraction))
                .multiply(BigDecimal.valueOf(n - 1L))
                .subtract(BigDecimal.valueOf(rank));
    }

    /**
     * Rounded once: between 30 and 31 a fifth of the way is 30.2, which is what a sentence says of it, and no 30.200000000000003 that
     * who has 30.2 would not reach. Never outside its neighbours: a value must not leave the band that it defines.
     */
    private static double between(double below, double above, BigDecimal part) {
        if (below == above) {
            return below;
        }
        BigDecimal lower = new BigDecimal(below);
        double mixed =
                new BigDecimal(above).subtract(lower).multiply(part).add(lower).doubleValue();
        return Math.max(below, Math.min(above, mixed));
    }
}
