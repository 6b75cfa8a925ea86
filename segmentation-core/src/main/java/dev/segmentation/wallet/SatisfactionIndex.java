package dev.segmentation.wallet;

import dev.segmentation.Fitting;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied customers are, from 0 to 100, by their answers to a survey on any scale: the weighted mean of {@code (x -
 * min) / (max - min) x 100} over the items, as the American Customer Satisfaction Index has it (Fornell et al. 1996, J.
 * Marketing 60:7). Items on loyalty (stay, recommend) are a second part, reported apart.
 *
 * <p>An answer that is missing, or off its scale, makes its part unknown; so do answers that are too old or too few, where
 * that is asked for.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it. Steps throw {@link
 * IllegalArgumentException} for an item that is no scale.
 *
 * <pre>{@code
 * SatisfactionIndex csi = SatisfactionIndex.of(OVERALL, 1, 10, 0.3885)
 *     .and(EXPECTATIONS, 1, 10, 0.3190).and(IDEAL, 1, 10, 0.2925).loyalty(STAY, 1, 10, 1);
 * Portfolio surveyed = csi.on(today);            // with "satisfaction" and "satisfaction loyalty"
 * }</pre>
 */
@CheckReturnValue
public final class SatisfactionIndex {
    private static final String UNIT = "0-100";

    private final Measure measure;
    private final SurveyItems items;
    private final @Nullable SurveyItems loyalty;
    private final List<SurveyValidity> validity;

    private SatisfactionIndex(
            Measure measure, SurveyItems items, @Nullable SurveyItems loyalty, List<SurveyValidity> validity) {
        this.measure = measure;
        this.items = items;
        this.loyalty = loyalty;
        this.validity = validity;
    }

    /**
     * How many customers have a valid answer.
     *
     * @param customers how many customers there are
     * @param answered of how many satisfaction is known
     * @param customerShare their share of the customers; NaN if there are none
     * @param salesShare the share of the customers' sales that they stand for; NaN if that total is not above zero
     */
    public record Coverage(int customers, int answered, double customerShare, double salesShare) {}

    /**
     * An index of one item so far, called {@code satisfaction}.
     *
     * @param measure the answer
     * @param min the answer that counts as 0
     * @param max the answer that counts as 100; below {@code min} where less is better
     * @param weight how much it counts, above 0
     * @return the index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the ends are equal or not finite, or the weight is not above 0
     */
    public static SatisfactionIndex of(Measure measure, double min, double max, double weight) {
        SurveyItems first = new SurveyItems(List.of(new SurveyItem(measure, min, max, weight)));
        return new SatisfactionIndex(Measure.of("satisfaction", UNIT), first, null, List.of());
    }

    /**
     * Also counts another item.
     *
     * @param measure the answer
     * @param min the answer that counts as 0
     * @param max the answer that counts as 100; below {@code min} where less is better
     * @param weight how much it counts, above 0
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the item is no scale, or there already
     */
    public SatisfactionIndex and(Measure measure, double min, double max, double weight) {
        return new SatisfactionIndex(
                this.measure, items.and(new SurveyItem(measure, min, max, weight)), loyalty, validity);
    }

    /**
     * Adds an item of the second part, which is about loyalty and reported apart.
     *
     * @param measure the answer, such as the intention to stay or to recommend
     * @param min the answer that counts as 0
     * @param max the answer that counts as 100; below {@code min} where less is better
     * @param weight how much it counts within its part, above 0
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the item is no scale, or there already
     */
    public SatisfactionIndex loyalty(Measure measure, double min, double max, double weight) {
        SurveyItem item = new SurveyItem(measure, min, max, weight);
        SurveyItems more = loyalty == null ? new SurveyItems(List.of(item)) : loyalty.and(item);
        return new SatisfactionIndex(this.measure, items, more, validity);
    }

    /**
     * The same index under another name.
     *
     * @param name what the measure is called
     * @return a new index
     * @throws IllegalArgumentException if the name is blank
     */
    public SatisfactionIndex named(String name) {
        return new SatisfactionIndex(Measure.of(name, UNIT), items, loyalty, validity);
    }

    /**
     * Counts answers only while they are fresh; where their age is unknown they do not count.
     *
     * @param age how old a customer's answers are, for example in days
     * @param most the age that still counts
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the age is NaN
     */
    public SatisfactionIndex notOlderThan(Measure age, double most) {
        return with(new SurveyValidity(age, Double.NEGATIVE_INFINITY, most));
    }

    /**
     * Counts answers only of enough respondents; where their number is unknown they do not count.
     *
     * @param respondents how many answered for a customer
     * @param least the least that counts
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the number is NaN
     */
    public SatisfactionIndex answeredBy(Measure respondents, double least) {
        return with(new SurveyValidity(respondents, least, Double.POSITIVE_INFINITY));
    }

    private SatisfactionIndex with(SurveyValidity condition) {
        List<SurveyValidity> more = new ArrayList<>(validity);
        more.add(condition);
        return new SatisfactionIndex(measure, items, loyalty, Collections.unmodifiableList(more));
    }

    /**
     * What the index is as a measure.
     *
     * @return a measure in {@code 0-100}
     */
    public Measure measure() {
        return measure;
    }

    /**
     * What the second part is as a measure.
     *
     * @return a measure in {@code 0-100}, or empty where there is no item of loyalty
     */
    public Optional<Measure> loyaltyMeasure() {
        return loyalty == null ? Optional.empty() : Optional.of(Measure.of(measure.name() + " loyalty", UNIT));
    }

