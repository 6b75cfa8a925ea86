package dev.segmentation.value;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value-based model knows beside its scale and cuts.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param isOfPositiveTotal whether the cuts share out a total of positive values, so that all others are lowest by rule
 * @param potential how those who are not customers are judged, or null
 * @param lifts the rules that lift to at least a band
 */
public record ValueRules(
        boolean isOfPositiveTotal, @Nullable Potential potential, List<Lift> lifts) {
    /**
     * Copies the list.
     *
     * @param isOfPositiveTotal whether the cuts share out a total of positive values, so that all others are lowest by rule
     * @param potential how those who are not customers are judged, or null
     * @param lifts the rules that lift to at least a band
     * @throws NullPointerException if the list or a lift is null
     */
    public ValueRules {
        lifts = Checks.list(lifts, "ValueRules lifts");
    }

    /**
     * The bands of the potential, where it has its own.
     *
     * @return the bands, or null where there is no potential or it shares those of the value
     */
    public @Nullable Bands potentialBands() {
        return potential == null ? null : potential.bands();
    }

    /**
     * How those who are not customers are judged.
     *
     * @param measure what they could buy
     * @param bands bands of its own, or null to use those of the value
     * @param isOfPositiveTotal whether bands of its own share out a total of positive values
     */
    public record Potential(Measure measure, @Nullable Bands bands, boolean isOfPositiveTotal) {
        /**
         * Checks the measure.
         *
         * @param measure what they could buy
         * @param bands bands of its own, or null to use those of the value
         * @param isOfPositiveTotal whether bands of its own share out a total of positive values
         * @throws NullPointerException if the measure is null
         */
        public Potential {
            Checks.notNull(measure, "ValueRules potential");
        }

        /**
         * A potential whose bands, if any, are not shares of a total.
         *
         * @param measure what they could buy
         * @param bands bands of its own, or null to use those of the value
         * @throws NullPointerException if the measure is null
         */
        public Potential(Measure measure, @Nullable Bands bands) {
            this(measure, bands, false);
        }
    }
}
