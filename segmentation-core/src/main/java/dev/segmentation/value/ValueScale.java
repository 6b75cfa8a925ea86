package dev.segmentation.value;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Monotone;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A fitted {@link ValueIndex}, or a single measure as it is: how to work out what a customer is worth.
 *
 * <p>Immutable, thread-safe and comparable by value. The value is unknown where an ingredient is.
 *
 * @param terms the ingredients, at least one
 */
public record ValueScale(List<Term> terms) {
    /**
     * Checks and copies the component.
     *
     * @param terms the ingredients, at least one
     * @throws NullPointerException if the list or a term is null
     * @throws IllegalArgumentException if there is no term, or a measure stands twice
     */
    public ValueScale {
        terms = Checks.list(terms, "ValueScale terms");
        Checks.distinct(terms.stream().map(Term::measure).toList(), "ValueScale terms");
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("ValueScale must have a term; got none.");
        }
    }

    /**
     * One ingredient: {@code weight x measure / divisor}.
     *
     * @param measure the measure
     * @param weight how much it counts, above 0
     * @param divisor the customers' mean when the model was fitted, or 1; above 0
     */
    public record Term(Measure measure, double weight, double divisor) {
        /**
         * Checks the components.
         *
         * @param measure the measure
         * @param weight how much it counts, above 0
         * @param divisor the customers' mean when the model was fitted, or 1; above 0
         * @throws NullPointerException if the measure is null
         * @throws IllegalArgumentException if the weight or the divisor is not a finite number above 0
         */
        public Term {
            Checks.notNull(measure, "ValueScale measure");
            if (!(Checks.finite(weight, "ValueScale weight") > 0)
                    || !(Checks.finite(divisor, "ValueScale divisor") > 0)) {
                throw new IllegalArgumentException(
                        "ValueScale weight and divisor must be above 0; got " + weight + " and " + divisor + ".");
            }
        }

        double of(double value) {
            return weight * value / divisor;
        }
    }

    /**
     * A scale by its terms.
     *
     * @param terms the ingredients, at least one
     * @return the scale
     */
    public static ValueScale of(List<Term> terms) {
        return new ValueScale(terms);
    }

    /**
     * One measure as it is.
     *
     * @param measure the measure
     * @return the scale
     */
    public static ValueScale of(Measure measure) {
        return new ValueScale(List.of(new Term(measure, 1, 1)));
    }

    /**
     * Whether the value is one measure as it is, in its own unit.
     *
     * @return true for {@link #of(Measure)}
     */
    public boolean isPlain() {
        return terms.size() == 1 && terms.get(0).weight == 1 && terms.get(0).divisor == 1;
    }

    /**
     * The measures it is made from.
     *
     * @return at least one
     */
    public List<Measure> measures() {
        return terms.stream().map(Term::measure).toList();
    }

    /** What a customer is worth; NaN if an ingredient is unknown. */
    double of(Customer customer) {
        return isPlain() ? customer.measure(terms.get(0).measure) : sum(customer::measure);
    }

    /** What every customer is worth. */
    MeasureColumn of(Portfolio portfolio) {
        if (isPlain()) {
            return portfolio.measure(terms.get(0).measure);
        }
        double[] values = new double[portfolio.size()];
        for (Term term : terms) {
            MeasureColumn column = portfolio.measure(term.measure);
            for (int row = 0; row < values.length; row++) {
                values[row] = finite(values[row] + finite(term.of(column.at(row))));
            }
        }
        return MeasureColumn.of(ValueBasedModel.INDEX, values);
    }

    /** The values of one measure at which the customer's worth reaches the cuts, all other measures held; rising. */
    double[] cutsOf(Measure measure, Customer customer, List<Double> cuts) {
        if (isPlain()) {
            return cuts.stream().mapToDouble(cut -> cut).toArray();
        }
        return cuts.stream()
                .mapToDouble(cut -> Monotone.firstAtOrAbove(
                        value -> sum(m -> m.equals(measure) ? value : customer.measure(m)) >= cut,
                        -Double.MAX_VALUE,
                        Double.MAX_VALUE))
                .filter(value -> value > -Double.MAX_VALUE) // false also for NaN: no value reaches the cut
                .toArray();
    }

    /** Stays finite, term by term: two overflows of opposite sign would be NaN, which means unknown. */
    private double sum(ToDoubleFunction<Measure> values) {
        double sum = 0;
        for (Term term : terms) {
            sum = finite(sum + finite(term.of(values.applyAsDouble(term.measure))));
        }
        return sum;
    }

    private static double finite(double number) {
        return Double.isInfinite(number) ? Math.copySign(Double.MAX_VALUE, number) : number;
    }
}
