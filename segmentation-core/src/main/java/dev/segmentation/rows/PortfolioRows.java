package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;

/**
 * What a {@link RowMapping} made of a source: the customers, and how many rows were read and rejected. Immutable.
 *
 * <p>{@code read = accepted + rejected}, always.
 *
 * @param portfolio the accepted rows, in their order
 * @param read how many rows the source has
 * @param rejected how many of them were rejected
 */
public record PortfolioRows(Portfolio portfolio, long read, long rejected) {
    /**
     * Checks that the counts add up.
     *
     * @param portfolio the accepted rows, in their order
     * @param read how many rows the source has
     * @param rejected how many of them were rejected
     * @throws IllegalArgumentException if accepted and rejected rows are not those read
     */
    public PortfolioRows {
        if (rejected < 0 || read != portfolio.size() + rejected) {
            throw new IllegalArgumentException("PortfolioRows.read must be accepted + rejected; got " + read + " read, "
                    + portfolio.size() + " accepted, " + rejected + " rejected.");
        }
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
