package dev.segmentation.profile;

import dev.segmentation.internal.Checks;

/**
 * How p-values were corrected for everything that was tried.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param method by permutations or as Holm does
 * @param permutations how many draws the smallest p-value was compared with
 * @param tested how many answers were tested
 * @param critical any p-value below this one is at or below .05 when corrected by permutations
 */
public record Correction(Method method, int permutations, int tested, double critical) {
    /** A corrected p-value at or below this one is called a characteristic. */
    public static final double LEVEL = 0.05;

    /** The ways to correct. */
    public enum Method {
        /** The smallest p-value of all is compared with that of random choices of as many customers. */
        PERMUTATION,
        /** Holm 1979: each p-value is multiplied by how many are left to test. */
        HOLM
    }

    /**
     * Checks the components.
     *
     * @param method by permutations or as Holm does
     * @param permutations how many draws the smallest p-value was compared with
     * @param tested how many answers were tested
     * @param critical any p-value below this one is at or below .05 when corrected by permutations
     * @throws NullPointerException if the method is null
     * @throws IllegalArgumentException if a count is negative or the critical value not within [0, 1]
     */
    public Correction {
        Checks.notNull(method, "Correction method");
        if (permutations < 0 || tested < 0 || !(critical >= 0 && critical <= 1)) {
            throw new IllegalArgumentException(
                    "Correction must have counts from 0 and a critical p-value within [0, 1];" + " got " + permutations
                            + ", " + tested + " and " + critical + ".");
        }
    }

    /** The critical value of Holm's first step, which is Bonferroni's. */
    double criticalOfHolm() {
        return tested == 0 ? LEVEL : LEVEL / tested;
    }
}
