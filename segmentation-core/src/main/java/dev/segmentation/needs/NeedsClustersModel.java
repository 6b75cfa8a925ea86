package dev.segmentation.needs;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.Quantity;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The centres of a {@link NeedsClusters} segmentation: a customer belongs to the nearest one, of two equally near ones to the
 * one listed first.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. {@code toString} prints the centres in the measures'
 * own units. A segmentation has the derived measure {@code distance}, {@link #DISTANCE}: at least 0, unknown where the
 * customer is unassigned, and not there where there is one segment alone. K-means has no posterior: it knows no probabilities.
 */
public final class NeedsClustersModel implements SegmentModel {
    /** How far a customer is from where it would change segment: from the nearest plane midway between two centres. */
    public static final Measure DISTANCE = Measure.of("distance", "scaled units");

    private final NeedSpace space;
    private final List<Cluster> clusters;
    private final ClusterEvidence evidence;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final Planes planes;
    private final Function<Customer, Explanation> explainer;

    private NeedsClustersModel(
            NeedSpace space, List<Cluster> clusters, ClusterEvidence evidence, Provenance provenance) {
        this.space = space;
        this.clusters = clusters;
        this.evidence = evidence;
        this.provenance = provenance;
        this.segments = clusters.stream().map(Cluster::segment).toList();
        this.planes = new Planes(clusters, space.width());
        this.explainer = new ClusterExplainer(this, planes)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param space how distances are taken
     * @param clusters the segments, at least one, in canonical order
     * @param evidence what speaks for their number
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no segment, a code stands twice or a centre has not one number for each
     *     measure
     */
    public static NeedsClustersModel of(
            NeedSpace space, List<Cluster> clusters, ClusterEvidence evidence, Provenance provenance) {
        Checks.notNull(space, "NeedsClustersModel.of space");
        List<Cluster> listed = Checks.list(clusters, "NeedsClustersModel.of clusters");
        Checks.notNull(evidence, "NeedsClustersModel.of evidence");
        Checks.notNull(provenance, "NeedsClustersModel.of provenance");
        Checks.distinct(listed.stream().map(Cluster::code).toList(), "NeedsClustersModel.of clusters");
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("NeedsClustersModel.of clusters must have a segment; got none.");
        }
        for (Cluster cluster : listed) {
            if (cluster.centre().size() != space.width()) {
                throw new IllegalArgumentException("NeedsClustersModel.of centres must have one number for each of the "
                        + space.width() + " measures; got " + cluster.centre().size() + ".");
            }
        }
        return new NeedsClustersModel(space, listed, evidence, provenance);
    }

    /**
     * The same model with names that people prefer.
     *
     * @param names by the code of the segment; codes never change
     * @return a new model
     * @throws IllegalArgumentException if there is no such segment
     */
    public NeedsClustersModel named(Map<String, String> names) {
        List<String> codes = clusters.stream().map(Cluster::code).toList();
        for (String code : names.keySet()) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException(
                        "NeedsClustersModel.named must name one of " + codes + "; got " + Checks.quote(code) + ".");
            }
        }
        List<Cluster> renamed = clusters.stream()
                .map(c -> new Cluster(
                        c.code(),
                        names.containsKey(c.code()) ? Message.text(names.get(c.code())) : c.name(),
                        c.centre(),
                        c.share()))
                .toList();
        return new NeedsClustersModel(space, renamed, evidence, provenance);
    }

    /**
     * The same model with other codes, so that segments keep theirs across refits.
     *
     * @param codes by the present code; segments left out keep theirs
     * @return a new model
     * @throws IllegalArgumentException if a code would be blank or stand twice
     * @see SegmentIdentity#stableCodes
     */
    public NeedsClustersModel coded(Map<String, String> codes) {
        List<Cluster> recoded = clusters.stream()
                .map(c -> new Cluster(codes.getOrDefault(c.code(), c.code()), c.name(), c.centre(), c.share()))
                .toList();
        return of(space, recoded, evidence, provenance);
    }

    @Override
    public String kind() {
        return NeedsClusters.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        return space.attributes();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * How distances are taken.
     *
     * @return the space
     */
    public NeedSpace space() {
        return space;
    }

    /**
     * The segments with their centres in scaled units.
     *
     * @return at least one, in canonical order
     */
    public List<Cluster> clusters() {
        return clusters;
    }

    /**
     * What speaks for the number of segments.
     *
     * @return the evidence
     */
    public ClusterEvidence evidence() {
        return evidence;
    }

    /**
     * The centre of a segment in the measures' own units; geometric means where logarithms were taken.
     *
     * @param code the segment's code
     * @return by measure
     * @throws IllegalArgumentException if there is no such segment
     */
    public Map<Measure, Double> centre(String code) {
        for (Cluster cluster : clusters) {
            if (cluster.code().equals(code)) {
                Map<Measure, Double> centre = new LinkedHashMap<>();
                for (int j = 0; j < space.width(); j++) {
                    ScaledMeasure scale = space.measures().get(j);
                    centre.put(scale.measure(), scale.unscaled(cluster.centre().get(j)));
                }
                return Collections.unmodifiableMap(centre);
            }
        }
        throw new IllegalArgumentException("Segment must be one of "
                + clusters.stream().map(Cluster::code).toList() + "; got " + Checks.quote(code) + ".");
    }

    @Override
    public Assignment assign(Customer customer) {
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        double[] place = space.place(customer);
        return space.isJudged(place) ? segments.get(planes.nearest(place, 0)) : Segment.UNASSIGNED;
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        double[] places = space.places(completed);
        int[] codes = new int[completed.size()];
        double[] place = new double[space.width()];
        for (int row = 0; row < codes.length; row++) {
            System.arraycopy(places, row * place.length, place, 0, place.length);
            codes[row] = space.isJudged(place) ? planes.nearest(place, 0) : -1;
        }
        Segmentation result = Segmentation.of(this, completed, codes);
        return clusters.size() == 1 ? result : result.withDerived(DISTANCE, () -> distances(places, codes));
    }

    private MeasureColumn distances(double[] places, int[] codes) {
        double[] distances = new double[codes.length];
        int width = space.width();
        for (int row = 0; row < codes.length; row++) {
            double[] place = Arrays.copyOfRange(places, row * width, (row + 1) * width);
            distances[row] = codes[row] < 0 ? Double.NaN : planes.distance(codes[row], place);
        }
        return MeasureColumn.of(DISTANCE, distances);
    }

    /** What is derived of one place, by name. */
    Map<String, Double> derived(double[] place) {
        double distance = space.isJudged(place) ? planes.distance(planes.nearest(place, 0), place) : Double.NaN;
        return clusters.size() == 1 ? Map.of() : Map.of(DISTANCE.name(), distance);
    }

    @Override
    public NeedsClustersReport report(Segmentation segmentation) {
        return NeedsClustersReport.of(this, segmentation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NeedsClustersModel that
                && space.equals(that.space)
                && clusters.equals(that.clusters)
                && evidence.equals(that.evidence)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(space, clusters);
    }

    @Override
    public String toString() {
        return "NeedsClustersModel" + clusters.stream().map(this::words).toList();
    }

    private String words(Cluster cluster) {
        List<String> parts = new ArrayList<>();
        centre(cluster.code())
                .forEach((measure, value) -> parts.add(measure.name() + " "
                        + Message.of("text", new Quantity(value, measure.unit()))
                                .in(Locale.ROOT)));
        return cluster.code() + ": " + String.join(", ", parts);
    }
}
