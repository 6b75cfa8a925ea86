package dev.segmentation.profile;

import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Monotone;
import java.util.Arrays;

/**
 * The area under the receiver operating characteristic curve: how likely one of those looked for fits better than one of
 * the others, ties counted as a half (Mann &amp; Whitney 1947). .5 is chance.
 *
 * <p>The 95 % interval is Newcombe's method 5 (2006, Statist. Med. 25:559), which inverts the score test with the variance
 * of Hanley &amp; McNeil, and so has a width also where the groups do not overlap at all.
 *
 * @param value from 0 to 1; NaN where one of the groups is empty
 * @param from the lower end of the interval
 * @param to the upper end of it
 * @param looked how many are looked for
 * @param others how many others there are
 */
public record Area(double value, double from, double to, int looked, int others) {
    private static final double Z = 1.959963984540054;

    /**
     * The area of two groups.
     *
     * @param looked the fits of those looked for; unknown ones are left out
     * @param others the fits of the others; unknown ones are left out
     * @return the area with its interval
     * @throws NullPointerException if an argument is null
     */
    public static Area of(MeasureColumn looked, MeasureColumn others) {
        double[] a =
                Checks.notNull(looked, "Area.of looked").knownWhere(row -> true).toArray();
        double[] b =
                Checks.notNull(others, "Area.of others").knownWhere(row -> true).toArray();
        if (a.length == 0 || b.length == 0) {
            return new Area(Double.NaN, Double.NaN, Double.NaN, a.length, b.length);
        }
        Arrays.sort(a);
        Arrays.sort(b);
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double fit : a) {
            while (below < b.length && b[below] < fit) {
                below++;
            }
            while (upTo < b.length && b[upTo] <= fit) {
                upTo++;
            }
            wins += below + 0.5 * (upTo - below);
        }
        double area = wins / ((double) a.length * b.length);
        double[] sizes = {a.length, b.length};
        return new Area(area, lower(area, sizes), 1 - lower(1 - area, sizes), a.length, b.length);
    }

    private static double lower(double area, double[] sizes) {
        return Monotone.firstAtOrAbove(
                truth -> (area - truth) * (area - truth) <= Z * Z * variance(truth, sizes), 0, area);
    }

    private static double variance(double truth, double[] sizes) {
        double mean = (sizes[0] + sizes[1]) / 2 - 1;
        double together = 1 + mean * (1 - truth) / (2 - truth) + mean * truth / (1 + truth);
        return truth * (1 - truth) * together / (sizes[0] * sizes[1]);
    }

    /**
     * Whether it is better than chance, its uncertainty considered.
     *
     * @return true where the whole interval is above .5
     */
    public boolean isBetterThanChance() {
        return from > 0.5;
    }
}