    /**
     * The items of satisfaction.
     *
     * @return at least one
     */
    public List<SurveyItem> items() {
        return items.items();
    }

    /**
     * The items of loyalty.
     *
     * @return perhaps none
     */
    public List<SurveyItem> loyaltyItems() {
        return loyalty == null ? List.of() : loyalty.items();
    }

    /**
     * What makes answers count.
     *
     * @return conditions that must all hold; perhaps none
     */
    public List<SurveyValidity> validity() {
        return validity;
    }

    /**
     * Everything that the index is worked out from.
     *
     * @return answers of both parts, and what makes them count
     */
    public List<Measure> measures() {
        Set<Measure> read = new LinkedHashSet<>(items.measures());
        loyaltyItems().forEach(item -> read.add(item.measure()));
        validity.forEach(condition -> read.add(condition.measure()));
        return List.copyOf(read);
    }

    /**
     * The satisfaction of one customer.
     *
     * @param customer the customer
     * @return from 0 to 100; NaN if there is no valid answer to an item
     */
    public double of(Customer customer) {
        return valid(items, customer::measure);
    }

    /**
     * The satisfaction of every customer.
     *
     * @param portfolio the customers
     * @return a column from 0 to 100; unknown where there is no valid answer to an item
     * @throws dev.segmentation.FitException if the portfolio lacks a measure
     */
    public MeasureColumn of(Portfolio portfolio) {
        return column(portfolio, measure, items);
    }

    private MeasureColumn column(Portfolio portfolio, Measure name, SurveyItems part) {
        Fitting.of("satisfaction", portfolio).requireAll(measures());
        double[] values = new double[portfolio.size()];
        for (int row = 0; row < values.length; row++) {
            int at = row;
            values[row] = valid(part, m -> portfolio.measure(m).at(at));
        }
        return MeasureColumn.of(name, values);
    }

    private double valid(SurveyItems part, ToDoubleFunction<Measure> values) {
        boolean counts =
                validity.stream().allMatch(condition -> condition.holds(values.applyAsDouble(condition.measure())));
        return counts ? part.mean(values) : Double.NaN;
    }

    /**
     * The same customers with the index, and its second part if there is one, as measures.
     *
     * @param portfolio the customers
     * @return a new portfolio
     * @throws dev.segmentation.FitException if the portfolio lacks a measure
     */
    public Portfolio on(Portfolio portfolio) {
        Portfolio known = portfolio.with(measure, of(portfolio).toArray()).madeOf(measure, measures());
        Measure second = loyaltyMeasure().orElse(null);
        return loyalty == null || second == null
                ? known
                : known.with(second, column(portfolio, second, loyalty).toArray())
                        .madeOf(second, measures());
    }

    /**
     * The same customer with the index, and its second part if there is one, as measures.
     *
     * @param customer the customer
     * @return a new customer
     */
    public Customer on(Customer customer) {
        Customer known = customer.with(measure, of(customer));
        Measure second = loyaltyMeasure().orElse(null);
        return loyalty == null || second == null ? known : known.with(second, valid(loyalty, customer::measure));
    }

    /**
     * How many customers (by stage) have a valid answer, and how much they buy.
     *
     * @param portfolio the customers
     * @param sales what they buy from us
     * @return the coverage
     * @throws dev.segmentation.FitException if the portfolio lacks a measure
     */
    public Coverage coverage(Portfolio portfolio, Measure sales) {
        MeasureColumn satisfaction = of(portfolio);
        int[] codes = new int[portfolio.size()];
        int answered = 0;
        for (int row = 0; row < codes.length; row++) {
            boolean buys = portfolio.stage(row) == Stage.CUSTOMER;
            boolean knows = !Double.isNaN(satisfaction.at(row));
            codes[row] = buys ? knows ? 1 : 0 : -1;
            answered += codes[row] == 1 ? 1 : 0;
        }
        double[] sums = portfolio.measure(sales).sums(codes, 2);
        int customers = portfolio.count(Stage.CUSTOMER);
        double total = sums[0] + sums[1];
        return new Coverage(
                customers, answered, (double) answered / customers, total > 0 ? sums[1] / total : Double.NaN);
    }

    /** The second part as an index of its own, valid where the first is. */
    Optional<SatisfactionIndex> loyaltyPart() {
        return loyalty == null
                ? Optional.empty()
                : loyaltyMeasure().map(second -> new SatisfactionIndex(second, loyalty, null, validity));
    }

    /** The satisfaction of each row that is a customer by stage; NaN for all others. */
    double[] ofCustomers(Portfolio portfolio) {
        double[] known = of(portfolio).toArray();
        for (int row = 0; row < known.length; row++) {
            known[row] = portfolio.stage(row) == Stage.CUSTOMER ? known[row] : Double.NaN;
        }
        return known;
    }

    /** The mean of each item over the customers (by stage) of a portfolio, each scaled to 0-100. */
    double[] itemMeans(Portfolio portfolio) {
        return items.means(portfolio);
    }

    /** The item furthest below its mean, by name; null where none is below. */
    @Nullable
    String weakest(Customer customer, double... means) {
        return items.weakest(customer, means);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SatisfactionIndex that
                && measure.equals(that.measure)
                && items.equals(that.items)
                && Objects.equals(loyalty, that.loyalty)
                && validity.equals(that.validity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, items, loyalty, validity);
    }

    @Override
    public String toString() {
        return SurveyItems.sentence(this);
    }
}
