package dev.segmentation.examples.sample;

/**
 * The part that a company plays in the sample: the planted truth that a method should find again.
 *
 * <p>The part is never written to a file. Each has its number of companies, the status that the CRM shows, and how often
 * such a company orders and is visited in a year; what else a part means is in {@link Firms}, {@link Dealings} and
 * {@link Knowledge}.
 */
enum Part {
    /** The customers who buy most: eleven of fourteen are mid-sized metalworkers and machine builders. */
    BEST("customer", 14, 40, 7),
    /** Large companies that spend much in our category, and little of it with us. */
    GIANT("customer", 35, 4, 0.7),
    /** Small, loyal, pleasant to visit: the comfort zone. */
    COMFORT("customer", 70, 13, 6.5),
    /** Satisfied customers that buy most of it elsewhere. */
    GROW("customer", 35, 6, 1),
    /** The companies of one corporate group that leads when its members are counted together. */
    GROUP("customer", 5, 20, 3),
    /** Dissatisfied customers that still buy most of it from us. */
    FIX("customer", 28, 8, 1.2),
    /** Everybody else. */
    REGULAR("customer", 184, 7, 1.2),
    /** Customers whose first order came in 2025. */
    NEW("customer", 25, 6, 2),
    /** Prospects that look like the best customers. */
    TARGET("prospect", 14, 0, 0.3),
    /** Prospects with much to buy, whom nobody dares to call. */
    WHALE("prospect", 10, 0, 0.1),
    PROSPECT("prospect", 106, 0, 0.4),
    LEAD("lead", 30, 0, 0),
    /** Customers whose last order came in 2023 or 2024. */
    FORMER("former", 40, 6, 0.1);

    private final String status;
    private final int count;
    private final int ordersPerYear;
    private final double visitsPerYear;

    Part(String status, int count, int ordersPerYear, double visitsPerYear) {
        this.status = status;
        this.count = count;
        this.ordersPerYear = ordersPerYear;
        this.visitsPerYear = visitsPerYear;
    }

    String status() {
        return status;
    }

    int count() {
        return count;
    }

    int ordersPerYear() {
        return ordersPerYear;
    }

    double visitsPerYear() {
        return visitsPerYear;
    }

    boolean buys() {
        return ordersPerYear > 0;
    }
}
