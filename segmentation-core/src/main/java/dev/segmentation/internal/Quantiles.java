package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Quantiles of type 7, the default of R: at the fraction {@code p} of {@code n} values the place {@code p * (n - 1)} in their order, with
 * the values on both sides of it joined linearly.
 *
 * <p>A place within four units in the last place of a whole number is that number: {@code 0.07 * 100} is 7, though as doubles it is a
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
        double[] places = new double[fractions.length];
        int[] ranks = new int[2 * fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            if (!(fractions[i] >= 0 && fractions[i] <= 1)) {
                throw new IllegalArgumentException("Quantiles.typeSeven fractions must be within [0.0, 1.0]; got "
                        + Arrays.toString(fractions) + ".");
            }
            places[i] = place(fractions[i], values.length);
            ranks[2 * i] = (int) Math.floor(places[i]);
            ranks[2 * i + 1] = (int) Math.ceil(places[i]);
        }
        int[] rising = Arrays.stream(ranks).sorted().distinct().toArray();
        double[] found = Selection.orderStatistics(values, rising);
        double[] quantiles = new double[fractions.length];
        for (int i = 0; i < quantiles.length; i++) {
            double below = found[Arrays.binarySearch(rising, ranks[2 * i])];
            double above = found[Arrays.binarySearch(rising, ranks[2 * i + 1])];
            quantiles[i] = between(below, above, places[i] - ranks[2 * i]);
        }
        return quantiles;
    }

    private static double place(double fraction, int n) {
        double place = fraction * (n - 1);
        double whole = Math.rint(place);
        return Math.abs(place - whole) <= 4 * Math.ulp(place) ? whole : place;
    }

    private static double between(double below, double above, double part) {
        double distance = above - below;
        if (distance > Double.MAX_VALUE) { // beyond the doubles: halves first
            return 2 * (below / 2 + part * (above / 2 - below / 2));
        }
        return Math.min(above, below + part * distance); // rounding must not lead beyond
    }
}
