package dev.segmentation.apriori;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Bands of a measure as a dimension.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param measure the measure
 * @param bands its bands, learned when the model was fitted
 * @param isOfPositiveTotal whether the cuts share out a total of positive values, so that all others are lowest by rule
 */
public record MeasureDimension(Measure measure, Bands bands, boolean isOfPositiveTotal) implements Dimension {
    /**
     * Checks the components.
     *
     * @param measure the measure
     * @param bands its bands, learned when the model was fitted
     * @param isOfPositiveTotal whether the cuts share out a total of positive values, so that all others are lowest by rule
     * @throws NullPointerException if a component is null
     */
    public MeasureDimension {
        Checks.notNull(measure, "MeasureDimension measure");
        Checks.notNull(bands, "MeasureDimension bands");
    }

    @Override
    public String name() {
        return measure.name();
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(measure);
    }

    @Override
    public List<String> values() {
        return bands.labels().stream().map(CodeText::ofLabel).toList();
    }

    @Override
    public String toString() {
        return measure + ": " + bands;
    }
}
