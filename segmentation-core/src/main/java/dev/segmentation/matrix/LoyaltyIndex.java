package dev.segmentation.matrix;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.Monotone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How loyal a customer is, from 0 to 100, by several measures: share of wallet, unbroken years, regularity, breadth,
 * stated intention to stay. (The rate of offers won measures our selling as much as their loyalty: it counts only where
 * it is named.)
 *
 * <p>Each ingredient is scaled linearly, {@code (x - from) / (to - from) x 100}, and clipped to 0-100; {@code from} lies
 * above {@code to} where less is better. The index is their weighted mean, and unknown where one of them is.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it. Steps throw {@link
 * IllegalArgumentException} for an ingredient that is no scale.
 *
 * <pre>{@code
 * LoyaltyIndex loyalty = LoyaltyIndex.of(REGULARITY, 0, 1, 2).and(RECENCY, 365, 0, 1);
 * CrmMatrix.of(SALES, loyalty);                       // explains by its ingredients
 * Portfolio known = loyalty.on(today);                // or as a measure like any other
 * }</pre>
 */
@CheckReturnValue
public final class LoyaltyIndex {
    private static final double FULL = 100;
    private static final String UNIT = "0-100";

    private final Measure measure;
    private final List<Ingredient> ingredients;
    private final double weights;

    private LoyaltyIndex(Measure measure, List<Ingredient> ingredients) {
        this.measure = measure;
        this.ingredients = ingredients;
        double sum = 0;
        for (Ingredient ingredient : ingredients) {
            sum += ingredient.weight;
        }
        this.weights = sum;
    }

    /**
     * One ingredient.
     *
     * @param measure what is looked at
     * @param from the value that counts as 0
     * @param to the value that counts as 100; below {@code from} where less is better
     * @param weight how much it counts, above 0
     */
    public record Ingredient(Measure measure, double from, double to, double weight) {
        /**
         * Checks the components.
         *
         * @param measure what is looked at
         * @param from the value that counts as 0
         * @param to the value that counts as 100; below {@code from} where less is better
         * @param weight how much it counts, above 0
         * @throws NullPointerException if the measure is null
         * @throws IllegalArgumentException if the ends are equal or not finite, or the weight is not above 0
         */
        public Ingredient {
            String subject = "LoyaltyIndex "
                    + Checks.quote(
                            Checks.notNull(measure, "LoyaltyIndex measure").name());
            from = Checks.finite(from, subject + " from");
            to = Checks.finite(to, subject + " to");
            if (from == to || Double.isInfinite(to - from)) {
                throw new IllegalArgumentException(
                        subject + " must go from one number to another; got " + from + " and " + to + ".");
            }
            if (!(Checks.finite(weight, subject + " weight") > 0)) {
                throw new IllegalArgumentException(subject + " weight must be above 0; got " + weight + ".");
            }
        }

        /**
         * A value on the scale.
         *
         * @param value in the measure's unit
         * @return from 0 to 100; NaN for NaN
         */
        public double scaled(double value) {
            return Math.max(0, Math.min(FULL, (value - from) / (to - from) * FULL));
        }
    }

    /**
     * An index of one ingredient so far, called {@code loyalty}.
     *
     * @param measure what is looked at
     * @param from the value that counts as 0, in the measure's unit
     * @param to the value that counts as 100; below {@code from} where less is better
     * @param weight how much it counts, above 0
     * @return the index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the ends are equal or not finite, or the weight is not above 0
     */
    public static LoyaltyIndex of(Measure measure, double from, double to, double weight) {
        return new LoyaltyIndex(Measure.of("loyalty", UNIT), List.of(new Ingredient(measure, from, to, weight)));
    }

    /**
     * Also counts another ingredient.
     *
     * @param measure what is looked at
     * @param from the value that counts as 0, in the measure's unit
     * @param to the value that counts as 100; below {@code from} where less is better
     * @param weight how much it counts, above 0
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the ends are equal or not finite, the weight is not above 0, or the measure
     *     is there already
     */
    public LoyaltyIndex and(Measure measure, double from, double to, double weight) {
        List<Ingredient> more = new ArrayList<>(ingredients);
        more.add(new Ingredient(measure, from, to, weight));
        Checks.distinct(more.stream().map(part -> part.measure().name()).toList(), "LoyaltyIndex");
        return new LoyaltyIndex(this.measure, Collections.unmodifiableList(more));
    }

