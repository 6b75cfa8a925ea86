package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Starting centres by k-means++: the first at random, each further one with a chance in proportion to its squared distance
 * from the nearest so far (D. Arthur, S. Vassilvitskii, SODA 2007).
 */
final class PlusPlus {
    private PlusPlus() {}

    /** {@return k distinct points, row-major}; there must be as many distinct points */
    static double[] seeds(Points points, int k, SplitMix64 random) {
        int width = points.width;
        double[] centres = new double[k * width];
        double[] distance = points.weight.clone(); // at first every customer has the same chance
        double[] nearest = new double[points.size];
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (int c = 0; c < k; c++) {
            int chosen = pick(distance, random);
            System.arraycopy(points.x, chosen * width, centres, c * width, width);
            lessen(points, centres, c, nearest);
            for (int i = 0; i < points.size; i++) {
                distance[i] = nearest[i] * points.weight[i];
            }
        }
        return centres;
    }

    /** Takes the distance to a new centre where it is the least so far. */
    private static void lessen(Points points, double[] centres, int centre, double[] nearest) {
        double[] squared = new double[Blocks.SIZE];
        for (int b = 0; b < points.blocks.count(); b++) {
            points.blocks.squared(b, centres, centre, squared);
            int first = b * Blocks.SIZE;
            for (int p = 0; p < points.blocks.size(b); p++) {
                nearest[first + p] = Math.min(squared[p], nearest[first + p]);
            }
        }
    }

    private static int pick(double[] chances, SplitMix64 random) {
        double left = random.nextDouble() * total(chances);
        int last = 0;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                left -= chances[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last; // rounding left a crumb
    }

    /** In four sums side by side, which is faster than one and as deterministic. */
    private static double total(double[] chances) {
        double[] sums = new double[4];
        int i = 0;
        for (; i < chances.length - 3; i += 4) {
            sums[0] += chances[i];
            sums[1] += chances[i + 1];
            sums[2] += chances[i + 2];
            sums[3] += chances[i + 3];
        }
        for (; i < chances.length; i++) {
            sums[0] += chances[i];
        }
        return sums[0] + sums[1] + (sums[2] + sums[3]);
    }
}
