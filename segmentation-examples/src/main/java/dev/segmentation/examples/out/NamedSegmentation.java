package dev.segmentation.examples.out;

import dev.segmentation.Explained;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import java.util.Optional;

/**
 * A segmentation under the name that the definition gives it.
 *
 * @param name the name in the definition
 * @param segmentation the assignments
 * @param sum the measure that the definition wants summed, where the method has no measure of money of its own
 */
public record NamedSegmentation(String name, Segmentation segmentation, Optional<Measure> sum) {
    private static final int PERMUTATIONS = 199;
    /** With fewer no p-value could be at most 0.05. */
    private static final int FEWEST = 19;

    private static final long SEED = 1;
    /** Steps of a permutation test at most: above a million customers fewer than 199 are drawn. */
    private static final int MOST_STEPS = 200_000_000;

    /**
     * The measure whose sums the tables show.
     *
     * @return the method's measure of money, else the one that the definition names, else empty
     */
    public Optional<Measure> valued() {
        return segmentation.model().money().or(() -> sum);
    }

    /**
     * Whether the segmentation is any use: how much of the measure that the definition wants summed it explains.
     *
     * @return the share of the measure's variation, against chance; empty where the definition names no measure, or too
     *     little of it is known
     */
    public Optional<Explained> explained() {
        return sum.filter(measure -> segmentation.portfolio().measure(measure).known() > 1)
                .map(measure -> Explained.of(segmentation, measure, permutations(), SEED));
    }

    private int permutations() {
        int affordable = MOST_STEPS / Math.max(1, segmentation.portfolio().size());
        return Math.max(FEWEST, Math.min(PERMUTATIONS, affordable));
    }
}
