package dev.segmentation.examples.out;

import dev.segmentation.Explained;
import dev.segmentation.Report;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Portrait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A segmentation under the name that the definition gives it.
 *
 * @param name the name in the definition
 * @param segmentation the assignments
 * @param sum the measure that the definition wants summed, where the method has no measure of money of its own
 * @param time the measure of the time spent on a customer today, where the definition has one
 * @param cards what people have written of the best customers, where the definition names such a file
 * @param by the categories by each of which a share of wallet is reported; perhaps none
 * @param beside what segments by needs were seen beside, by the names that summary.json gives
 * @param alike whom the best-customers method found beside fit
 */
public record NamedSegmentation(
        String name,
        Segmentation segmentation,
        Optional<Measure> sum,
        Optional<Measure> time,
        Optional<Cards> cards,
        List<Category> by,
        Map<String, Report> beside,
        Alike alike) {
    private static final int PERMUTATIONS = 199;
    /** With fewer no p-value could be at most 0.05. */
    private static final int FEWEST = 19;

    private static final long SEED = 1;
    /** Steps of a permutation test at most: above a million customers fewer than 199 are drawn. */
    private static final int MOST_STEPS = 200_000_000;

    /**
     * A segmentation without time and cards.
     *
     * @param name the name in the definition
     * @param segmentation the assignments
     * @param sum the measure that the definition wants summed, where the method has no measure of money of its own
     */
    public NamedSegmentation(String name, Segmentation segmentation, Optional<Measure> sum) {
        this(name, segmentation, sum, Optional.empty(), Optional.empty(), List.of(), Map.of(), Alike.NONE);
    }

    /**
     * The same segmentation with what people have written of the best customers.
     *
     * @param cards the cards, or null where there are none
     * @return a new named segmentation
     */
    public NamedSegmentation with(@Nullable Cards cards) {
        return new NamedSegmentation(name, segmentation, sum, time, Optional.ofNullable(cards), by, beside, alike);
    }

    /**
     * The same segmentation, reported by each of some categories.
     *
     * @param categories for example the owner
     * @return a new named segmentation
     */
    public NamedSegmentation by(List<Category> categories) {
        return new NamedSegmentation(name, segmentation, sum, time, cards, List.copyOf(categories), beside, alike);
    }

    /**
     * The same segmentation beside the time that is spent on each customer.
     *
     * @param measure the measure of time
     * @return a new named segmentation
     */
    public NamedSegmentation spending(Optional<Measure> measure) {
        return new NamedSegmentation(name, segmentation, sum, measure, cards, by, beside, alike);
    }

    /**
     * Another segmentation in its place.
     *
     * @param other by the same model but for codes and derived measures
     * @return a new named segmentation
     */
    public NamedSegmentation with(Segmentation other) {
        return new NamedSegmentation(name, other, sum, time, cards, by, beside, alike);
    }

    /**
     * The same segmentation with what its needs were seen beside.
     *
     * @param reports by the names that summary.json gives
     * @return a new named segmentation
     */
    public NamedSegmentation beside(Map<String, Report> reports) {
        Map<String, Report> copy = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
        return new NamedSegmentation(name, segmentation, sum, time, cards, by, copy, alike);
    }

    /**
     * The same segmentation with whom the best-customers method found beside fit.
     *
     * @param found whom
     * @return a new named segmentation
     */
    public NamedSegmentation alike(Alike found) {
        return new NamedSegmentation(name, segmentation, sum, time, cards, by, beside, found);
    }

    /**
     * The evidence of the method, with the time spent today where that is known.
     *
     * @return the report
     */
    public Report report() {
        SegmentModel model = segmentation.model();
        return time.filter(segmentation.portfolio().attributes()::contains)
                .map(measure -> model.report(segmentation, measure))
                .orElseGet(() -> model.report(segmentation));
    }

    /**
     * The portrait of a best customer: what data shows, what people say, what they wish for.
     *
     * @return the portrait; empty where the segmentation is not by likeness to the best customers
     */
    public Optional<Portrait> portrait() {
        return segmentation.model() instanceof BestCustomersModel model
                ? Optional.of(Portrait.of(model, cards.orElse(Cards.of(List.of()))))
                : Optional.empty();
    }

    /**
     * The measure whose sums the tables show.
     *
     * @return the method's measure of money, else the one that the definition names, else empty
     */
    public Optional<Measure> valued() {
        return segmentation.model().money().or(() -> sum);
    }

    /**
     * Whether the segmentation is any use: how much of the measure that the definition wants summed it explains.
     *
     * @return the share of the measure's variation, against chance; empty where the definition names no measure, or too
     *     little of it is known
     */
    public Optional<Explained> explained() {
        return sum.filter(measure -> segmentation.portfolio().measure(measure).known() > 1)
                .map(measure -> Explained.of(segmentation, measure, permutations(), SEED));
    }

    private int permutations() {
        int affordable = MOST_STEPS / Math.max(1, segmentation.portfolio().size());
        return Math.max(FEWEST, Math.min(PERMUTATIONS, affordable));
    }
}
