package dev.segmentation.profile;

import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How measures are cut into bands: one banding for all, and others for some.
 *
 * @param usual the banding of all measures that have none of their own
 * @param own bandings by measure
 */
record BandLearner(Banding usual, Map<Measure, Banding> own) {
    /** Bands, not averages: where the best are either tiny or large, a mean would point at the worst group. */
    static final BandLearner QUINTILES = new BandLearner(Banding.quantiles(0.2, 0.4, 0.6, 0.8), Map.of());

    BandLearner {
        own = new LinkedHashMap<>(own);
    }

    BandLearner with(Measure measure, Banding banding) {
        Map<Measure, Banding> more = new LinkedHashMap<>(own);
        more.put(measure, banding);
        return new BandLearner(usual, more);
    }

    BandLearner with(Banding banding) {
        return new BandLearner(banding, own);
    }

    /** The bands of a column; empty where nothing is known to learn them from. */
    Optional<Bands> bands(MeasureColumn column) {
        if (column.known() == 0) {
            return Optional.empty();
        }
        Measure measure = column.measure();
        Banding banding = own.getOrDefault(measure, usual);
        try {
            return Optional.of(banding.fit(column.knownWhere(row -> true)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " The measure is " + Checks.quote(measure.name()) + ".");
        }
    }

    /** The calls that make it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!usual.equals(QUINTILES.usual)) {
            text.append(".banding(").append(usual).append(')');
        }
        own.forEach((measure, banding) -> text.append(".bands(")
                .append(measure.name())
                .append(", ")
                .append(banding)
                .append(')'));
        return text.toString();
    }
}
