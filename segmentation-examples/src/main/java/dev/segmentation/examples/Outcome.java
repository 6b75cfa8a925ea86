package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.Attributes;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.ReadCount;
import java.util.List;

/**
 * What a run found out.
 *
 * @param portfolio the customers accepted
 * @param segmentations their segmentations, in the order of the definition
 * @param files how many rows each file had
 * @param notes sentences about the run itself
 */
record Outcome(Portfolio portfolio, List<NamedSegmentation> segmentations, List<ReadCount> files, List<String> notes) {
    /** What each attribute is worth; worked out anew each time. */
    Attributes attributes() {
        return Attributes.of(portfolio, segmentations);
    }
}
