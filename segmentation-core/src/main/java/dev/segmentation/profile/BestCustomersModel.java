package dev.segmentation.profile;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BestCustomers} sentence has learned: the template, and how well anybody fits it.
 *
 * <p>Immutable, thread-safe and comparable by value. Holds counts, and fingerprints of the best customers' ids, so that
 * each of them is judged with itself left out. {@code toString} prints counts and cut-offs.
 */
public final class BestCustomersModel implements SegmentModel {
    /** The derived measure: how well somebody fits, from 0 to 100. */
    public static final Measure FIT = Measure.of("fit", "0-100");

    /** The derived measure: the share of the attributes' weight that is known. */
    public static final Measure CONFIDENCE = Measure.of("confidence", "fraction");

    private static final List<Segment> SEGMENTS = List.of(
            segment(
                    "prioritise",
                    Message.of("profile.play.prioritise.goal"),
                    Message.of("profile.play.prioritise.text"),
                    Message.of("profile.play.prioritise.figure")),
            segment(
                    "consider",
                    Message.of("profile.play.consider.goal"),
                    Message.of("profile.play.consider.text"),
                    Message.of("profile.play.consider.figure")),
            segment(
                    "deprioritise",
                    Message.of("profile.play.deprioritise.goal"),
                    Message.of("profile.play.deprioritise.text"),
                    Message.of("profile.play.deprioritise.figure")));

    private final Lesson lesson;
    private final FitRules rules;
    private final Provenance provenance;
    private final @Nullable Newcomers newcomers;
    private final FitTable table;
    private final Function<Customer, Explanation> explainer;

    private BestCustomersModel(Lesson lesson, FitRules rules, Provenance provenance, @Nullable Newcomers newcomers) {
        this.lesson = lesson;
        this.rules = rules;
        this.provenance = provenance;
        this.newcomers = newcomers;
        this.table = new FitTable(lesson, rules);
        this.explainer = new FitExplainer(this)::explain;
    }

