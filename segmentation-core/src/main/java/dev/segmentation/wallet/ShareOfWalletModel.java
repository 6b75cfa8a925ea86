package dev.segmentation.wallet;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cuts of a {@link ShareOfWallet}.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are listed as grow, fix, model, move. A
 * segmentation derives {@code share}, a fraction, and {@code unserved}, the part of the wallet that goes elsewhere; where
 * wallets are intervals both are of its middle, and {@code share:low} and {@code share:high} are of its ends. {@code
 * toString} prints the cuts.
 */
public final class ShareOfWalletModel implements SegmentModel {
    static final Measure SHARE = Measure.of("share", "fraction");
    static final Measure SHARE_LOW = Measure.of("share:low", "fraction");
    static final Measure SHARE_HIGH = Measure.of("share:high", "fraction");
    static final String UNSERVED = "unserved";

    private final WalletMeasures measures;
    private final WalletCuts cuts;
    private final WalletEvidence evidence;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final WalletJudge judge;
    private final Function<Customer, Explanation> explainer;

    private ShareOfWalletModel(
            WalletMeasures measures, WalletCuts cuts, WalletEvidence evidence, Provenance provenance) {
        this.measures = measures;
        this.cuts = cuts;
        this.evidence = evidence;
        this.provenance = provenance;
        this.segments = Quadrants.segments(evidence.plays());
        this.judge = new WalletJudge(measures, cuts);
        this.explainer = new WalletExplainer(this)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param measures what the share is read from
     * @param cuts where a share and a satisfaction are high
     * @param evidence what is told beside the segment
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     */
    public static ShareOfWalletModel of(
            WalletMeasures measures, WalletCuts cuts, WalletEvidence evidence, Provenance provenance) {
        Checks.notNull(measures, "ShareOfWalletModel.of measures");
        Checks.notNull(cuts, "ShareOfWalletModel.of cuts");
        Checks.notNull(evidence, "ShareOfWalletModel.of evidence");
        return new ShareOfWalletModel(
                measures, cuts, evidence, Checks.notNull(provenance, "ShareOfWalletModel.of provenance"));
    }

    @Override
    public String kind() {
        return ShareOfWallet.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        return measures.attributes();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What the share is read from.
     *
     * @return sales, wallet and satisfaction
     */
    public WalletMeasures measures() {
        return measures;
    }

    /**
     * Where a share and a satisfaction are high.
     *
     * @return the cuts, with the rule that they come from
     */
    public WalletCuts walletCuts() {
        return cuts;
    }

    /**
     * What is told beside the segment.
     *
     * @return chance, trend, survey and plays
     */
    public WalletEvidence evidence() {
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
        int code = judge.code(customer);
        return code < 0 ? Segment.UNASSIGNED : segments.get(code);
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(measures.measures());
        WalletJudge.Rows rows = judge.rows(completed);
        Segmentation result = Segmentation.of(this, completed, judge.codes(rows))
                .withDerived(SHARE, rows.figure(WalletMeasures.Bounds::shareInTheMiddle))
                .withDerived(unserved(), rows.figure(WalletMeasures.Bounds::unserved));
        return measures.interval() == null
                ? result
                : result.withDerived(SHARE_LOW, rows.figure(WalletMeasures.Bounds::lowShare))
                        .withDerived(SHARE_HIGH, rows.figure(WalletMeasures.Bounds::highShare));
    }

    Measure unserved() {
        return Measure.of(UNSERVED, measures.wallet().unit());
    }

    @Override
    public ShareOfWalletReport report(Segmentation segmentation) {
        return ShareOfWalletReport.of(this, segmentation);
    }

    /**
     * What each account manager, or each part of any other category, has to grow, to fix and to assess.
     *
     * @param portfolio the customers
     * @param category for example the owner; the whole path counts
     * @return a group for each of its values
     * @throws dev.segmentation.FitException if the portfolio lacks a measure
     * @throws IllegalArgumentException if it lacks the category
     */
    public WalletByCategory report(Portfolio portfolio, Category category) {
        return report(segment(portfolio), category);
    }

    /**
     * What each account manager, or each part of any other category, has to grow, to fix and to assess.
     *
     * @param segmentation what this model made of a portfolio
     * @param category for example the owner; the whole path counts
     * @return a group for each of its values
     * @throws IllegalArgumentException if the portfolio lacks the category, or a measure that the evidence names
     */
    public WalletByCategory report(Segmentation segmentation, Category category) {
        Checks.notNull(category, "ShareOfWalletModel.report category");
        return WalletByCategory.of(this, segmentation, category);
    }

    /** Fix, for what is bought today is at stake; Grow, for the easily reached potential; Move, to assess; Model last. */
    @Override
    public List<Segment> byUrgency() {
        return Stream.of(Quadrants.FIX, Quadrants.GROW, Quadrants.MOVE, Quadrants.MODEL)
                .map(segments::get)
                .toList();
    }

    /** Those who are not satisfied: Fix and Move. */
    @Override
    public List<Segment> atRisk() {
        return List.of(segments.get(Quadrants.FIX), segments.get(Quadrants.MOVE));
    }

    @Override
    public Optional<Measure> money() {
        return Optional.of(measures.sales());
    }

    @Override
    public Map<String, List<Double>> cuts() {
        Map<String, List<Double>> listed = new LinkedHashMap<>();
        listed.put(SHARE.name(), List.of(cuts.share()));
        listed.put(measures.satisfaction().name(), List.of(cuts.satisfaction()));
        return Collections.unmodifiableMap(listed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShareOfWalletModel that
                && measures.equals(that.measures)
                && cuts.equals(that.cuts)
                && evidence.equals(that.evidence)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measures, cuts, evidence);
    }

    @Override
    public String toString() {
        return "ShareOfWalletModel[share: high >= " + Decimals.shortest(cuts.share()) + " > low; "
                + measures.satisfaction() + ": high >= " + Decimals.shortest(cuts.satisfaction()) + " > low]";
    }
}
