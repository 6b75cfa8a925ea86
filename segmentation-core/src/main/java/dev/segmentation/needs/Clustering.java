package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import dev.segmentation.internal.Sum;
import java.util.Arrays;

/**
 * The best of several starts of k-means, with centres and inertia worked out exactly. Of starts that come to the same within
 * 1e-9 the first counts, so that rounding never chooses.
 *
 * <p>Clusters are in canonical order: by size from the largest, then by centre.
 */
final class Clustering {
    private static final double SAME = 1 - 1e-9;

    /** As many results as are kept in memory together. */
    private static final int AT_ONCE = 8;

    final Points points;
    final int k;

    /** The cluster of each point. */
    final int[] codes;

    /** Row-major. */
    final double[] centres;

    final double[] mass;
    final double inertia;

    private Clustering(Points points, int k, int[] codes) {
        this.points = points;
        this.k = k;
        this.mass = new double[k];
        double[] unordered = centres(points, codes, mass);
        int[] order = RowOrder.of(k, (a, b) -> compare(unordered, a, b));
        int[] place = new int[k];
        double[] masses = mass.clone();
        this.centres = new double[unordered.length];
        for (int c = 0; c < k; c++) {
            place[order[c]] = c;
            mass[c] = masses[order[c]];
            System.arraycopy(unordered, order[c] * points.width, centres, c * points.width, points.width);
        }
        this.codes = new int[codes.length];
        Sum sum = new Sum();
        for (int i = 0; i < codes.length; i++) {
            this.codes[i] = place[codes[i]];
            sum.addProduct(points.weight[i], points.squared(i, centres, this.codes[i]));
        }
        this.inertia = sum.value();
    }

    /** A clustering by the cluster of each point; none may be empty. */
    static Clustering of(Points points, int k, int[] codes) {
        return new Clustering(points, k, codes);
    }

    /** The best of several starts, each with a stream of its own. */
    static Clustering best(Points points, int k, int starts, SplitMix64 random) {
        return best(points, k, new Starts(starts, random, Tasks.ALONE));
    }

    /** The cluster of each point alone, in no particular order; of the starts only the best is improved by single moves. */
    static int[] codes(Points points, int k, int starts, SplitMix64 random) {
        Lloyd best = Lloyd.start(points, k, random.child(0));
        for (int start = 1; start < starts; start++) {
            Lloyd next = Lloyd.start(points, k, random.child(start));
            best = next.inertia() < best.inertia() * SAME ? next : best;
        }
        return best.improved().codes();
    }

    /** How often to start, from which streams, and who does the work. */
    record Starts(int count, SplitMix64 random, Tasks tasks) {}

    static Clustering best(Points points, int k, Starts starts) {
        return of(points, k, bestCodes(points, k, starts));
    }

    private static int[] bestCodes(Points points, int k, Starts starts) {
        int[] best = new int[points.size];
        double least = Double.MAX_VALUE;
        for (int from = 0; from < starts.count && k > 1; from += AT_ONCE) {
            int first = from;
            int count = Math.min(AT_ONCE, starts.count - first);
            for (Lloyd result : starts.tasks.run(
                    count,
                    i -> Lloyd.start(points, k, starts.random.child(first + i)).improved())) {
                if (result.inertia() < least * SAME) {
                    least = result.inertia();
                    best = result.codes();
                }
            }
        }
        return best;
    }

    /** The smallest cluster's part of all. */
    double smallestShare() {
        return mass[k - 1] / points.customers();
    }

    private static double[] centres(Points points, int[] codes, double[] mass) {
        int width = points.width;
        Sum[] sums = new Sum[mass.length * width];
        Arrays.setAll(sums, at -> new Sum());
        for (int i = 0; i < codes.length; i++) {
            mass[codes[i]] += points.weight[i];
            for (int j = 0; j < width; j++) {
                sums[codes[i] * width + j].addProduct(points.weight[i], points.x[i * width + j]);
            }
        }
        double[] centres = new double[sums.length];
        for (int at = 0; at < centres.length; at++) {
            centres[at] = sums[at].value() / mass[at / width];
        }
        return centres;
    }

    private int compare(double[] unordered, int a, int b) {
        int compared = Double.compare(mass[b], mass[a]);
        for (int j = 0; compared == 0 && j < points.width; j++) {
            compared = Double.compare(unordered[a * points.width + j], unordered[b * points.width + j]);
        }
        return compared;
    }
}
