package dev.segmentation.needs;

import dev.segmentation.internal.Checks;

/**
 * When a need is dominant.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param margin by how much the most important need must lead every other, in the unit of the scores; at least 0, and ties
 *     never lead
 * @param least below this (above it, for ranks) no need counts as expressed; infinite for no such bound
 * @param isRanking whether 1 is the most important, as in ranks, and not the largest score
 * @param hasPairs whether exactly two needs close together make a segment of their own, not {@code mixed}
 */
public record DeclaredRule(double margin, double least, boolean isRanking, boolean hasPairs) {
    /** The largest score leads, ties are mixed, and any score counts. */
    static final DeclaredRule DEFAULTS = new DeclaredRule(0, Double.NEGATIVE_INFINITY, false, false);

    /**
     * Checks the components.
     *
     * @param margin by how much the most important need must lead every other, in the unit of the scores; at least 0, and ties never lead
     * @param least below this (above it, for ranks) no need counts as expressed; infinite for no such bound
     * @param isRanking whether 1 is the most important, as in ranks, and not the largest score
     * @param hasPairs whether exactly two needs close together make a segment of their own, not {@code mixed}
     * @throws IllegalArgumentException if the margin is not a finite number from 0, or the bound is NaN
     */
    public DeclaredRule {
        margin = Checks.finite(margin, "DeclaredNeeds.margin");
        least = Double.isInfinite(least) ? Double.NEGATIVE_INFINITY : least + 0.0; // no bound is written in one way
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("DeclaredNeeds.margin must be at least 0; got " + margin + ".");
        }
        if (Double.isNaN(least)) {
            throw new IllegalArgumentException("DeclaredNeeds.atLeast must be a number; got NaN.");
        }
    }

    /** A score that is larger the more important the need is. */
    double score(double value) {
        return isRanking ? 0.0 - value : value;
    }

    boolean isExpressed(double score) {
        return Double.isInfinite(least) || score >= score(least);
    }

    /** Whether one score leads another; weighed evidence has to lead by more. */
    boolean leads(double score, double other, double weight) {
        return score > other && score - other >= margin / weight;
    }
}
