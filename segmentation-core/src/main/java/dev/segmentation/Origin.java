package dev.segmentation;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a customer's value of a measure comes from, where that is not the same for everybody: stated, or estimated, and
 * how.
 *
 * <p>It travels with the measure as a category of the name {@code MEASURE origin}, a path from wide to narrow ({@code
 * estimated > peers}). Who estimates a measure adds that category; methods that read the measure look for it when they
 * fit, and say in their reasons what they judged by.
 *
 * <pre>{@code
 * Origin.category(WALLET);                        // the category "wallet origin"
 * Origin.of(customer, WALLET);                    // Optional[PEERS]
 * }</pre>
 */
public enum Origin {
    /** Known, not estimated. */
    STATED(false),
    /** Estimated from customers of the same kind. */
    PEERS(true),
    /** Estimated from all customers, because too few are of the same kind. */
    POOLED(true),
    /** The estimate was below what is sold to them already, which it then is at least. */
    AT_LEAST(true),
    /** The estimate was above what they sell themselves, which it then is at most. */
    AT_MOST(true);

    private static final String ESTIMATED = "estimated";

    private final boolean estimate;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Origin(boolean estimate) {
        this.estimate = estimate;
    }

    /**
     * The category that carries the origin of a measure.
     *
     * @param measure the measure
     * @return a category of the name {@code MEASURE origin}
     */
    public static Category category(Measure measure) {
        return Category.of(Checks.notNull(measure, "Origin.category measure").name() + " origin");
    }

    /**
     * Where a customer's value of a measure comes from.
     *
     * @param customer the customer
     * @param measure the measure
     * @return the origin, or empty where nobody said
     */
    public static Optional<Origin> of(Customer customer, Measure measure) {
        return of(customer.category(category(measure)));
    }

    /**
     * The origin that a category has.
     *
     * @param path the labels of {@code MEASURE origin}
     * @return the origin, or empty where the labels are none
     */
    public static Optional<Origin> of(List<String> path) {
        for (Origin origin : values()) {
            if (origin.path().equals(path)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }

    /**
     * The origin as a category has it.
     *
     * @return {@code stated}, or {@code estimated} and how
     */
    public List<String> path() {
        return estimate ? List.of(ESTIMATED, code) : List.of(code);
    }

    /**
     * Whether the value is an estimate.
     *
     * @return false for {@link #STATED} alone
     */
    public boolean isEstimate() {
        return estimate;
    }

    /**
     * The code used in files and message keys, for example {@code at-least}.
     *
     * @return the name in lower case with hyphens
     */
    public String code() {
        return code;
    }

    /**
     * The origin in words.
     *
     * @param measure whose origin it is
     * @return for example "wallet is estimated from customers of the same kind"
     */
    public Message sentence(Measure measure) {
        return Message.of("origin." + code, measure);
    }
}
