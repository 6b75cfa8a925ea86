package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.List;

/**
 * Clusterwise stability by the bootstrap: customers are drawn with replacement, segments are found anew, and each segment's
 * drawn members are compared with the new segment that resembles them most, by the Jaccard coefficient; the mean over the
 * resamples counts (C. Hennig, "Cluster-wise assessment of cluster stability", Comput. Stat. Data Anal. 52, 2007). Who is
 * drawn several times counts several times, in the fit and in the comparison.
 */
final class Stability {
    static final int REPLICATES = 100;
    static final int STARTS = 10;

    /** At or below this a segment dissolves when it is looked for again. */
    static final double DISSOLVED = 0.5;

    static final double DOUBTFUL = 0.6;

    /** From here on a segment is stable. */
    static final double STABLE = 0.75;

    static final double HIGHLY_STABLE = 0.85;

    private Stability() {}

    /** Finds segments anew in one resample: for how often each point was drawn, the segment of each drawn point, in order. */
    interface Refit {
        int[] codes(int[] times, SplitMix64 random);
    }

    /** Each segment's mean Jaccard coefficient over the resamples. */
    static double[] jaccard(int[] codes, int k, Resampling resampling, Tasks tasks) {
        List<double[]> replicates = tasks.run(resampling.count, number -> {
            SplitMix64 random = resampling.random.child(number);
            int[] times = resampling.points.draw(random);
            return compare(codes, k, times, resampling.refit.codes(times, random));
        });
        double[] mean = new double[k];
        for (double[] replicate : replicates) {
            for (int c = 0; c < k; c++) {
                mean[c] += replicate[c];
            }
        }
        for (int c = 0; c < k; c++) {
            mean[c] /= resampling.count;
        }
        return mean;
    }

    /** How many resamples, who is drawn, how segments are found anew, and from which streams. */
    record Resampling(int count, Drawn points, Refit refit, SplitMix64 random) {}

    /** Draws as many customers as there are, with replacement. */
    interface Drawn {
        int[] draw(SplitMix64 random);
    }

    /** For each segment the Jaccard coefficient with the new segment that resembles it most. */
    static double[] compare(int[] codes, int k, int[] times, int[] anew) {
        double[][] both = new double[k][k];
        double[] old = new double[k];
        double[] found = new double[k];
        int drawn = 0;
        for (int i = 0; i < codes.length; i++) {
            if (times[i] > 0) {
                int now = anew[drawn++];
                both[codes[i]][now] += times[i];
                old[codes[i]] += times[i];
                found[now] += times[i];
            }
        }
        double[] best = new double[k];
        for (int c = 0; c < k; c++) {
            for (int d = 0; d < k; d++) {
                double either = old[c] + found[d] - both[c][d];
                best[c] = either > 0 ? Math.max(best[c], both[c][d] / either) : best[c];
            }
        }
        return best;
    }
}
