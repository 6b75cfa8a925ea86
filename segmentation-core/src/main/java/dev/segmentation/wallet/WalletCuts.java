package dev.segmentation.wallet;

import dev.segmentation.internal.Checks;

/**
 * Where a share of wallet is high, and where satisfaction is. Who equals a cut is high.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param share a fraction
 * @param satisfaction in the unit of the satisfaction
 * @param rule where the cuts come from
 */
public record WalletCuts(double share, double satisfaction, Rule rule) {
    /** Where cuts come from. */
    public enum Rule {
        /** Stated. */
        FIXED,
        /** The medians (quantiles of type 7) of the customers who have both. */
        MEDIANS,
        /** The means of the customers who have both. */
        MEANS
    }

    /**
     * Checks the components.
     *
     * @param share a fraction
     * @param satisfaction in the unit of the satisfaction
     * @param rule where the cuts come from
     * @throws NullPointerException if the rule is null
     * @throws IllegalArgumentException if a cut is not finite
     */
    public WalletCuts {
        share = Checks.finite(share, "WalletCuts share");
        satisfaction = Checks.finite(satisfaction, "WalletCuts satisfaction");
        Checks.notNull(rule, "WalletCuts rule");
    }
}
