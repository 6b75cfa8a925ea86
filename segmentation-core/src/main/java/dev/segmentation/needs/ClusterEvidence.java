package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * What speaks for the number of segments of a k-means model, and against it.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param silhouette which distances the silhouettes are by
 * @param recommendedK the number recommended; 1 where there are no segments
 * @param recommendation why, in words
 * @param table one row for each number tried, rising
 */
public record ClusterEvidence(Silhouette silhouette, int recommendedK, Message recommendation, List<Solution> table) {
    /**
     * Copies the list.
     *
     * @param silhouette which distances the silhouettes are by
     * @param recommendedK the number recommended; 1 where there are no segments
     * @param recommendation why, in words
     * @param table one row for each number tried, rising
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if no number was tried
     */
    public ClusterEvidence {
        Checks.notNull(silhouette, "ClusterEvidence silhouette");
        Checks.notNull(recommendation, "ClusterEvidence recommendation");
        table = Checks.list(table, "ClusterEvidence table");
        if (table.isEmpty()) {
            throw new IllegalArgumentException("ClusterEvidence table must have a row; got none.");
        }
    }

    /**
     * One number of segments.
     *
     * @param k how many segments
     * @param inertia the sum of squared distances to the nearest centre, in scaled units
     * @param silhouette from -1 to 1; 0 where k is 1
     * @param smallestShare the smallest segment's part of the customers
     * @param jaccard each segment's stability from 0 to 1, in the order of the segments; empty where nothing was resampled
     * @param shuffledInertia the least inertia among the copies with shuffled columns; NaN where nothing was resampled
     */
    public record Solution(
            int k,
            double inertia,
            double silhouette,
            double smallestShare,
            List<Double> jaccard,
            double shuffledInertia) {
        /**
         * Copies the list.
         *
         * @param k how many segments
         * @param inertia the sum of squared distances to the nearest centre, in scaled units
         * @param silhouette from -1 to 1; 0 where k is 1
         * @param smallestShare the smallest segment's part of the customers
         * @param jaccard each segment's stability from 0 to 1, in the order of the segments; empty where nothing was resampled
         * @param shuffledInertia the least inertia among the copies with shuffled columns; NaN where nothing was resampled
         * @throws NullPointerException if the list is null
         */
        public Solution {
            jaccard = Checks.list(jaccard, "ClusterEvidence jaccard").stream()
                    .map(stability -> stability + 0.0)
                    .toList();
            inertia += 0.0; // -0.0 is 0.0 everywhere, so that a model written down comes back equal
            silhouette += 0.0;
            smallestShare += 0.0;
            shuffledInertia += 0.0;
        }

        HowMany.Candidate candidate() {
            return new HowMany.Candidate(k, jaccard, inertia < shuffledInertia);
        }
    }

    /** The row of a number of segments. */
    Solution of(int k) {
        return table.stream().filter(row -> row.k == k).findFirst().orElse(table.get(0));
    }
}
