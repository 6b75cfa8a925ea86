package dev.segmentation.apriori;

import dev.segmentation.customer.Attribute;
import java.util.List;

/**
 * One dimension of a fitted a-priori segmentation: which values it has and how they are written in codes. Plain data.
 *
 * <p>Immutable, thread-safe and comparable by value. A customer's value in a dimension is one of {@link #values}, or
 * unknown, or one that was not seen when the model was fitted.
 */
public sealed interface Dimension permits CategoryDimension, LabelsDimension, MeasureDimension, SizeDimension {
    /**
     * What reports call it.
     *
     * @return for example {@code region level 1}; no other dimension of a model has the name
     */
    String name();

    /**
     * What it reads of a customer.
     *
     * @return one attribute, or two for size
     */
    List<Attribute> attributes();

    /**
     * The known values, as codes write them.
     *
     * @return distinct labels, escaped; {@code unknown} is not among them
     */
    List<String> values();
}
