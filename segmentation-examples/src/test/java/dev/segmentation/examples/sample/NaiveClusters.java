package dev.segmentation.examples.sample;

import java.util.Arrays;

/** A plain k-means with many random starts, the silhouette and the adjusted Rand index: slow, and easy to believe. */
final class NaiveClusters {

    private static final int STARTS = 30;

    private NaiveClusters() {}

    /** The cluster of each point in the best of thirty starts from random points. */
    static int[] of(double[][] points, int k) {
        SampleRandom random = new SampleRandom(k);
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            double[][] centres = new double[k][];
            Arrays.setAll(centres, j -> points[random.whole(0, points.length - 1)].clone());
            int[] labels = settle(points, centres);
            double inertia = 0;
            for (int i = 0; i < points.length; i++) {
                inertia += squared(points[i], centres[labels[i]]);
            }
            if (inertia < least) {
                least = inertia;
                best = labels;
            }
        }
        return best;
    }

    private static int[] settle(double[][] points, double[][] centres) {
        int[] labels = new int[points.length];
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < points.length; i++) {
                labels[i] = nearest(points[i], centres);
            }
            move(points, labels, centres);
        }
        return labels;
    }

    private static int nearest(double[] point, double[][] centres) {
        int nearest = 0;
        for (int j = 1; j < centres.length; j++) {
            nearest = squared(point, centres[j]) < squared(point, centres[nearest]) ? j : nearest;
        }
        return nearest;
    }

    private static void move(double[][] points, int[] labels, double[][] centres) {
        for (int j = 0; j < centres.length; j++) {
            double[] sum = new double[centres[j].length];
            int members = 0;
            for (int i = 0; i < points.length; i++) {
                if (labels[i] == j) {
                    members++;
                    for (int d = 0; d < sum.length; d++) {
                        sum[d] += points[i][d];
                    }
                }
            }
            for (int d = 0; d < sum.length && members > 0; d++) {
                centres[j][d] = sum[d] / members;
            }
        }
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /** The mean silhouette with plain distances (Rousseeuw, 1987). */
    static double silhouette(double[][] points, int[] labels) {
        int k = Arrays.stream(labels).max().orElse(0) + 1;
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            double[] sums = new double[k];
            int[] counts = new int[k];
            for (int j = 0; j < points.length; j++) {
                sums[labels[j]] += i == j ? 0 : StrictMath.sqrt(squared(points[i], points[j]));
                counts[labels[j]] += i == j ? 0 : 1;
            }
            double own = sums[labels[i]] / counts[labels[i]];
            double next = Double.POSITIVE_INFINITY;
            for (int j = 0; j < k; j++) {
                next = j == labels[i] ? next : Math.min(next, sums[j] / counts[j]);
            }
            total += (next - own) / Math.max(next, own);
        }
        return total / points.length;
    }

    /** The adjusted Rand index of two labellings (Hubert and Arabie, 1985). */
    static double adjustedRand(int[] a, int[] b) {
        long both = 0;
        long inA = 0;
        long inB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                inA += a[i] == a[j] ? 1 : 0;
                inB += b[i] == b[j] ? 1 : 0;
                both += a[i] == a[j] && b[i] == b[j] ? 1 : 0;
            }
        }
        double pairs = a.length * (a.length - 1) / 2.0;
        double expected = inA * (inB / pairs);
        return (both - expected) / ((inA + inB) / 2.0 - expected);
    }
}
