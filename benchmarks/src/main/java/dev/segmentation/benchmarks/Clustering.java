package dev.segmentation.benchmarks;

import dev.segmentation.internal.SplitMix64;
import dev.segmentation.needs.KMeansKernel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tribuo.clustering.kmeans.KMeansModel;

/**
 * K-means with k = 6 on 1 M points of 8 coordinates: twenty iterations from k-means++ seeds, in which none of the three settles,
 * divided by twenty. Each peer holds the points as it wants them; seeding is part of the time of all three.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Clustering {
    static final int K = 6;
    static final int WIDTH = 8;
    private static final int POINTS = 1_000_000;
    private static final int STEPS = 20;

    private KMeansKernel ours = KMeansKernel.of(new double[WIDTH], WIDTH);

    /** What only some of the ways need. */
    @State(Scope.Benchmark)
    public static class Peers {
        private List<DoublePoint> commons = List.of();
        private ClusteringPeers.TribuoPoints tribuo = new ClusteringPeers.TribuoPoints(new double[0], WIDTH);

        /** Makes the points, as each of them wants them. */
        @Setup
        public void load() {
            double[] points = points(POINTS);
            commons = ClusteringPeers.points(points, WIDTH);
            tribuo = new ClusteringPeers.TribuoPoints(points, WIDTH);
        }
    }

    /** Threads that help. */
    @State(Scope.Benchmark)
    public static class Helpers {
        private final ExecutorService executor = Executors.newFixedThreadPool(1);

        /** Ends them. */
        @TearDown(Level.Trial)
        public void close() {
            executor.shutdownNow();
        }
    }

    /** Makes the points. */
    @Setup
    public void load() {
        ours = KMeansKernel.of(points(POINTS), WIDTH);
    }

    /** {@return row-major points about twelve places that lie within each other's reach, so that no iteration settles soon} */
    static double[] points(int count) {
        SplitMix64 random = new SplitMix64(6);
        double[] places =
                DoubleStream.generate(random::nextDouble).limit(12 * WIDTH).toArray();
        double[] points = new double[count * WIDTH];
        for (int i = 0; i < count; i++) {
            int place = random.nextInt(12) * WIDTH;
            for (int j = 0; j < WIDTH; j++) {
                points[i * WIDTH + j] = 2 * places[place + j] + random.nextGaussian();
            }
        }
        return points;
    }

    /** {@return the inertia that ours comes to} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double ours() {
        return ours.start(K, STEPS, 1);
    }

    /**
     * Four starts on one thread.
     *
     * @param helpers is not asked
     * @return the least inertia
     */
    @Benchmark
    @OperationsPerInvocation(STEPS * 4)
    public double oursFourStarts(Helpers helpers) {
        return ours.starts(4, STEPS, helpers.executor, 1);
    }

    /**
     * The same four on two threads.
     *
     * @param helpers lend one
     * @return the least inertia
     */
    @Benchmark
    @OperationsPerInvocation(STEPS * 4)
    public double oursFourStartsOnTwoThreads(Helpers helpers) {
        return ours.starts(4, STEPS, helpers.executor, 2);
    }

    /**
     * Commons Math 3.
     *
     * @param peers have the points
     * @return its clusters
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public List<CentroidCluster<DoublePoint>> commonsMath(Peers peers) {
        return ClusteringPeers.commonsMath(peers.commons, K, STEPS, 1);
    }

    /**
     * Tribuo, one thread.
     *
     * @param peers have the points
     * @return its model
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public KMeansModel tribuo(Peers peers) {
        return peers.tribuo.train(K, STEPS, 1);
    }
}
