package dev.segmentation.needs;

import dev.segmentation.Fitting;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Divides customers by the need that they declare most important.
 *
 * <p>A need is dominant that leads every other by a margin. Where others are closer the customer is {@code mixed}, or a pair
 * where pairs are asked for; who declares nothing, or nothing important enough, is {@code unexpressed}. An unknown score takes
 * no part, and the reason names it. Evidence that is stale or not validated is refused, which leaves the customer unassigned,
 * or weighed: it then has to lead by the margin divided by its weight.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks an
 * attribute.
 *
 * <pre>{@code
 * DeclaredNeeds stated = DeclaredNeeds.on(PRICE, SERVICE, SPEED).margin(1)
 *     .trusting(SOURCE, "interview", "survey").notOlderThan(AGE, 730);
 * }</pre>
 */
@CheckReturnValue
public final class DeclaredNeeds implements Segmenter<DeclaredNeedsModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "declared-needs";

    /** The code of customers with needs close together. */
    public static final String MIXED = "mixed";

    /** The code of customers who declare no need. */
    public static final String UNEXPRESSED = "unexpressed";

    private final List<Measure> needs;
    private final DeclaredRule rule;
    private final EvidenceRule evidence;

    private DeclaredNeeds(List<Measure> needs, DeclaredRule rule, EvidenceRule evidence) {
        this.needs = needs;
        this.rule = rule;
        this.evidence = evidence;
    }

    /**
     * On the importance of some needs; a larger score is more important.
     *
     * @param needs at least two, all in one unit
     * @return the segmenter
     * @throws NullPointerException if a need is null
     * @throws IllegalArgumentException if there are fewer than two, one stands twice, units differ, or a name is reserved
     */
    public static DeclaredNeeds on(Measure... needs) {
        List<Measure> listed = DeclaredCodes.checked(Checks.list(Arrays.asList(needs), "DeclaredNeeds.on"));
        return new DeclaredNeeds(listed, DeclaredRule.DEFAULTS, EvidenceRule.NONE);
    }

    /**
     * With a margin by which a need must lead.
     *
     * @param margin at least 0, in the unit of the scores; a lead equal to it is enough
     * @return a new segmenter
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public DeclaredNeeds margin(double margin) {
        return with(new DeclaredRule(margin, rule.least(), rule.isRanking(), rule.hasPairs()));
    }

    /**
     * Reads ranks: 1 is the most important need.
     *
     * @return a new segmenter
     */
    public DeclaredNeeds ranks() {
        return with(new DeclaredRule(rule.margin(), rule.least(), true, rule.hasPairs()));
    }

    /**
     * With a bound that the most important need must reach to count as expressed.
     *
     * @param least the least score, or for ranks the greatest rank
     * @return a new segmenter
     * @throws IllegalArgumentException if it is not finite
     */
    public DeclaredNeeds atLeast(double least) {
        double bound = Checks.finite(least, "DeclaredNeeds.atLeast");
        return with(new DeclaredRule(rule.margin(), bound, rule.isRanking(), rule.hasPairs()));
    }

    /**
     * Makes a segment of each pair of needs: exactly two close together are {@code price+service}, more are mixed.
     *
     * @return a new segmenter
     */
    public DeclaredNeeds pairs() {
        return with(new DeclaredRule(rule.margin(), rule.least(), rule.isRanking(), true));
    }

    /**
     * Validates evidence by its source.
     *
     * @param source where it comes from
     * @param trusted the labels that validate it
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if no source is trusted
     */
    public DeclaredNeeds trusting(Category source, String... trusted) {
        Checks.notNull(source, "DeclaredNeeds.trusting source");
        List<String> labels = Checks.list(Arrays.asList(trusted), "DeclaredNeeds.trusting");
        return with(new EvidenceRule(source, labels, evidence.age(), evidence.most(), evidence.weight()));
    }

    /**
     * Validates evidence by its age.
     *
     * @param age how old it is; unknown is too old
     * @param most the greatest age that counts, in the unit of the age
     * @return a new segmenter
     * @throws NullPointerException if the age is null
     * @throws IllegalArgumentException if the greatest age is not finite
     */
    public DeclaredNeeds notOlderThan(Measure age, double most) {
        Checks.notNull(age, "DeclaredNeeds.notOlderThan age");
        Checks.finite(most, "DeclaredNeeds.notOlderThan");
        return with(new EvidenceRule(evidence.source(), evidence.trusted(), age, most, evidence.weight()));
    }

    /**
     * Weighs evidence that is stale or not validated.
     *
     * @param weight from 0, which refuses it and is the default, to 1
     * @return a new segmenter
     * @throws IllegalArgumentException if it is out of range
     */
    public DeclaredNeeds weighing(double weight) {
        return with(new EvidenceRule(evidence.source(), evidence.trusted(), evidence.age(), evidence.most(), weight));
    }

    private DeclaredNeeds with(DeclaredRule other) {
        return new DeclaredNeeds(needs, other, evidence);
    }

    private DeclaredNeeds with(EvidenceRule other) {
        return new DeclaredNeeds(needs, rule, other);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeclaredNeedsModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(needs);
        fitting.requireAll(evidence.attributes());
        return DeclaredNeedsModel.of(needs, rule, evidence, fitting.provenance(this, portfolio.size()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredNeeds that
                && needs.equals(that.needs)
                && rule.equals(that.rule)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(needs, rule, evidence);
    }

    @Override
    public String toString() {
        return "DeclaredNeeds.on("
                + String.join(", ", needs.stream().map(Measure::name).toList()) + ")"
                + (rule.margin() == 0 ? "" : ".margin(" + Numbers.shortest(rule.margin()) + ")")
                + (rule.isRanking() ? ".ranks()" : "")
                + (Double.isInfinite(rule.least()) ? "" : ".atLeast(" + Numbers.shortest(rule.least()) + ")")
                + (rule.hasPairs() ? ".pairs()" : "")
                + evidence.words();
    }
}
