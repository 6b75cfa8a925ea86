package dev.segmentation.wallet;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;

/**
 * What makes answers count: a measure that must be known and within bounds.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param measure for example the age of the answers in days, or the number of respondents
 * @param least the least that counts; negative infinity for no bound
 * @param most the most that counts; infinity for no bound
 */
public record SurveyValidity(Measure measure, double least, double most) {
    /**
     * Checks the components.
     *
     * @param measure for example the age of the answers in days, or the number of respondents
     * @param least the least that counts; negative infinity for no bound
     * @param most the most that counts; infinity for no bound
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if nothing lies within the bounds
     */
    public SurveyValidity {
        Checks.notNull(measure, "SatisfactionIndex validity");
        if (!(least <= most)) {
            throw new IllegalArgumentException("SatisfactionIndex " + Checks.quote(measure.name())
                    + " must be able to lie within its bounds; got " + least + " and " + most + ".");
        }
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }
}
