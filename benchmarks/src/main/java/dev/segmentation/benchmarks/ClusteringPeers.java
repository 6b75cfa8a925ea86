package dev.segmentation.benchmarks;

import dev.segmentation.needs.KMeansKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** K-means by others, both under the Apache License 2.0, and how good what they find is beside ours. */
final class ClusteringPeers {
    /** Few enough for all three to settle. */
    private static final int POINTS = 50_000;

    private static final int STARTS = 5;
    private static final int MOST_STEPS = 100;

    private ClusteringPeers() {}

    static List<DoublePoint> points(double[] rows, int width) {
        return IntStream.range(0, rows.length / width)
                .mapToObj(i -> new DoublePoint(Arrays.copyOfRange(rows, i * width, (i + 1) * width)))
                .toList();
    }

    static List<CentroidCluster<DoublePoint>> commonsMath(List<DoublePoint> points, int k, int steps, int seed) {
        return new KMeansPlusPlusClusterer<DoublePoint>(k, steps, new EuclideanDistance(), new Well19937c(seed))
                .cluster(points);
    }

    /** Points as Tribuo holds them: dense examples that share their features' names. */
    static final class TribuoPoints {
        private final MutableDataset<ClusterID> points;

        TribuoPoints(double[] rows, int width) {
            Logger.getLogger("org.tribuo").setLevel(Level.WARNING);
            ClusteringFactory factory = new ClusteringFactory();
            points = new MutableDataset<>(new SimpleDataSourceProvenance("points", factory), factory);
            String[] names = IntStream.range(0, width).mapToObj(j -> "x" + j).toArray(String[]::new);
            for (int at = 0; at < rows.length; at += width) {
                double[] row = Arrays.copyOfRange(rows, at, at + width);
                points.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, row));
            }
        }

        KMeansModel train(int k, int steps, long seed) {
            return new KMeansTrainer(k, steps, new L2Distance(), KMeansTrainer.Initialisation.PLUSPLUS, 1, seed)
                    .train(points);
        }
    }

    /** {@return the best of five starts of each, settled, as a row of the report} */
    static String inertiaRow() {
        double[] rows = Clustering.points(POINTS);
        double ours = KMeansKernel.of(rows, Clustering.WIDTH).best(Clustering.K, STARTS);
        List<DoublePoint> points = points(rows, Clustering.WIDTH);
        TribuoPoints tribuo = new TribuoPoints(rows, Clustering.WIDTH);
        double peers = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            List<double[]> centres = new ArrayList<>();
            commonsMath(points, Clustering.K, MOST_STEPS, start)
                    .forEach(cluster -> centres.add(cluster.getCenter().getPoint()));
            peers = Math.min(peers, inertia(rows, centres));
            centres.clear();
            for (DenseVector centre :
                    tribuo.train(Clustering.K, MOST_STEPS, start).getCentroidVectors()) {
                centres.add(centre.toArray());
            }
            peers = Math.min(peers, inertia(rows, centres));
        }
        return String.format(
                Locale.ROOT,
                "| k-means, inertia of the best of %d starts over the best peer's, %,d points | %.5f | | at most 1.01 | %s |%n",
                STARTS,
                POINTS,
                ours / peers,
                ours <= 1.01 * peers ? "pass" : "MISS");
    }

    private static double inertia(double[] rows, List<double[]> centres) {
        double sum = 0;
        for (int at = 0; at < rows.length; at += Clustering.WIDTH) {
            double least = Double.MAX_VALUE;
            for (double[] centre : centres) {
                double squared = 0;
                for (int j = 0; j < Clustering.WIDTH; j++) {
                    squared += (rows[at + j] - centre[j]) * (rows[at + j] - centre[j]);
                }
                least = Math.min(least, squared);
            }
            sum += least;
        }
        return sum;
    }
}
