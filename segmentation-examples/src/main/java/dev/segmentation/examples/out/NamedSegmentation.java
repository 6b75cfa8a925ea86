package dev.segmentation.examples.out;

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
    /**
     * The measure whose sums the tables show.
     *
     * @return the method's measure of money, else the one that the definition names, else empty
     */
    public Optional<Measure> valued() {
        return segmentation.model().money().or(() -> sum);
    }
}
