package dev.segmentation.wallet;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;

/**
 * One item of a survey.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param measure the answer
 * @param min the answer that counts as 0
 * @param max the answer that counts as 100; below {@code min} where less is better
 * @param weight how much it counts, above 0
 */
public record SurveyItem(Measure measure, double min, double max, double weight) {
    /**
     * Checks the components.
     *
     * @param measure the answer
     * @param min the answer that counts as 0
     * @param max the answer that counts as 100; below {@code min} where less is better
     * @param weight how much it counts, above 0
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the ends are equal or not finite, or the weight is not above 0
     */
    public SurveyItem {
        String subject = "SatisfactionIndex "
                + Checks.quote(
                        Checks.notNull(measure, "SatisfactionIndex measure").name());
        min = Checks.finite(min, subject + " min");
        max = Checks.finite(max, subject + " max");
        if (min == max || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException(
                    subject + " must go from one number to another; got " + min + " and " + max + ".");
        }
        if (!(Checks.finite(weight, subject + " weight") > 0)) {
            throw new IllegalArgumentException(subject + " weight must be above 0; got " + weight + ".");
        }
    }

    /**
     * An answer on the scale.
     *
     * @param answer the answer
     * @return from 0 to 100; NaN if it is unknown or off the scale
     */
    public double scaled(double answer) {
        double scaled = (answer - min) / (max - min) * 100;
        return scaled >= 0 && scaled <= 100 ? scaled : Double.NaN;
    }
}
