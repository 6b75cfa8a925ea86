package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * What speaks for the number of classes of a latent class model, and against it.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param recommendedK the number recommended; 1 where there are no segments
 * @param recommendation why, in words
 * @param table one row for each number tried, rising
 * @param warnings where the model is not identified or sits on a boundary
 */
public record LatentEvidence(int recommendedK, Message recommendation, List<Solution> table, List<Message> warnings) {
    /**
     * Copies the lists.
     *
     * @param recommendedK the number recommended; 1 where there are no segments
     * @param recommendation why, in words
     * @param table one row for each number tried, rising
     * @param warnings where the model is not identified or sits on a boundary
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if no number was tried
     */
    public LatentEvidence {
        Checks.notNull(recommendation, "LatentEvidence recommendation");
        table = Checks.list(table, "LatentEvidence table");
        warnings = Checks.list(warnings, "LatentEvidence warnings");
        if (table.isEmpty()) {
            throw new IllegalArgumentException("LatentEvidence table must have a row; got none.");
        }
    }

    /**
     * One number of classes.
     *
     * @param k how many classes
     * @param logLikelihood the best found
     * @param parameters how many numbers were learned
     * @param aic Akaike's criterion: -2 log-likelihood + 2 parameters; less is better
     * @param bic Schwarz's criterion: -2 log-likelihood + parameters x ln(customers); less is better
     * @param entropyR2 how surely customers are told apart: 1 minus their posteriors' entropy over n ln k; 1 where k is 1
     * @param startsAtBest how many starts came within 1e-6, relative, of the best
     * @param smallestShare the smallest class's share
     * @param jaccard each class's stability from 0 to 1, in the order of the classes; empty where nothing was resampled
     * @param shuffledLogLikelihood the best among the copies with shuffled answers; NaN where nothing was resampled
     */
    public record Solution(
            int k,
            double logLikelihood,
            int parameters,
            double aic,
            double bic,
            double entropyR2,
            int startsAtBest,
            double smallestShare,
            List<Double> jaccard,
            double shuffledLogLikelihood) {
        /**
         * Copies the list.
         *
         * @param k how many classes
         * @param logLikelihood the best found
         * @param parameters how many numbers were learned
         * @param aic Akaike's criterion: -2 log-likelihood + 2 parameters; less is better
         * @param bic Schwarz's criterion: -2 log-likelihood + parameters x ln(customers); less is better
         * @param entropyR2 how surely customers are told apart: 1 minus their posteriors' entropy over n ln k; 1 where k is 1
         * @param startsAtBest how many starts came within 1e-6, relative, of the best
         * @param smallestShare the smallest class's share
         * @param jaccard each class's stability from 0 to 1, in the order of the classes; empty where nothing was resampled
         * @param shuffledLogLikelihood the best among the copies with shuffled answers; NaN where nothing was resampled
         * @throws NullPointerException if the list is null
         */
        public Solution {
            jaccard = Checks.list(jaccard, "LatentEvidence jaccard").stream()
                    .map(stability -> stability + 0.0)
                    .toList();
            logLikelihood += 0.0; // -0.0 is 0.0 everywhere, so that a model written down comes back equal
            aic += 0.0;
            bic += 0.0;
            entropyR2 += 0.0;
            smallestShare += 0.0;
            shuffledLogLikelihood += 0.0;
        }

        HowMany.Candidate candidate() {
            return new HowMany.Candidate(k, jaccard, logLikelihood > shuffledLogLikelihood);
        }
    }

    /** The row of a number of classes. */
    Solution of(int k) {
        return table.stream().filter(row -> row.k == k).findFirst().orElse(table.get(0));
    }
}
