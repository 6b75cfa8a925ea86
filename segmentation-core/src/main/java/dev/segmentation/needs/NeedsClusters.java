package dev.segmentation.needs;

import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Discovers segments of customers with similar needs by k-means, and says whether there are any.
 *
 * <p>Measures are scaled, 50 starts are made from the seed, and numbers of segments from 2 to 8 are tried. Each is judged by
 * resamples and by copies with shuffled answers; the recommended one is fitted, and where none is to be trusted the model has
 * the single segment {@code all}. Customers of whom an answer is unknown are never learned from. A measure that is the same
 * for everybody divides nobody; of fewer distinct customers than segments asked for, each is a segment.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks a
 * measure or nobody's answers are all known.
 *
 * <pre>{@code
 * NeedsClusters needs = NeedsClusters.on(PRICE, SERVICE, SPEED);      // 2 to 8, whichever is to be trusted
 * NeedsClusters four = NeedsClusters.on(FRESH, MILK).ln().clusters(4).seed(42);
 * }</pre>
 */
@CheckReturnValue
public final class NeedsClusters implements Segmenter<NeedsClustersModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "needs-clusters";

    private final List<Measure> measures;
    private final Geometry geometry;
    private final Search search;

    private NeedsClusters(List<Measure> measures, Geometry geometry, Search search) {
        this.measures = measures;
        this.geometry = geometry;
        this.search = search;
    }

    /** How distances are taken, and which of them the silhouette reads. */
    private record Geometry(Scale scale, boolean isLn, Missing missing, Silhouette silhouette) {
        static final Geometry DEFAULTS = new Geometry(Scale.ZSCORE, false, Missing.UNASSIGNED, Silhouette.SQUARED);

        String words() {
            return (scale == DEFAULTS.scale ? "" : ".scale(" + scale.code() + ")")
                    + (isLn ? ".ln()" : "")
                    + (missing == DEFAULTS.missing ? "" : ".missing(" + missing.code() + ")")
                    + (silhouette == DEFAULTS.silhouette ? "" : ".silhouette(" + silhouette.code() + ")");
        }
    }

    /**
     * By the answers to some questions, or any other measures.
     *
     * @param measures at least one, none twice
     * @return the segmenter
     * @throws NullPointerException if a measure is null
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    public static NeedsClusters on(Measure... measures) {
        List<Measure> listed = Checks.list(List.of(measures), "NeedsClusters.on");
        Checks.distinct(listed, "NeedsClusters.on");
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("NeedsClusters.on must name a measure; got none.");
        }
        return new NeedsClusters(listed, Geometry.DEFAULTS, Search.DEFAULTS);
    }

    /**
     * With another scale.
     *
     * @param scale how measures are made comparable; z-scores by default
     * @return a new segmenter
     * @throws NullPointerException if the scale is null
     */
    public NeedsClusters scale(Scale scale) {
        Checks.notNull(scale, "NeedsClusters.scale");
        return with(new Geometry(scale, geometry.isLn, geometry.missing, geometry.silhouette));
    }

    /**
     * Takes the natural logarithm of every measure before it is scaled, as suits spending. A value that is not above zero
     * has none, and counts as unknown.
     *
     * @return a new segmenter
     */
    public NeedsClusters ln() {
        return with(new Geometry(geometry.scale, true, geometry.missing, geometry.silhouette));
    }

    /**
     * Says what becomes of a customer with unknown answers.
     *
     * @param missing unassigned by default
     * @return a new segmenter
     * @throws NullPointerException if the rule is null
     */
    public NeedsClusters missing(Missing missing) {
        Checks.notNull(missing, "NeedsClusters.missing");
        return with(new Geometry(geometry.scale, geometry.isLn, missing, geometry.silhouette));
    }

    /**
     * Says by which distances the silhouette is worked out.
     *
     * @param silhouette squared ones by default, as k-means uses them
     * @return a new segmenter
     * @throws NullPointerException if the choice is null
     */
    public NeedsClusters silhouette(Silhouette silhouette) {
        Checks.notNull(silhouette, "NeedsClusters.silhouette");
        return with(new Geometry(geometry.scale, geometry.isLn, geometry.missing, silhouette));
    }

    /**
     * With a given number of segments; the report still says whether they are to be trusted.
     *
     * @param k from 1, which gives the one segment {@code all}
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 1
     */
    public NeedsClusters clusters(int k) {
        return new NeedsClusters(measures, geometry, search.between("NeedsClusters.clusters", k, k));
    }

    /**
     * With the recommended number of segments from a range.
     *
     * @param from the least, from 1
     * @param to the most
     * @return a new segmenter
     * @throws IllegalArgumentException if {@code from} is below 1 or above {@code to}
     */
    public NeedsClusters clusters(int from, int to) {
        return new NeedsClusters(measures, geometry, search.between("NeedsClusters.clusters", from, to));
    }

    /**
     * With another number of starts; the best one counts.
     *
     * @param count from 1; 50 by default
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 1
     */
    public NeedsClusters starts(int count) {
        return new NeedsClusters(measures, geometry, search.starts("NeedsClusters.starts", count));
    }

    /**
     * With other random numbers.
     *
     * @param seed any number; 1 by default
     * @return a new segmenter
     */
    public NeedsClusters seed(long seed) {
        return new NeedsClusters(measures, geometry, search.seed(seed));
    }

    /**
     * With another number of resamples to judge stability by. Without any, nothing is recommended: for a given number of
     * segments and very many customers.
     *
     * @param count 100 by default; 0 for none
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 0, or 0 where the number of segments is to be chosen
     */
    public NeedsClusters resamples(int count) {
        return new NeedsClusters(measures, geometry, search.resamples("NeedsClusters.resamples", count));
    }

    private NeedsClusters with(Geometry other) {
        return new NeedsClusters(measures, other, search);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public NeedsClustersModel fit(Portfolio portfolio) {
        return fit(portfolio, Running.alone());
    }

    /**
     * Learns a model with the help of others.
     *
     * @param portfolio the customers to learn from
     * @param running who works, and who hears of it
     * @return the same model, to the bit, as without help
     * @throws dev.segmentation.FitException if the portfolio lacks a measure, or nobody's answers are all known
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public NeedsClustersModel fit(Portfolio portfolio, Running running) {
        Checks.notNull(running, "NeedsClusters.fit running");
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(measures);
        List<ScaledMeasure> scaled = new ScaleLearner(fitting, geometry.scale, geometry.isLn).learn(measures);
        NeedSpace space = new NeedSpace(scaled, geometry.missing);
        Points points = points(space, portfolio);
        ClusterTrial trial = new ClusterTrial(points, search, geometry.silhouette, running);
        ClusterEvidence evidence = trial.run();
        Clustering chosen = trial.of(search.isGiven() ? evidence.table().get(0).k() : evidence.recommendedK());
        Provenance plain = fitting.provenance(this, points.customers());
        return NeedsClustersModel.of(space, ClusterNaming.of(space, chosen), evidence, seeded(plain, search.seed()));
    }

    static Provenance seeded(Provenance plain, long seed) {
        return new Provenance(
                plain.method(),
                plain.sentence(),
                plain.version(),
                plain.customers(),
                plain.learnedFrom(),
                OptionalLong.of(seed));
    }

    /** The customers of whom everything is known. */
    private static Points points(NeedSpace space, Portfolio portfolio) {
        int width = space.width();
        double[] places = space.places(portfolio);
        int kept = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            boolean complete = true;
            for (int j = 0; j < width; j++) {
                complete &= !Double.isNaN(places[row * width + j]);
            }
            if (complete) {
                System.arraycopy(places, row * width, places, kept * width, width);
                kept++;
            }
        }
        return Points.of(Arrays.copyOf(places, kept * width), width);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NeedsClusters that
                && measures.equals(that.measures)
                && geometry.equals(that.geometry)
                && search.equals(that.search);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measures, geometry, search);
    }

    @Override
    public String toString() {
        String names = String.join(", ", measures.stream().map(Measure::name).toList());
        return "NeedsClusters.on(" + names + ")" + geometry.words() + search.words("clusters");
    }
}
