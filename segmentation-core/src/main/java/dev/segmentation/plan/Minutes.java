package dev.segmentation.plan;

import dev.segmentation.FitException;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import java.util.Locale;

/** A measure of time in whole minutes. Hours are turned into minutes, and what is not whole is rounded, halves to the even minute. */
final class Minutes {
    static final long UNKNOWN = -1;
    /** No customer has more: 1,900 years, so that sums over all customers stay exact. */
    static final long MOST = 1_000_000_000L;

    /** By row; {@link #UNKNOWN} where the measure is unknown. */
    final long[] values;
    /** Of how many customers it is unknown. */
    final int unknown;
    /** Of how many it was not a whole number of minutes. */
    final int rounded;

    private Minutes(long[] values, int unknown, int rounded) {
        this.values = values;
        this.unknown = unknown;
        this.rounded = rounded;
    }

    /** How many minutes a unit has: 1 for min, 60 for h, whatever period it is per. */
    static int perUnit(Measure measure, String step) {
        String unit =
                Checks.notNull(measure, step).unit().split("/", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "min", "minute", "minutes" -> 1;
            case "h", "hour", "hours" -> 60;
            default ->
                throw new IllegalArgumentException(step + " must be in minutes or hours (min, min/yr, h, h/yr"
                        + " ...); got " + Checks.quote(measure) + ". Minutes are what a plan moves.");
        };
    }

    static Minutes of(MeasureColumn column, String step) {
        int perUnit = perUnit(column.measure(), step);
        long[] values = new long[column.size()];
        int rounded = 0;
        int outside = 0;
        for (int row = 0; row < values.length; row++) {
            double exact = column.at(row) * perUnit;
            if (Double.isNaN(exact)) {
                values[row] = UNKNOWN;
            } else if (exact >= 0 && exact <= MOST) {
                values[row] = (long) StrictMath.rint(exact);
                rounded += values[row] == exact ? 0 : 1;
            } else {
                outside++;
            }
        }
        if (outside > 0) {
            throw new FitException(
                    EffortPlan.KIND,
                    column.measure().name(),
                    step + " must be from 0 to " + MOST + " minutes for each customer; got " + outside
                            + " outside of that.");
        }
        return new Minutes(values, column.size() - column.known(), rounded);
    }
}
