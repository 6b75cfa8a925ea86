package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link OrderMapping} made of a source: the accepted orders in columns, in the order of the source, and the
 * counts.
 *
 * <p>Immutable and safe for use by many threads. {@code read = accepted + rejected}, always. {@code toString} shows
 * counts only.
 *
 * <pre>{@code
 * OrderRows orders = OrderMapping.of("account", "date", "amount").read(source, portfolio, rejects::add);
 * orders.customers()[0];    // the portfolio's row of the first order's customer
 * }</pre>
 */
public final class OrderRows {
    private final int[] customers;
    private final long[] epochDays;
    private final double[] amounts;
    private final @Nullable String @Nullable [] products;
    private final long read;

    OrderRows(EventFilling orders, OrderMapping.Columns mapped, long read) {
        this.customers = orders.customers();
        this.epochDays = orders.epochDays();
        this.amounts = orders.numbers(0);
        this.products = mapped.product() == null ? null : orders.texts(0);
        this.read = read;
    }

    /**
     * Whose the orders are.
     *
     * @return for each accepted order the portfolio's row of its customer, from 0; a copy
     */
    public int[] customers() {
        return customers.clone();
    }

    /**
     * When they were placed.
     *
     * @return for each accepted order its day, counted from 1970-01-01; a copy
     */
    public long[] epochDays() {
        return epochDays.clone();
    }

    /**
     * What they are worth.
     *
     * @return for each accepted order its amount, finite, in the unit of the column; a copy
     */
    public double[] amounts() {
        return amounts.clone();
    }

    /**
     * What was ordered.
     *
     * @return for each accepted order its product, null where that is not known; a copy; null where no column of
     *     products is mapped
     */
    public @Nullable String @Nullable [] products() {
        return products == null ? null : products.clone();
    }

    /**
     * How many rows were read.
     *
     * @return accepted and rejected rows
     */
    public long read() {
        return read;
    }

    /**
     * How many rows were accepted.
     *
     * @return the length of the columns
     */
    public int accepted() {
        return customers.length;
    }

    /**
     * How many rows were rejected.
     *
     * @return rows read less rows accepted
     */
    public long rejected() {
        return read - customers.length;
    }

    @Override
    public String toString() {
        return read + " rows read, " + accepted() + " accepted, " + rejected() + " rejected";
    }
}
