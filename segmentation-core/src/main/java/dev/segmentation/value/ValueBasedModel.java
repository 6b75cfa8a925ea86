package dev.segmentation.value;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sought;
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
 * The cut-offs of a {@link ValueBased} segmentation.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are listed from the highest band; labels
 * that only the potential's bands have follow. {@code toString} prints the thresholds with their unit.
 */
public final class ValueBasedModel implements SegmentModel {
    /** The measure that an index derives, in multiples of the average customer where it is scaled. */
    static final Measure INDEX = Measure.of("index", "index");

    private final ValueScale scale;
    private final Bands bands;
    private final ValueRules rules;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final ValueJudge judge;
    /** Whether a customer's worth is one measure, the first of what is read. */
    private final boolean isPlain;

    private final Sought read;
    private final Function<Customer, Explanation> explainer;

    private ValueBasedModel(ValueScale scale, Bands bands, ValueRules rules, Provenance provenance) {
        this.scale = scale;
        this.bands = bands;
        this.rules = rules;
        this.provenance = provenance;
        Set<String> codes = new LinkedHashSet<>(bands.labelsFromTheHighest());
        Bands own = rules.potentialBands();
        if (own != null) {
            codes.addAll(own.labelsFromTheHighest());
        }
        this.segments = codes.stream().map(Segment::of).toList();
        this.judge = new ValueJudge(bands, rules, new ArrayList<>(codes));
        this.isPlain = scale.isPlain();
        this.read = Sought.of(scale.measures());
        this.explainer = new ValueExplainer(this)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param scale how to work out what a customer is worth
     * @param bands the cut-offs of it
     * @param rules potential and lifts
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a lift names a band that is not there
     */
    public static ValueBasedModel of(ValueScale scale, Bands bands, ValueRules rules, Provenance provenance) {
        Checks.notNull(scale, "ValueBasedModel.of scale");
        Checks.notNull(bands, "ValueBasedModel.of bands");
        Checks.notNull(provenance, "ValueBasedModel.of provenance");
        for (Lift lift : Checks.notNull(rules, "ValueBasedModel.of rules").lifts()) {
            if (!bands.labels().contains(lift.atLeast())) {
                throw new IllegalArgumentException("ValueBasedModel.of lifts must name one of the bands "
                        + bands.labels() + "; got " + Checks.quote(lift.atLeast()) + ".");
            }
        }
        return new ValueBasedModel(scale, bands, rules, provenance);
    }

    @Override
    public String kind() {
        return ValueBased.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        Set<Attribute> read = new LinkedHashSet<>(scale.measures());
        if (rules.potential() != null) {
            read.add(rules.potential().measure());
        }
        rules.lifts().forEach(lift -> read.add(lift.attribute()));
        return List.copyOf(read);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * How a customer's worth is worked out.
     *
     * @return the scale
     */
    public ValueScale scale() {
        return scale;
    }

    /**
     * The cut-offs of customers' worth.
     *
     * @return the bands
     */
    public Bands bands() {
        return bands;
    }

    /**
     * Potential and lifts.
     *
     * @return the rules
     */
    public ValueRules rules() {
        return rules;
    }

    @Override
    public Assignment assign(Customer customer) {
        Checks.notNull(customer, "ValueBasedModel.assign customer");
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone, without anything allocated.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int code = judge.code(customer, worth(customer));
        return code < 0 ? Segment.UNASSIGNED : segments.get(code);
    }

    /** What decides about a customer: its value, or its potential where it is not a customer; NaN if unknown. */
    double worth(Customer customer) {
        if (customer.stage() == Stage.CUSTOMER) {
            return isPlain ? read.number(0, customer.attributes()) : scale.of(customer);
        }
        return rules.potential() == null
                ? Double.NaN
                : customer.measure(rules.potential().measure());
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        MeasureColumn values = scale.of(completed);
        Segmentation result = judge.segmentation(this, completed, values);
        return scale.isPlain() ? result : result.withDerived(INDEX, values.toArray());
    }

    @Override
    public ValueReport report(Segmentation segmentation) {
        return ValueReport.of(this, segmentation);
    }

    @Override
    public Optional<Measure> money() {
        return scale.isPlain() ? Optional.of(scale.measures().get(0)) : Optional.empty();
    }

    @Override
    public Map<String, List<Double>> cuts() {
        Map<String, List<Double>> cuts = new LinkedHashMap<>();
        cuts.put(scale.isPlain() ? scale.measures().get(0).name() : INDEX.name(), bands.cuts());
        if (rules.potential() != null && rules.potential().bands() != null) {
            cuts.put(
                    rules.potential().measure().name(),
                    rules.potential().bands().cuts());
        }
        return Collections.unmodifiableMap(cuts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueBasedModel that
                && scale.equals(that.scale)
                && bands.equals(that.bands)
                && rules.equals(that.rules)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, bands, rules);
    }

    @Override
    public String toString() {
        String what = scale.isPlain() ? scale.measures().get(0).toString() : "index of " + scale.measures();
        return "ValueBasedModel[" + what + ": " + bands + "]";
    }
}
