package dev.segmentation.wallet;

import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Customers of the same kind, and how much they buy.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param path the labels that they share, from wide to narrow; empty for all customers
 * @param customers how many there are
 * @param rate the quantile of what they buy per unit of their size
 */
public record PeerGroup(List<String> path, int customers, double rate) {
    /**
     * Checks and copies the components.
     *
     * @param path the labels that they share, from wide to narrow; empty for all customers
     * @param customers how many there are
     * @param rate the quantile of what they buy per unit of their size
     * @throws NullPointerException if the path or a label is null
     * @throws IllegalArgumentException if there are none, or the rate is not finite
     */
    public PeerGroup {
        path = Checks.list(path, "PeerGroup path");
        rate = Checks.finite(rate, "PeerGroup rate");
        if (customers < 1) {
            throw new IllegalArgumentException("PeerGroup customers must be 1 or more; got " + customers + ".");
        }
    }
}
