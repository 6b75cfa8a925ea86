package dev.segmentation.examples.out;

import dev.segmentation.Explained;
import dev.segmentation.Report;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import java.util.Optional;

/**
 * A segmentation under the name that the definition gives it.
 *
 * @param name the name in the definition
 * @param segmentation the assignments
 * @param sum the measure that the definition wants summed, where the method has no measure of money of its own
 * @param time the measure of the time spent on a customer today, where the definition has one
 */
public record NamedSegmentation(String name, Segmentation segmentation, Optional<Measure> sum, Optional<Measure> time) {
    private static final int PERMUTATIONS = 199;
    private static final long SEED = 1;

    /**
     * The measure whose sums the tables show.
     *
     * @return the method's measure of money, else the one that the definition names, else empty
     */
    public Optional<Measure> valued() {
        return segmentation.model().money().or(() -> sum);
    }

    /**
     * The evidence of the method, with the time spent today where that is known.
     *
     * @return the report
     */
    public Report report() {
        SegmentModel model = segmentation.model();
        return time.filter(segmentation.portfolio().attributes()::contains)
                .map(measure -> model.report(segmentation, measure))
                .orElseGet(() -> model.report(segmentation));
    }

    /**
     * Whether the segmentation is any use: how much of the measure that the definition wants summed it explains.
     *
     * @return the share of the measure's variation, against chance; empty where the definition names no measure, or too
     *     little of it is known
     */
    public Optional<Explained> explained() {
        return sum.filter(measure -> segmentation.portfolio().measure(measure).known() > 1)
                .map(measure -> Explained.of(segmentation, measure, PERMUTATIONS, SEED));
    }
}
