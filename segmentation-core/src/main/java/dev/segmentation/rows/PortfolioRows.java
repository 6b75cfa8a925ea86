package dev.segmentation.rows;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link RowMapping} made of a source: the customers, and how many rows were read and rejected. Immutable.
 *
 * <p>{@code read = accepted + rejected}, always.
 *
 * @param portfolio the accepted rows, in their order
 * @param read how many rows the source has
 * @param rejected how many of them were rejected
 * @param gaps for each category whose path has a blank level above a filled one somewhere: in how many accepted rows. What
 *     stands below the blank is not part of the path
 */
public record PortfolioRows(Portfolio portfolio, long read, long rejected, Map<Category, Long> gaps) {
    /**
     * Checks that the counts add up.
     *
     * @param portfolio the accepted rows, in their order
     * @param read how many rows the source has
     * @param rejected how many of them were rejected
     * @param gaps for each category whose path has a blank level above a filled one somewhere: in how many accepted rows. What stands below the blank is not part of the path
     * @throws IllegalArgumentException if accepted and rejected rows are not those read
     */
    public PortfolioRows {
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        if (rejected < 0 || read != portfolio.size() + rejected) {
            throw new IllegalArgumentException("PortfolioRows.read must be accepted + rejected; got " + read + " read, "
                    + portfolio.size() + " accepted, " + rejected + " rejected.");
        }
    }

    /**
     * Rows without a gap in a path.
     *
     * @param portfolio the accepted rows, in their order
     * @param read how many rows the source has
     * @param rejected how many of them were rejected
     * @throws IllegalArgumentException if accepted and rejected rows are not those read
     */
    public PortfolioRows(Portfolio portfolio, long read, long rejected) {
        this(portfolio, read, rejected, Map.of());
    }

    /**
     * How many rows were accepted.
     *
     * @return the number of customers in the portfolio
     */
    public long accepted() {
        return portfolio.size();
    }

    @Override
    public String toString() {
        return read + " rows read, " + accepted() + " accepted, " + rejected + " rejected";
    }
}
