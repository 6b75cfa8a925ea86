package dev.segmentation.contract;

import dev.segmentation.SegmentModel;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Set;

/**
 * What a {@link SegmenterContract} is about: the segmenter, customers to learn from, and what is money.
 *
 * @param <M> the model that the segmenter learns
 */
public interface ContractSubject<M extends SegmentModel> {
    /**
     * The segmenter under test.
     *
     * @return the same settings at each call
     */
    Segmenter<M> segmenter();

    /**
     * Customers to learn from and to divide.
     *
     * @return the same at each call: some dozens, with ties, gaps, all stages and every segment that matters; ids and
     *     names of at least four characters that occur nowhere else, such as {@code customer-17}
     */
    Portfolio portfolio();

    /**
     * The measures counted in money.
     *
     * @return those that {@link #scaledBy} also scales; empty where scaling money would mean something else
     */
    default Set<Measure> money() {
        return Set.of();
    }

    /**
     * The same segmenter where money is counted in another currency: every stated threshold times the factor.
     *
     * @param factor what the thresholds are multiplied by
     * @return the segmenter itself where it states no threshold in money
     */
    default Segmenter<M> scaledBy(double factor) {
        return segmenter();
    }

    /**
     * Customers whose assignments are taken apart: moved, deprived of attributes, put at every stage.
     *
     * @return by default up to 40 customers, spread over the portfolio
     */
    default List<Customer> customersToProbe() {
        return Probes.spread(portfolio(), 40);
    }

    /**
     * The values that are tried for an attribute in search of one that moves a customer although nothing says so.
     *
     * @param model the fitted model
     * @param attribute an attribute that it reads
     * @return doubles for a measure, paths for a category, sets for labels; by default what the portfolio holds, the
     *     cuts, neighbours of both, and extremes
     */
    default List<Object> valuesToProbe(M model, Attribute attribute) {
        return Probes.values(model, portfolio(), attribute);
    }

    /**
     * The model of {@link #segmenter()} for {@link #portfolio()}.
     *
     * @return a newly fitted model
     */
    default M model() {
        return segmenter().fit(portfolio());
    }
}
