package dev.segmentation.needs;

import dev.segmentation.internal.Monotone;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * The planes that halve the way between two centres, which is where a customer changes segment.
 *
 * <p>A place is on the far side of a plane if a sum of products, one for each measure, is above zero. Each product and the
 * sum are monotone in each coordinate also when rounded, so that the value at which a single answer crosses the plane exists
 * exactly, and can be searched for. The nearest centre is found by going through the centres, which changes only where some
 * plane is crossed. On the plane itself the lower index wins.
 */
final class Planes {
    private final int k;
    private final int width;
    private final double[] middle;
    private final double[] way;

    Planes(List<Cluster> clusters, int width) {
        this.k = clusters.size();
        this.width = width;
        this.middle = new double[k * k * width];
        this.way = new double[k * k * width];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                for (int j = 0; j < width; j++) {
                    double from = clusters.get(a).centre().get(j);
                    double to = clusters.get(b).centre().get(j);
                    middle[(a * k + b) * width + j] = from / 2 + to / 2;
                    way[(a * k + b) * width + j] = to - from;
                }
            }
        }
    }

    /** The index of the nearest centre of a place, whose unknown coordinates (NaN) count for nobody. */
    int nearest(double[] places, int at) {
        int best = 0;
        for (int c = 1; c < k; c++) {
            best = isBeyond(best, c, places, at) ? c : best;
        }
        return best;
    }

    private boolean isBeyond(int a, int b, double[] places, int at) {
        int plane = (a * k + b) * width;
        double sum = 0;
        for (int j = 0; j < width; j++) {
            double part = way[plane + j] * (places[at + j] - middle[plane + j]);
            sum += Double.isNaN(part) ? 0 : part;
        }
        return sum > 0;
    }

    /** The squared distance to a centre minus that to another one, over the known coordinates: above zero where nearer to b. */
    double lead(int a, int b, double[] place) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += lead(a, b, place, j);
        }
        return sum;
    }

    /**
     * How far a place is from the plane midway between two centres, over the known coordinates: in scaled units, above zero
     * on the side of a; 0 where the two do not differ in what is known.
     */
    double distance(int a, int b, double[] place) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            double one = way[(a * k + b) * width + j];
            sum += Double.isNaN(place[j]) ? 0 : one * one;
        }
        return sum > 0 ? -lead(a, b, place) / 2 / Math.sqrt(sum) + 0.0 : 0;
    }

    /** How far a place is from where it would change segment: from the nearest plane around its own; NaN where there is none. */
    double distance(int own, double[] place) {
        double least = Double.NaN;
        for (int c = 0; c < k; c++) {
            double next = c == own ? Double.NaN : distance(own, c, place);
            least = Double.isNaN(next) || next >= least ? least : next;
        }
        return Double.isNaN(least) ? least : Math.max(0, least); // rounding may see a tie on the other side
    }

    /** What one coordinate adds to the lead of b over a. */
    double lead(int a, int b, double[] place, int j) {
        int plane = (a * k + b) * width + j;
        double part = 2 * way[plane] * (place[j] - middle[plane]);
        return Double.isNaN(part) ? 0 : part;
    }

    /**
     * The values of one measure at which its customer crosses a plane, all other answers held; in no order.
     *
     * @param place where the customer lies
     */
    double[] crossings(int j, ScaledMeasure scale, double[] place) {
        double[] found = new double[k * (k - 1) / 2];
        int count = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                found[count++] = crossing(new int[] {a, b, j}, scale, place);
            }
        }
        return found;
    }

    /** NaN where no value crosses. */
    private double crossing(int[] abj, ScaledMeasure scale, double[] place) {
        int j = abj[2];
        double towards = way[(abj[0] * k + abj[1]) * width + j];
        if (towards == 0) {
            return Double.NaN;
        }
        double[] moved = place.clone();
        DoublePredicate holds = value -> {
            moved[j] = scale.scaled(value);
            return isBeyond(abj[0], abj[1], moved, 0) == towards > 0;
        };
        double least = scale.least();
        if (holds.test(least)) {
            return Double.NaN;
        }
        moved[j] = middle[(abj[0] * k + abj[1]) * width + j];
        double guess = scale.unscaled(moved[j] - lead(abj[0], abj[1], moved) / (2 * towards));
        double slack = Math.abs(guess) * 1e-9 + Double.MIN_NORMAL;
        double low = Math.max(least, guess - slack);
        double high = Math.min(Double.MAX_VALUE, guess + slack);
        return low <= high && !holds.test(low) && holds.test(high)
                ? Monotone.firstAtOrAbove(holds, low, high)
                : Monotone.firstAtOrAbove(holds, least, Double.MAX_VALUE);
    }
}
