package dev.segmentation.jackson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As of which earlier day a {@code best-customers} segmentation is to be learned once more, and tested on those whose first
 * order came after it: a day, or how long before the day of the orders.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param learnedAsOf the day, or null where {@code learnedBefore} says it
 * @param learnedBefore how long before the day as of which the orders are looked at, or null where {@code learnedAsOf} says it
 * @param orElseBefore how long before it where nobody had ordered by the day that {@code learnedBefore} gives; null where that day is meant
 */
public record NewcomersSection(
        @Nullable LocalDate learnedAsOf,
        @Nullable Period learnedBefore,
        @Nullable Period orElseBefore) {
    /**
     * Checks the components.
     *
     * @param learnedAsOf the day, or null where {@code learnedBefore} says it
     * @param learnedBefore how long before the day as of which the orders are looked at, or null where {@code learnedAsOf} says it
     * @param orElseBefore how long before it where nobody had ordered by the day that {@code learnedBefore} gives; null where that day is meant
     * @throws IllegalArgumentException if not exactly one of the first two is there, or the third without the second
     */
    public NewcomersSection {
        if ((learnedAsOf == null) == (learnedBefore == null)) {
            throw new IllegalArgumentException("newcomers must have learnedAsOf or learnedBefore; got "
                    + (learnedAsOf == null ? "neither" : "both")
                    + ". Write for example {\"learnedBefore\": \"P1Y\"}.");
        }
        if (orElseBefore != null && learnedBefore == null) {
            throw new IllegalArgumentException(
                    "NewcomersSection.orElseBefore must stand beside learnedBefore; got a day. Leave it out.");
        }
    }

    /**
     * A day, or how long before the day of the orders, whoever had ordered by then.
     *
     * @param learnedAsOf the day, or null where {@code learnedBefore} says it
     * @param learnedBefore how long before the day as of which the orders are looked at, or null where {@code learnedAsOf} says it
     * @throws IllegalArgumentException if not exactly one is there
     */
    public NewcomersSection(@Nullable LocalDate learnedAsOf, @Nullable Period learnedBefore) {
        this(learnedAsOf, learnedBefore, null);
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
        return before(asOf, Objects.requireNonNull(learnedBefore));
    }

    /**
     * The day to learn as of where nobody had ordered by {@link #day}.
     *
     * @param asOf the day as of which the orders are looked at
     * @return the later day; empty where there is none
     */
    public Optional<LocalDate> otherDay(LocalDate asOf) {
        return Optional.ofNullable(orElseBefore).map(back -> before(asOf, back));
    }

    private static LocalDate before(LocalDate asOf, Period back) {
        LocalDate earliest = LocalDate.of(1, 1, 1);
        try {
            LocalDate day = asOf.minus(back);
            return day.isBefore(earliest) ? earliest : day;
        } catch (DateTimeException | ArithmeticException e) {
            return earliest; // back beyond the first day that there is
        }
    }
}
