package dev.segmentation.jackson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * As of which earlier day a {@code best-customers} segmentation is to be learned once more, and tested on those whose first
 * order came after it: a day, or how long before the day of the orders.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param learnedAsOf the day, or null where {@code learnedBefore} says it
 * @param learnedBefore how long before the day as of which the orders are looked at, or null where {@code learnedAsOf} says it
 */
public record NewcomersSection(
        @Nullable LocalDate learnedAsOf, @Nullable Period learnedBefore) {
    /**
     * Checks the components.
     *
     * @param learnedAsOf the day, or null where {@code learnedBefore} says it
     * @param learnedBefore how long before the day as of which the orders are looked at, or null where {@code learnedAsOf} says it
     * @throws IllegalArgumentException if not exactly one is there
     */
    public NewcomersSection {
        if ((learnedAsOf == null) == (learnedBefore == null)) {
            throw new IllegalArgumentException("newcomers must have learnedAsOf or learnedBefore; got "
                    + (learnedAsOf == null ? "neither" : "both")
                    + ". Write for example {\"learnedBefore\": \"P1Y\"}.");
        }
    }

    /**
     * The day to learn as of.
     *
     * @param asOf the day as of which the orders are looked at
     * @return the day stated, or the one so long before, though none before the year 1
     */
    public LocalDate day(LocalDate asOf) {
        if (learnedAsOf != null) {
            return learnedAsOf;
        }
        LocalDate earliest = LocalDate.of(1, 1, 1);
        try {
            LocalDate day = asOf.minus(learnedBefore);
            return day.isBefore(earliest) ? earliest : day;
        } catch (DateTimeException | ArithmeticException e) {
            return earliest; // back beyond the first day that there is
        }
    }
}
