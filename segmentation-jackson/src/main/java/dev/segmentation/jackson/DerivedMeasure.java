package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import java.util.List;

/**
 * A measure that a definition works out from others: plain data, read and checked.
 *
 * <p>Immutable, thread-safe and comparable by value.
 */
public sealed interface DerivedMeasure {
    /**
     * What is worked out.
     *
     * @return its name and unit: 0-100 for an index and a survey, that of the measure estimated for an estimate
     */
    Measure measure();

    /**
     * The weighted mean of ingredients, each scaled linearly to 0-100 and clipped.
     *
     * @param measure what is worked out
     * @param of the ingredients, at least one
     */
    record Index(Measure measure, List<Ingredient> of) implements DerivedMeasure {
        /**
         * Copies the list.
         *
         * @param measure what is worked out
         * @param of the ingredients, at least one
         */
        public Index {
            of = List.copyOf(of);
        }
    }

    /**
     * The weighted mean of answers, each (x - min) / (max - min) x 100.
     *
     * @param measure what is worked out
     * @param of the answers, at least one
     */
    record Survey(Measure measure, List<Ingredient> of) implements DerivedMeasure {
        /**
         * Copies the list.
         *
         * @param measure what is worked out
         * @param of the answers, at least one
         */
        public Survey {
            of = List.copyOf(of);
        }
    }

    /**
     * One ingredient on its scale.
     *
     * @param measure the measure
     * @param from the value that counts 0
     * @param to the value that counts 100; below {@code from} where less is better
     * @param weight how much it counts, above 0
     */
    record Ingredient(Measure measure, double from, double to, double weight) {}

    /**
     * A high quantile of a measure per unit of another, among peers, times the customer's own size.
     *
     * @param measure what is worked out
     * @param of the measure estimated
     * @param per the size of a customer
     * @param peers what makes customers comparable
     * @param quantile within (0, 1)
     * @param minimum the fewest peers to learn from
     */
    record Estimate(Measure measure, Measure of, Measure per, Category peers, double quantile, int minimum)
            implements DerivedMeasure {}
}
