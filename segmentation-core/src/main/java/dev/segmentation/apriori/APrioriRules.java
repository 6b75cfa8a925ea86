package dev.segmentation.apriori;

import dev.segmentation.customer.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What an a-priori model knows beside its dimensions and combinations.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param minimum the least number of customers that made a segment; 0 where nothing is pooled
 * @param pooled how many combinations were too rare and are pooled
 * @param sum the measure of money that tables sum per segment, or null
 */
public record APrioriRules(
        int minimum, int pooled, @Nullable Measure sum) {
    /**
     * Checks the components.
     *
     * @param minimum the least number of customers that made a segment; 0 where nothing is pooled
     * @param pooled how many combinations were too rare and are pooled
     * @param sum the measure of money that tables sum per segment, or null
     * @throws IllegalArgumentException if a number is negative, or something is pooled without a minimum
     */
    public APrioriRules {
        if (minimum < 0 || pooled < 0 || (minimum == 0 && pooled > 0)) {
            throw new IllegalArgumentException(
                    "APrioriRules must have a minimum of at least 1 to pool, or 0 and 0; got " + minimum + " and "
                            + pooled + ".");
        }
    }

    /**
     * Whether rare combinations, and all that was not seen when the model was fitted, are pooled.
     *
     * @return true if there is a minimum
     */
    public boolean pools() {
        return minimum > 0;
    }
}
