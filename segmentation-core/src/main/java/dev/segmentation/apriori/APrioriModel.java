package dev.segmentation.apriori;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dimensions and combinations of an {@link APriori} segmentation.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are the combinations seen when the model
 * was fitted, in code point order of their codes; {@code other}, where rare ones are pooled, is last. {@code toString}
 * prints the dimensions.
 */
public final class APrioriModel implements SegmentModel {
    private final List<Dimension> dimensions;
    private final List<String> combinations;
    private final APrioriRules rules;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final List<Coder> coders;
    /** The coders again, and the segments as codes number them, for the quick way of one customer. */
    private final Coder[] judges;

    private final Segment[] bySegmentCode;
    private final Combinations index;
    private final Function<Customer, Explanation> explainer;
    /** Made when somebody first asks for a reason; made twice, it is the same. */
    private volatile @Nullable Map<Attribute, ValueMoves> moves;

    private APrioriModel(
            List<Dimension> dimensions, List<String> combinations, APrioriRules rules, Provenance provenance) {
        this.dimensions = dimensions;
        this.combinations = combinations;
        this.rules = rules;
        this.provenance = provenance;
        List<Segment> listed = new ArrayList<>();
        combinations.forEach(combination -> listed.add(Segment.of(combination)));
        if (rules.pools()) {
            listed.add(Segment.of(Segment.OTHER));
        }
        this.segments = Collections.unmodifiableList(listed);
        this.coders = dimensions.stream().map(Coder::of).toList();
        this.judges = coders.toArray(Coder[]::new);
        this.bySegmentCode = segments.toArray(Segment[]::new);
        this.index = new Combinations(dimensions, combinations);
        this.explainer = new APrioriExplainer(this)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param dimensions the dimensions, at least one
     * @param combinations the codes of the segments, without {@code other}, in any order
     * @param rules pooling and the measure of money
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException if there is no dimension, two have one name, or a combination stands twice or is
     *     not made of the dimensions' values
     */
    public static APrioriModel of(
            List<? extends Dimension> dimensions,
            List<String> combinations,
            APrioriRules rules,
            Provenance provenance) {
        List<Dimension> copy = Checks.list(dimensions, "APrioriModel.of dimensions");
        Checks.distinct(copy.stream().map(Dimension::name).toList(), "APrioriModel.of dimensions");
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("APrioriModel.of must have a dimension; got none.");
        }
        List<String> sorted = new ArrayList<>(Checks.list(combinations, "APrioriModel.of combinations"));
        sorted.sort(CodeText::byCodePoint);
        Checks.distinct(sorted, "APrioriModel.of combinations");
        Checks.notNull(rules, "APrioriModel.of rules");
        Checks.notNull(provenance, "APrioriModel.of provenance");
        return new APrioriModel(copy, Collections.unmodifiableList(sorted), rules, provenance);
    }

    @Override
    public String kind() {
        return APriori.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        Set<Attribute> read = new LinkedHashSet<>();
        dimensions.forEach(dimension -> read.addAll(dimension.attributes()));
        return List.copyOf(read);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What divides the customers.
     *
     * @return the dimensions, in the order of the labels in codes
     */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * The combinations that are segments.
     *
     * @return their codes, in code point order, without {@code other}
     */
    public List<String> combinations() {
        return combinations;
    }

    /**
     * Pooling and the measure of money.
     *
     * @return the rules
     */
    public APrioriRules rules() {
        return rules;
    }

    List<Coder> coders() {
        return coders;
    }

    /** For the attributes that make customers move by values which were seen: which value leads where. */
    Map<Attribute, ValueMoves> moves() {
        Map<Attribute, ValueMoves> known = moves;
        if (known == null) {
            known = ValueMoves.of(this);
            moves = known;
        }
        return known;
    }

    /** Where combinations that are not listed go. */
    Segment unlisted() {
        return codeOfOthers() < 0 ? Segment.UNASSIGNED : segments.get(codeOfOthers());
    }

    @Override
    public Assignment assign(Customer customer) {
        Checks.notNull(customer, "APrioriModel.assign customer");
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int position = position(customer);
        int code = position < 0 ? codeOfOthers() : position;
        return code < 0 ? Segment.UNASSIGNED : bySegmentCode[code];
    }

    /** Where the customer's combination stands among those listed; -1 if it is no segment of its own. */
    int position(Customer customer) {
        return index.position(judges, customer);
    }

    private int codeOfOthers() {
        return rules.pools() ? combinations.size() : -1;
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        Census census = Census.of(coders, completed);
        return census.segmentation(this, completed, combination -> {
            int position = index.position(d -> census.value(combination, d));
            return position < 0 ? codeOfOthers() : position;
        });
    }

    @Override
    public APrioriReport report(Segmentation segmentation) {
        return APrioriReport.of(this, segmentation);
    }

    @Override
    public Optional<Measure> money() {
        return Optional.ofNullable(rules.sum());
    }

    @Override
    public Map<String, List<Double>> cuts() {
        Map<String, List<Double>> cuts = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            if (dimension instanceof MeasureDimension measure) {
                cuts.put(measure.measure().name(), measure.bands().cuts());
            } else if (dimension instanceof SizeDimension size) {
                cuts.putIfAbsent(size.before().name(), size.before().bands().cuts());
                cuts.putIfAbsent(size.after().name(), size.after().bands().cuts());
            }
        }
        return Collections.unmodifiableMap(cuts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof APrioriModel that
                && dimensions.equals(that.dimensions)
                && combinations.equals(that.combinations)
                && rules.equals(that.rules)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimensions, combinations, rules);
    }

    @Override
    public String toString() {
        return "APrioriModel" + dimensions + " with " + segments.size() + " "
                + Checks.plural(segments.size(), "segment");
    }
}
