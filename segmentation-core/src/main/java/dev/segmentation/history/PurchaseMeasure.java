package dev.segmentation.history;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What to work out from purchases as of a date, as data. A window P as of a day d holds the days after d - P up to and
 * including d.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it.
 *
 * <pre>{@code
 * PurchaseMeasure perYear = PurchaseMeasure.sum(Period.ofYears(1));
 * perYear.named("sales", "EUR");                          // the measure sales [EUR/yr]
 * }</pre>
 *
 * @param kind what to work out
 * @param window how far to look back; null where all purchases up to the date count
 */
public record PurchaseMeasure(Kind kind, @Nullable Period window) {
    private static final Period YEAR = Period.ofYears(1);

    /**
     * Checks the components.
     *
     * @param kind what to work out
     * @param window how far to look back; null where all purchases up to the date count
     * @throws NullPointerException if the kind is null
     * @throws IllegalArgumentException if the kind needs a window and there is none, or needs none and there is one, or the
     *     window is empty or has a negative part
     */
    public PurchaseMeasure {
        String subject = "PurchaseMeasure." + Checks.notNull(kind, "PurchaseMeasure kind").code;
        if (kind.windowed != (window != null)) {
            throw new IllegalArgumentException(subject + " must have " + (kind.windowed ? "a" : "no") + " window; got "
                    + (window == null ? "none" : window.toString()) + ".");
        }
        if (window != null && (window.isZero() || window.isNegative())) {
            throw new IllegalArgumentException(subject + " window must reach back, with no negative part; got " + window
                    + ". For a year write P1Y.");
        }
    }

    /** What can be worked out from a customer's purchases. */
    public enum Kind {
        /** The sum of the amounts in the window. */
        SUM("sum", true),
        /** How many purchases the window holds. */
        COUNT("count", true),
        /** Days from the last purchase to the date. */
        DAYS_SINCE_LAST("daysSinceLast", false),
        /** Days from the first purchase to the date. */
        TENURE_DAYS("tenureDays", false),
        /** 1 / (1 + coefficient of variation) of the gaps between the days of purchase in the window. */
        REGULARITY("regularity", true),
        /** How many different products were bought in the window. */
        DISTINCT("distinct", true);

        private final String code;
        private final boolean windowed;

        Kind(String code, boolean windowed) {
            this.code = code;
            this.windowed = windowed;
        }

        /**
         * The name used in definitions.
         *
         * @return for example {@code daysSinceLast}
         */
        public String code() {
            return code;
        }

        /**
         * Whether only a window counts.
         *
         * @return false where all purchases up to the date count
         */
        public boolean isWindowed() {
            return windowed;
        }
    }

    /**
     * The sum of the amounts in a window. Without a purchase in it: 0 for customers and former ones, unknown for leads and
     * prospects.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static PurchaseMeasure sum(Period window) {
        return new PurchaseMeasure(Kind.SUM, window);
    }

    /**
     * How many purchases a window holds. Without one: 0 for customers and former ones, unknown for leads and prospects.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static PurchaseMeasure count(Period window) {
        return new PurchaseMeasure(Kind.COUNT, window);
    }

    /**
     * Days from the last purchase up to the date; unknown where there is none at all.
     *
     * @return the measure
     */
    public static PurchaseMeasure daysSinceLast() {
        return new PurchaseMeasure(Kind.DAYS_SINCE_LAST, null);
    }

    /**
     * Days from the first purchase up to the date; unknown where there is none at all.
     *
     * @return the measure
     */
    public static PurchaseMeasure tenureDays() {
        return new PurchaseMeasure(Kind.TENURE_DAYS, null);
    }

    /**
     * How evenly somebody buys: 1 / (1 + coefficient of variation), with the sample standard deviation, of the gaps in
     * days between distinct days of purchase in a window. 1 is perfectly regular; unknown under three gaps.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static PurchaseMeasure regularity(Period window) {
        return new PurchaseMeasure(Kind.REGULARITY, window);
    }

    /**
     * How many different products were bought in a window. Without a purchase in it: 0 for customers and former ones,
     * unknown for leads and prospects.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static PurchaseMeasure distinct(Period window) {
        return new PurchaseMeasure(Kind.DISTINCT, window);
    }

    /**
     * The name used in definitions.
     *
     * @return for example {@code daysSinceLast}
     */
    public String code() {
        return kind.code;
    }

    /**
     * The unit of the result.
     *
     * @param amountUnit the unit of the amounts, for example {@code EUR}
     * @return the amounts' unit for a sum, with {@code /yr} for a sum over a year; {@code orders}, {@code days}, {@code
     *     fraction} or {@code products} for the others
     * @throws NullPointerException if the unit is null
     */
    public String unit(String amountUnit) {
        Checks.notNull(amountUnit, "PurchaseMeasure.unit amountUnit");
        return switch (kind) {
            case SUM -> isOneYear() ? amountUnit + "/yr" : amountUnit;
            case COUNT -> "orders";
            case DAYS_SINCE_LAST, TENURE_DAYS -> "days";
            case REGULARITY -> "fraction";
            case DISTINCT -> "products";
        };
    }

    /**
     * The measure that the result is.
     *
     * @param name what to call it
     * @param amountUnit the unit of the amounts
     * @return the measure, in the unit of {@link #unit}
     * @throws IllegalArgumentException if the name or the unit is blank
     */
    public Measure named(String name, String amountUnit) {
        return Measure.of(name, unit(amountUnit));
    }

    /** The last day before the window; the very first day where there is no window. */
    long dayBefore(LocalDate asOf) {
        if (window == null) {
            return Long.MIN_VALUE;
        }
        try {
            return asOf.minus(window).toEpochDay();
        } catch (DateTimeException | ArithmeticException e) {
            return Long.MIN_VALUE; // back beyond the first day that there is
        }
    }

    private boolean isOneYear() {
        return window != null && window.normalized().equals(YEAR);
    }

    @Override
    public String toString() {
        return code() + "(" + (window == null ? "" : window) + ")";
    }
}
