package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fit is worked out and judged.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param cutoffs from which fit on a prospect is prioritised or considered
 * @param known the least share of the attributes' weight that must be known for a prospect to be judged, from 0 to 1
 * @param score how answers become points
 * @param weights what attributes weigh, above 0; 1 where not named
 * @param wishes values that people wish for
 * @param unusable attributes that no prospect has, and that therefore count for nobody
 */
public record FitRules(
        Cutoffs cutoffs,
        double known,
        FitScore score,
        Map<Attribute, Double> weights,
        List<Wish> wishes,
        List<Attribute> unusable) {
    /**
     * Checks and copies the components.
     *
     * @param cutoffs from which fit on a prospect is prioritised or considered
     * @param known the least share of the attributes' weight that must be known for a prospect to be judged, from 0 to 1
     * @param score how answers become points
     * @param weights what attributes weigh, above 0; 1 where not named
     * @param wishes values that people wish for
     * @param unusable attributes that no prospect has, and that therefore count for nobody
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if {@code known} is not within [0, 1] or a weight is not a finite number above 0
     */
    public FitRules {
        Checks.notNull(cutoffs, "FitRules cutoffs");
        Checks.notNull(score, "FitRules score");
        if (!(known >= 0 && known <= 1)) {
            throw new IllegalArgumentException("FitRules known must be within [0, 1]; got " + known + ".");
        }
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(Checks.notNull(weights, "FitRules weights")));
        weights.forEach((attribute, weight) -> checkWeight(attribute, weight));
        wishes = Checks.list(wishes, "FitRules wishes");
        unusable = Checks.list(unusable, "FitRules unusable");
    }

    /**
     * Fit, from 0 to 100, from which on a prospect is prioritised or considered.
     *
     * @param prioritise at this fit or more
     * @param consider at this fit or more, not above the other
     */
    public record Cutoffs(double prioritise, double consider) {
        /**
         * Checks the components.
         *
         * @param prioritise at this fit or more
         * @param consider at this fit or more, not above the other
         * @throws IllegalArgumentException if one is not finite, or they stand in the wrong order
         */
        public Cutoffs {
            Checks.finite(prioritise, "Cutoffs prioritise");
            Checks.finite(consider, "Cutoffs consider");
            if (consider > prioritise) {
                throw new IllegalArgumentException("Cutoffs prioritise must be at or above consider; got " + prioritise
                        + " and " + consider + ".");
            }
        }
    }

    static void checkWeight(Attribute attribute, double weight) {
        if (!(weight > 0 && weight <= 1e6)) {
            throw new IllegalArgumentException("FitRules weight of " + Checks.quote(attribute.name())
                    + " must be above 0 and at most a million; got " + weight
                    + ". To leave an attribute out do not ask for it.");
        }
    }

    /** What an attribute weighs. */
    double weight(Attribute attribute) {
        return weights.getOrDefault(attribute, 1.0);
    }

    boolean isWished(Question question, List<String> answer) {
        return wishes.stream().anyMatch(wish -> wish.isGranted(question, answer));
    }
}