    private static Segment segment(String code, Message goal, Message text, Message figure) {
        return Segment.of(code).with(new Play(goal, text, Map.of(), figure));
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param lesson what was learned
     * @param rules how fit is worked out and judged
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     */
    public static BestCustomersModel of(Lesson lesson, FitRules rules, Provenance provenance) {
        return new BestCustomersModel(
                Checks.notNull(lesson, "BestCustomersModel.of lesson"),
                Checks.notNull(rules, "BestCustomersModel.of rules"),
                Checks.notNull(provenance, "BestCustomersModel.of provenance"),
                null);
    }

    /**
     * The same model with a check that ships with it: how the same sentence did on newcomers.
     *
     * @param newcomers the check
     * @return a new model
     * @throws NullPointerException if the check is null
     * @throws IllegalArgumentException if it is of another measure than the one that defines "best"
     */
    public BestCustomersModel with(Newcomers newcomers) {
        if (!Checks.notNull(newcomers, "BestCustomersModel.with newcomers").by().equals(lesson.by())) {
            throw new IllegalArgumentException("BestCustomersModel.with must get newcomers tested by "
                    + Checks.quote(lesson.by().name()) + "; got "
                    + Checks.quote(newcomers.by().name()) + ".");
        }
        return new BestCustomersModel(lesson, rules, provenance, newcomers);
    }

    @Override
    public String kind() {
        return BestCustomers.KIND;
    }

    @Override
    public List<Segment> segments() {
        return SEGMENTS;
    }

    /** What fit is worked out from: what was asked about, without what prospects do not have. */
    @Override
    public List<Attribute> attributes() {
        return table.attributes();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What was learned.
     *
     * @return counts of answers, best and rest
     */
    public Lesson lesson() {
        return lesson;
    }

    /**
     * How fit is worked out and judged.
     *
     * @return the rules
     */
    public FitRules rules() {
        return rules;
    }

    /**
     * How the same sentence, learned as of an earlier day, did on those who came after it.
     *
     * @return the check, or empty if none was made
     */
    public Optional<Newcomers> newcomers() {
        return Optional.ofNullable(newcomers);
    }

    /**
     * What the best customers have in common, and what they do not.
     *
     * @return the template, worked out anew
     */
    public Template template() {
        return Template.of(lesson);
    }

    FitTable table() {
        return table;
    }

    /**
     * How well a customer fits; one that was learned from is left out.
     *
     * @param customer the customer
     * @return the fit with the contribution of each attribute
     */
    public Fit fit(Customer customer) {
        return table.fit(customer);
    }

    /**
     * The customers, prospects and others most like a given one, with what they share.
     *
     * @param portfolio where to look
     * @param to whom they are to be like; it is not among them
     * @param count how many at most, from 1
     * @return the likest first, then those of whom more is known, then by id; after all others those of whom less is known, of
     *     what is known of the given one, than the share that is needed to be judged
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the number is below 1
     */
    public List<LookAlike> lookAlikes(Portfolio portfolio, Customer to, int count) {
        Checks.notNull(portfolio, "BestCustomersModel.lookAlikes portfolio");
        Checks.notNull(to, "BestCustomersModel.lookAlikes to");
        if (count < 1) {
            throw new IllegalArgumentException(
                    "BestCustomersModel.lookAlikes count must be at least 1; got " + count + ".");
        }
        return new Likeness(lesson, attributes(), rules.known()).of(portfolio, to, count);
    }

    /**
     * Who of a portfolio the best customers are.
     *
     * @param portfolio where to look
     * @return their ids, in the order of the rows; fewer where some are no longer there, or no longer customers
     * @throws NullPointerException if it is null
     */
    public List<String> best(Portfolio portfolio) {
        Checks.notNull(portfolio, "BestCustomersModel.best");
        return IntStream.range(0, portfolio.size())
                .filter(row -> table.standing(portfolio.stage(row), portfolio.id(row)) == Standing.BEST)
                .mapToObj(portfolio::id)
                .toList();
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
        double[] points = table.points(customer, table.standing(customer.stage(), customer.id()));
        int code = code(table.fit(points), table.confidence(points));
        return code < 0 ? Segment.UNASSIGNED : SEGMENTS.get(code);
    }

    private int code(double fit, double confidence) {
        if (Double.isNaN(fit) || confidence < rules.known()) {
            return -1;
        }
        FitRules.Cutoffs cutoffs = rules.cutoffs();
        return fit >= cutoffs.prioritise() ? 0 : fit >= cutoffs.consider() ? 1 : 2;
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        FitColumns columns = table.fits(completed);
        int[] codes = new int[completed.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code(columns.fit()[row], columns.confidence()[row]);
        }
        return Segmentation.of(this, completed, codes)
                .withDerived(FIT, columns.fit())
                .withDerived(CONFIDENCE, columns.confidence());
    }

    @Override
    public BestCustomersReport report(Segmentation segmentation) {
        return BestCustomersReport.of(this, segmentation);
    }

    @Override
    public Optional<Measure> money() {
        return Optional.of(lesson.by());
    }

    @Override
    public Map<String, List<Double>> cuts() {
        Map<String, List<Double>> cuts = new LinkedHashMap<>();
        cuts.put(FIT.name(), List.of(rules.cutoffs().consider(), rules.cutoffs().prioritise()));
        for (Trait trait : lesson.traits()) {
            if (trait.question().bands() != null) {
                cuts.put(trait.attribute().name(), trait.question().bands().cuts());
            }
        }
        return Collections.unmodifiableMap(cuts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BestCustomersModel that
                && lesson.equals(that.lesson)
                && rules.equals(that.rules)
                && Objects.equals(newcomers, that.newcomers)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lesson.cohort(), lesson.traits(), rules.cutoffs());
    }

    @Override
    public String toString() {
        return "BestCustomersModel[" + lesson.cohort().best() + " best of "
                + lesson.cohort().all() + " by " + lesson.by() + "; prioritise >= "
                + Decimals.shortest(rules.cutoffs().prioritise()) + " > consider >= "
                + Decimals.shortest(rules.cutoffs().consider()) + " > deprioritise]";
    }
}
