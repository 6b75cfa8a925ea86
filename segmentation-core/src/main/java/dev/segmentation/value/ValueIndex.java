package dev.segmentation.value;

import dev.segmentation.Fitting;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth, from one or several measures: the sum of {@code weight x measure / mean}, where the mean is
 * that of the customers when the model was fitted. So the measures weigh as stated, whatever their units.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it.
 *
 * <pre>{@code
 * ValueIndex.of(SALES, 2).and(MARGIN, 1);                 // each divided by the customers' mean of it
 * ValueIndex.of(GOODS, 1).and(SERVICE, 1).unscaled();     // a plain sum, in one unit
 * }</pre>
 */
@CheckReturnValue
public final class ValueIndex {
    private final List<Part> parts;
    private final boolean scaled;

    private ValueIndex(List<Part> parts, boolean scaled) {
        this.parts = parts;
        this.scaled = scaled;
    }

    /**
     * One ingredient of an index.
     *
     * @param measure the measure
     * @param weight how much it counts, above 0
     */
    public record Part(Measure measure, double weight) {
        /**
         * Checks the components.
         *
         * @param measure the measure
         * @param weight how much it counts, above 0
         * @throws NullPointerException if the measure is null
         * @throws IllegalArgumentException if the weight is not a finite number above 0
         */
        public Part {
            Checks.notNull(measure, "ValueIndex measure");
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("ValueIndex weight must be a finite number above 0; got " + weight
                        + " for " + Checks.quote(measure.name()) + ".");
            }
        }
    }

    /**
     * An index of one measure so far.
     *
     * @param measure the measure
     * @param weight how much it counts, above 0
     * @return the index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the weight is not a finite number above 0
     */
    public static ValueIndex of(Measure measure, double weight) {
        return new ValueIndex(List.of(new Part(measure, weight)), true);
    }

    /**
     * Also counts another measure.
     *
     * @param measure the measure
     * @param weight how much it counts, above 0
     * @return a new index
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the weight is not a finite number above 0, or the measure is there already
     */
    public ValueIndex and(Measure measure, double weight) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(measure, weight));
        Checks.distinct(more.stream().map(part -> part.measure().name()).toList(), "ValueIndex");
        return new ValueIndex(Collections.unmodifiableList(more), scaled);
    }

    /**
     * The same index without division by the means.
     *
     * @return a new index: the sum of {@code weight x measure}
     */
    public ValueIndex unscaled() {
        return new ValueIndex(parts, false);
    }

    /**
     * The ingredients.
     *
     * @return measures and weights, at least one
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Whether each measure is divided by the customers' mean of it.
     *
     * @return true unless {@link #unscaled()}
     */
    public boolean isScaled() {
        return scaled;
    }

    /** Freezes the means of the customers into a scale. */
    ValueScale fit(Fitting fitting, Portfolio portfolio) {
        List<ValueScale.Term> terms = new ArrayList<>();
        for (Part part : parts) {
            MeasureColumn column = fitting.measure(part.measure());
            double divisor = scaled ? mean(fitting, portfolio, column) : 1;
            terms.add(new ValueScale.Term(part.measure(), part.weight(), divisor));
        }
        return ValueScale.of(terms);
    }

    private static double mean(Fitting fitting, Portfolio portfolio, MeasureColumn column) {
        double[] values = portfolio.knownOfCustomers(column).toArray();
        Arrays.sort(values); // one order of addition, whatever the order of the rows
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        double mean = sum.value() / values.length;
        if (!(mean > 0) || Double.isInfinite(mean)) {
            String name = column.measure().name();
            throw fitting.refusal(
                    column.measure(),
                    "ValueIndex must divide " + Checks.quote(name) + " by a mean above 0; got "
                            + (values.length == 0 ? "no known value" : "a mean that is not") + " over " + values.length
                            + " customers. Leave it out, or write unscaled().");
        }
        return mean;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueIndex that && parts.equals(that.parts) && scaled == that.scaled;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, scaled);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("index");
        for (Part part : parts) {
            text.append(text.length() == "index".length() ? "(" : ".and(")
                    .append(part.measure().name())
                    .append(", ")
                    .append(Decimals.shortest(part.weight()))
                    .append(')');
        }
        return text.append(scaled ? "" : ".unscaled()").toString();
    }
}
