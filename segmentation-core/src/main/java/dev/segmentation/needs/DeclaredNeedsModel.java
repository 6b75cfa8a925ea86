package dev.segmentation.needs;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DeclaredNeeds} segmentation, which learns nothing but its rule.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are listed in the order of the needs, then
 * pairs, {@code mixed}, {@code unexpressed}. {@code toString} prints the rule.
 */
public final class DeclaredNeedsModel implements SegmentModel {
    private final List<Measure> needs;
    private final DeclaredRule rule;
    private final EvidenceRule evidence;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final DeclaredJudge judge;
    private final Function<Customer, Explanation> explainer;

    private DeclaredNeedsModel(List<Measure> needs, DeclaredRule rule, EvidenceRule evidence, Provenance provenance) {
        this.needs = needs;
        this.rule = rule;
        this.evidence = evidence;
        this.provenance = provenance;
        DeclaredCodes codes = new DeclaredCodes(needs.size(), rule.hasPairs());
        this.segments = List.copyOf(codes.segments(needs));
        this.judge = new DeclaredJudge(rule, codes);
        this.explainer = new DeclaredExplainer(this, judge)::explain;
    }

    /**
     * A model by its parts; it can be written down and made again.
     *
     * @param needs the needs, at least two, in one unit
     * @param rule when a need is dominant
     * @param evidence when it is validated
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there are fewer than two needs, one stands twice, units differ, or a name is reserved
     */
    public static DeclaredNeedsModel of(
            List<Measure> needs, DeclaredRule rule, EvidenceRule evidence, Provenance provenance) {
        List<Measure> listed = DeclaredCodes.checked(Checks.list(needs, "DeclaredNeedsModel.of needs"));
        Checks.notNull(rule, "DeclaredNeedsModel.of rule");
        Checks.notNull(evidence, "DeclaredNeedsModel.of evidence");
        Checks.notNull(provenance, "DeclaredNeedsModel.of provenance");
        return new DeclaredNeedsModel(listed, rule, evidence, provenance);
    }

    @Override
    public String kind() {
        return DeclaredNeeds.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        List<Attribute> read = new ArrayList<>(needs);
        read.addAll(evidence.attributes());
        return List.copyOf(read);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * The needs.
     *
     * @return at least two
     */
    public List<Measure> needs() {
        return needs;
    }

    /**
     * When a need is dominant.
     *
     * @return the rule
     */
    public DeclaredRule rule() {
        return rule;
    }

    /**
     * When evidence is validated.
     *
     * @return the rule
     */
    public EvidenceRule evidence() {
        return evidence;
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
        int code = judge.code(values(customer), evidence.weightOf(customer));
        return code < 0 ? Segment.UNASSIGNED : segments.get(code);
    }

    double[] values(Customer customer) {
        return needs.stream().mapToDouble(customer::measure).toArray();
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        List<MeasureColumn> columns = needs.stream().map(completed::measure).toList();
        double[] weights = weights(completed);
        int[] codes = new int[completed.size()];
        double[] values = new double[columns.size()];
        for (int row = 0; row < codes.length; row++) {
            for (int j = 0; j < values.length; j++) {
                values[j] = columns.get(j).at(row);
            }
            codes[row] = judge.code(values, weights[row]);
        }
        return Segmentation.of(this, completed, codes);
    }

    /** What each customer's evidence counts for. */
    double[] weights(Portfolio portfolio) {
        double[] weights = new double[portfolio.size()];
        Arrays.fill(weights, 1);
        Category source = evidence.source();
        if (source != null) {
            CategoryColumn column = portfolio.category(source);
            for (int row = 0; row < weights.length; row++) {
                weights[row] = evidence.isTrusted(column.at(row)) ? weights[row] : evidence.weight();
            }
        }
        Measure age = evidence.age();
        if (age != null) {
            MeasureColumn column = portfolio.measure(age);
            for (int row = 0; row < weights.length; row++) {
                weights[row] = evidence.isRecent(column.at(row)) ? weights[row] : evidence.weight();
            }
        }
        return weights;
    }

    @Override
    public DeclaredNeedsReport report(Segmentation segmentation) {
        return DeclaredNeedsReport.of(this, segmentation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredNeedsModel that
                && needs.equals(that.needs)
                && rule.equals(that.rule)
                && evidence.equals(that.evidence)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(needs, rule, evidence);
    }

    @Override
    public String toString() {
        return "DeclaredNeedsModel[" + needs + ": margin " + Numbers.shortest(rule.margin()) + "]";
    }
}