    /**
     * The same index under another name: any measure can be an index of others.
     *
     * @param name what the measure is called
     * @return a new index
     * @throws IllegalArgumentException if the name is blank
     */
    public LoyaltyIndex named(String name) {
        return new LoyaltyIndex(Measure.of(name, UNIT), ingredients);
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
     * The ingredients.
     *
     * @return at least one
     */
    public List<Ingredient> ingredients() {
        return ingredients;
    }

    /**
     * The measures that it is made from.
     *
     * @return at least one
     */
    public List<Measure> measures() {
        return ingredients.stream().map(Ingredient::measure).toList();
    }

    /**
     * The index of one customer.
     *
     * @param customer the customer
     * @return from 0 to 100; NaN if an ingredient is unknown
     */
    public double of(Customer customer) {
        return mean(customer::measure);
    }

    /**
     * The index of every customer.
     *
     * @param portfolio the customers
     * @return a column from 0 to 100; unknown where an ingredient is
     * @throws IllegalArgumentException if the portfolio lacks an ingredient
     */
    public MeasureColumn of(Portfolio portfolio) {
        double[] sums = new double[portfolio.size()];
        for (Ingredient ingredient : ingredients) {
            MeasureColumn column = portfolio.measure(ingredient.measure);
            for (int row = 0; row < sums.length; row++) {
                sums[row] += ingredient.weight * ingredient.scaled(column.at(row));
            }
        }
        for (int row = 0; row < sums.length; row++) {
            sums[row] = mean(sums[row]);
        }
        return MeasureColumn.of(measure, sums);
    }

    /**
     * The same customers with the index as one more measure.
     *
     * @param portfolio the customers
     * @return a new portfolio
     * @throws IllegalArgumentException if the portfolio lacks an ingredient
     */
    public Portfolio on(Portfolio portfolio) {
        return portfolio
                .with(measure, of(portfolio).toArray())
                .madeOf(measure, ingredients.stream().map(Ingredient::measure).toList());
    }

    /**
     * The same customer with the index as one more measure.
     *
     * @param customer the customer
     * @return a new customer; the index is unknown where an ingredient is
     */
    public Customer on(Customer customer) {
        return customer.with(measure, of(customer));
    }

    /** The values of one ingredient at which the customer's index passes the cuts, all others held. */
    List<Double> turns(Measure ingredient, Customer customer, List<Double> cuts) {
        List<Double> turns = new ArrayList<>();
        for (double cut : cuts) {
            boolean falls = reaches(ingredient, -Double.MAX_VALUE, customer, cut);
            DoublePredicate other = value -> reaches(ingredient, value, customer, cut) != falls;
            double turn = Monotone.firstAtOrAbove(other, -Double.MAX_VALUE, Double.MAX_VALUE);
            if (!Double.isNaN(turn)) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private boolean reaches(Measure ingredient, double value, Customer customer, double cut) {
        return mean(m -> m.equals(ingredient) ? value : customer.measure(m)) >= cut;
    }

    private double mean(ToDoubleFunction<Measure> values) {
        double sum = 0;
        for (Ingredient ingredient : ingredients) {
            sum += ingredient.weight * ingredient.scaled(values.applyAsDouble(ingredient.measure));
        }
        return mean(sum);
    }

    /** Never above 100, whatever the rounding of the weights. */
    private double mean(double weightedSum) {
        return Math.min(FULL, weightedSum / weights);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoyaltyIndex that
                && measure.equals(that.measure)
                && ingredients.equals(that.ingredients);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, ingredients);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(measure.name());
        for (Ingredient part : ingredients) {
            text.append(part.equals(ingredients.get(0)) ? "(" : ".and(").append(part.measure.name());
            for (double number : new double[] {part.from, part.to, part.weight}) {
                text.append(", ").append(Decimals.shortest(number));
            }
            text.append(')');
        }
        return text.toString();
    }
}
