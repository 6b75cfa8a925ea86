package dev.segmentation;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;

/**
 * How to divide customers: immutable settings without data.
 *
 * <p>Every step of a segmenter gives a new, valid segmenter. {@code toString} prints the sentence that makes it. A mistake
 * in the settings throws at the step that made it; a portfolio that does not fit throws at {@link #fit}.
 *
 * <pre>{@code
 * ValueBasedModel model = ValueBased.by(SALES).fit(today);   // learn the cuts once ...
 * Segmentation result = model.segment(today);                // ... divide a portfolio,
 * Segmentation same = ValueBased.by(SALES).segment(today);   // or both at once
 * }</pre>
 *
 * @param <M> the model that it learns
 */
@CheckReturnValue
public interface Segmenter<M extends SegmentModel> {
    /**
     * The method, as definitions and models name it.
     *
     * @return for example {@code value-based}
     */
    String kind();

    /**
     * Learns a model.
     *
     * @param portfolio the customers to learn from
     * @return the model; the same for the same customers in any order
     * @throws FitException if the portfolio lacks an attribute, or too little is known to learn from
     */
    M fit(Portfolio portfolio);

    /**
     * Learns a model and divides the same customers by it.
     *
     * @param portfolio the customers
     * @return the segmentation
     * @throws FitException if the portfolio lacks an attribute, or too little is known to learn from
     */
    default Segmentation segment(Portfolio portfolio) {
        return fit(portfolio).segment(portfolio);
    }
}
