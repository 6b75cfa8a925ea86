package dev.segmentation.plan;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What to work out from activities as of a date, as data. A window P as of a day d holds the days after d - P up to and
 * including d.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the calls that make it.
 *
 * <pre>{@code
 * ActivityMeasure visits = ActivityMeasure.count(Period.ofYears(1)).ofType("visit");
 * ActivityMeasure theirs = ActivityMeasure.minutes(Period.ofYears(1)).by(StartedBy.CUSTOMER);
 * }</pre>
 *
 * @param kind what to work out
 * @param window how far to look back; null where all activities up to the date count
 * @param type the only type that counts, as the activities write it; null for all
 * @param startedBy who started those that count; null for anybody, and for those of which it is not known
 */
public record ActivityMeasure(
        Kind kind,
        @Nullable Period window,
        @Nullable String type,
        @Nullable StartedBy startedBy) {
    private static final Period YEAR = Period.ofYears(1);

    /**
     * Checks the components.
     *
     * @param kind what to work out
     * @param window how far to look back; null where all activities up to the date count
     * @param type the only type that counts, as the activities write it; null for all
     * @param startedBy who started those that count; null for anybody, and for those of which it is not known
     * @throws NullPointerException if the kind is null
     * @throws IllegalArgumentException if the kind needs a window and there is none, or needs none and there is one, the
     *     window is empty or has a negative part, or the type is blank
     */
    public ActivityMeasure {
        String subject = "ActivityMeasure." + Checks.notNull(kind, "ActivityMeasure kind").code;
        if (kind.windowed != (window != null)) {
            throw new IllegalArgumentException(subject + " must have " + (kind.windowed ? "a" : "no") + " window; got "
                    + (window == null ? "none" : window.toString()) + ".");
        }
        if (window != null && (window.isZero() || window.isNegative())) {
            throw new IllegalArgumentException(subject + " window must reach back, with no negative part; got " + window
                    + ". For a year write P1Y.");
        }
        if (type != null) {
            Checks.text(type, "ActivityMeasure.ofType type");
        }
    }

    /** What can be worked out from what was done with a customer. */
    public enum Kind {
        /** How many activities the window holds. */
        COUNT("count", true),
        /** The minutes of the activities in the window, over those whose minutes are known. */
        MINUTES("minutes", true),
        /** How many different people of ours took part in the window: one relation, or several. */
        PERSONS("persons", true),
        /** Days from the last activity to the date. */
        DAYS_SINCE_LAST("daysSinceLast", false);

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
         * @return false where all activities up to the date count
         */
        public boolean isWindowed() {
            return windowed;
        }
    }

    /**
     * How many activities a window holds; 0 without one, at whatever stage the customer is.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static ActivityMeasure count(Period window) {
        return new ActivityMeasure(Kind.COUNT, window, null, null);
    }

    /**
     * The minutes spent in a window, over the activities whose minutes are known; 0 without an activity, unknown where
     * the minutes of none are known.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static ActivityMeasure minutes(Period window) {
        return new ActivityMeasure(Kind.MINUTES, window, null, null);
    }

    /**
     * How many different people of ours took part in a window; an activity whose person is not known counts nobody.
     *
     * @param window how far to look back
     * @return the measure
     * @throws IllegalArgumentException if the window is empty or has a negative part, or is null
     */
    public static ActivityMeasure persons(Period window) {
        return new ActivityMeasure(Kind.PERSONS, window, null, null);
    }

    /**
     * Days from the last activity up to the date; unknown where there is none at all.
     *
     * @return the measure
     */
    public static ActivityMeasure daysSinceLast() {
        return new ActivityMeasure(Kind.DAYS_SINCE_LAST, null, null, null);
    }

    /**
     * The same, of one type of activity alone.
     *
     * @param type the type, as the activities write it
     * @return a new measure
     * @throws NullPointerException if the type is null
     * @throws IllegalArgumentException if the type is blank
     */
    public ActivityMeasure ofType(String type) {
        return new ActivityMeasure(kind, window, Checks.text(type, "ActivityMeasure.ofType type"), startedBy);
    }

    /**
     * The same, of the activities alone that one side started. Those of which that is not known are left out.
     *
     * @param who we or the customer
     * @return a new measure
     * @throws NullPointerException if it is null
     */
    public ActivityMeasure by(StartedBy who) {
        return new ActivityMeasure(kind, window, type, Checks.notNull(who, "ActivityMeasure.by who"));
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
     * @return {@code activities}; {@code min}, over a year {@code min/yr}; {@code persons} or {@code days}
     */
    public String unit() {
        return switch (kind) {
            case COUNT -> "activities";
            case MINUTES -> window != null && window.normalized().equals(YEAR) ? "min/yr" : "min";
            case PERSONS -> "persons";
            case DAYS_SINCE_LAST -> "days";
        };
    }

    /**
     * The measure under a name, with its unit.
     *
     * @param name what to call it
     * @return the measure
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public Measure named(String name) {
        return Measure.of(name, unit());
    }

    /** The last day before the window; before all days where there is no window, or it reaches past the calendar. */
    long dayBefore(LocalDate day) {
        try {
            return window == null ? Long.MIN_VALUE : day.minus(window).toEpochDay();
        } catch (DateTimeException e) {
            return Long.MIN_VALUE;
        }
    }

    @Override
    public String toString() {
        String text = code() + "(" + (window == null ? "" : window) + ")";
        text += type == null ? "" : ".ofType(" + type + ")";
        return startedBy == null ? text : text + ".by(" + startedBy + ")";
    }
}
