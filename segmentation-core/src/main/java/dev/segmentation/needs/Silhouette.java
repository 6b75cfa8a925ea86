package dev.segmentation.needs;

import java.util.Arrays;
import java.util.Locale;

/**
 * How clearly customers belong to their segment: (b - a) / max(a, b), with a the mean distance to the others of the own
 * segment and b the least mean distance to those of another one, averaged over all customers; 0 for who is alone, and where
 * there is one segment only (P. J. Rousseeuw, J. Comput. Appl. Math. 20, 1987).
 */
public enum Silhouette {
    /** By squared distances, worked out from centres in time that grows with the number of customers. */
    SQUARED,
    /** By plain distances, worked out from all pairs in time that grows with the square of the number of customers. */
    PLAIN;

    /**
     * The code used in reports, for example {@code squared}.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(Clustering clustering) {
        Points points = clustering.points;
        double sum = 0;
        double[] toCluster = new double[clustering.k];
        double[] within = this == SQUARED ? within(clustering) : new double[0];
        for (int i = 0; i < points.size && clustering.k > 1; i++) {
            if (this == SQUARED) {
                squared(clustering, i, within, toCluster);
            } else {
                plain(clustering, i, toCluster);
            }
            sum += points.weight[i] * of(clustering, clustering.codes[i], toCluster);
        }
        return sum / points.customers();
    }

    /** From the sums of the distances to all members of each cluster. */
    private static double of(Clustering clustering, int own, double[] toCluster) {
        if (clustering.mass[own] <= 1) {
            return 0;
        }
        double a = toCluster[own] / (clustering.mass[own] - 1);
        double b = Double.MAX_VALUE;
        for (int c = 0; c < toCluster.length; c++) {
            b = c == own ? b : Math.min(b, toCluster[c] / clustering.mass[c]);
        }
        double most = Math.max(a, b);
        return most == 0 ? 0 : (b - a) / most;
    }

    /** Sums of squared distances to members: their number times the squared distance to the centre, plus their own scatter. */
    private static void squared(Clustering clustering, int point, double[] within, double[] toCluster) {
        for (int c = 0; c < toCluster.length; c++) {
            toCluster[c] = clustering.mass[c] * clustering.points.squared(point, clustering.centres, c) + within[c];
        }
    }

    private static double[] within(Clustering clustering) {
        double[] within = new double[clustering.k];
        for (int i = 0; i < clustering.codes.length; i++) {
            int code = clustering.codes[i];
            within[code] += clustering.points.weight[i] * clustering.points.squared(i, clustering.centres, code);
        }
        return within;
    }

    private static void plain(Clustering clustering, int point, double[] toCluster) {
        Arrays.fill(toCluster, 0);
        Points points = clustering.points;
        for (int i = 0; i < points.size; i++) {
            toCluster[clustering.codes[i]] += points.weight[i] * Math.sqrt(points.squared(point, points.x, i));
        }
    }
}
