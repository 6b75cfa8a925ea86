package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.List;
import java.util.concurrent.Executor;

/** The inner loops of {@link NeedsClusters} by themselves, for the benchmarks, which stand in another package. */
public final class KMeansKernel {
    private final Points points;

    private KMeansKernel(Points points) {
        this.points = points;
    }

    /**
     * Takes the points in.
     *
     * @param rows row-major coordinates
     * @param width how many coordinates a point has
     * @return what runs on them
     */
    public static KMeansKernel of(double[] rows, int width) {
        return new KMeansKernel(Points.of(rows, width));
    }

    /**
     * One start from k-means++.
     *
     * @param k how many clusters
     * @param steps how many of Lloyd's steps
     * @param seed of the start
     * @return the inertia
     */
    public double start(int k, int steps, long seed) {
        return Lloyd.stepped(points, k, steps, new SplitMix64(seed)).inertia();
    }

    /**
     * Several starts.
     *
     * @param starts how many
     * @param steps how many of Lloyd's steps each has, with six clusters
     * @param executor helps where there is more than one thread
     * @param threads how many work
     * @return the least inertia
     */
    public double starts(int starts, int steps, Executor executor, int threads) {
        List<Double> inertias =
                Running.alone().on(executor, threads).tasks(starts).run(starts, start -> start(6, steps, start));
        return inertias.stream().mapToDouble(i -> i).min().orElseThrow();
    }

    /**
     * The best of several starts, as {@link NeedsClusters} finds it.
     *
     * @param k how many clusters
     * @param starts how many starts
     * @return the inertia
     */
    public double best(int k, int starts) {
        return Clustering.best(points, k, starts, new SplitMix64(1)).inertia;
    }
}
