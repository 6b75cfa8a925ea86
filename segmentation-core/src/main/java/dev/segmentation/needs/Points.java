package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Distinct points with how often each occurs, row-major, in order of their values. Equal customers are one point, so that
 * surveys with few possible answers cost little, and resampling changes the weights alone.
 */
final class Points {
    /** Coordinate j of point i is {@code x[i * width + j]}. */
    final double[] x;

    /** How often each point occurs; a whole number above 0. */
    final double[] weight;

    final int size;
    final int width;

    /** For each customer, in order of the points, the number of its point. */
    private final int[] pointOf;

    /** The same coordinates for the loops that go through all points. */
    final Blocks blocks;

    /** The same row-major, padded to eight; empty where there are more coordinates. */
    final double[] padded;

    private Points(double[] x, double[] weight, int width, int[] pointOf) {
        this.x = x;
        this.weight = weight;
        this.size = weight.length;
        this.width = width;
        this.pointOf = pointOf;
        this.blocks = Blocks.of(x, size, width);
        boolean asIs = width == Nearest.WIDTH;
        this.padded = asIs ? x : width < Nearest.WIDTH ? Nearest.padded(x, width) : new double[0];
    }

    /** The distinct points among rows of coordinates, all known. */
    static Points of(double[] rows, int width) {
        int count = rows.length / width;
        int[] order = RowOrder.of(count, (a, b) -> compare(rows, a, b, width));
        int[] pointOf = new int[count];
        double[] x = new double[rows.length];
        double[] weight = new double[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (i == 0 || compare(rows, order[i - 1], order[i], width) != 0) {
                last++;
                System.arraycopy(rows, order[i] * width, x, last * width, width);
            }
            weight[last]++;
            pointOf[i] = last;
        }
        return new Points(Arrays.copyOf(x, (last + 1) * width), Arrays.copyOf(weight, last + 1), width, pointOf);
    }

    private static int compare(double[] rows, int a, int b, int width) {
        for (int j = 0; j < width; j++) {
            int compared = Double.compare(rows[a * width + j], rows[b * width + j]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** How many customers there are. */
    int customers() {
        return pointOf.length;
    }

    /** How often each point is drawn when as many customers as there are are drawn with replacement. */
    int[] draw(SplitMix64 random) {
        int[] drawn = new int[size];
        for (int i = 0; i < pointOf.length; i++) {
            drawn[pointOf[random.nextInt(pointOf.length)]]++;
        }
        return drawn;
    }

    /** The points that were drawn, in the same order, with their new weights. */
    Points drawn(int[] times) {
        double[] kept = new double[x.length];
        double[] weights = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (times[i] > 0) {
                System.arraycopy(x, i * width, kept, count * width, width);
                weights[count++] = times[i];
            }
        }
        return new Points(Arrays.copyOf(kept, count * width), Arrays.copyOf(weights, count), width, new int[0]);
    }

    /** A copy in which every column is shuffled on its own: the same answers, and nothing that goes together. */
    Points shuffled(SplitMix64 random) {
        int count = pointOf.length;
        double[] rows = new double[count * width];
        int[] order = pointOf.clone();
        for (int j = 0; j < width; j++) {
            random.shuffle(order);
            for (int i = 0; i < count; i++) {
                rows[i * width + j] = x[order[i] * width + j];
            }
        }
        return of(rows, width);
    }

    /** The squared distance of a point to a place. */
    double squared(int point, double[] places, int place) {
        double sum = 0;
        int at = point * width;
        int to = place * width;
        for (int j = 0; j < width; j++) {
            double t = x[at + j] - places[to + j];
            sum += t * t;
        }
        return sum;
    }
}
