package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.Plan;
import dev.segmentation.examples.out.ReadCount;
import java.util.List;
import java.util.Optional;

/**
 * What a run found out.
 *
 * @param portfolio the customers accepted
 * @param segmentations their segmentations, in the order of the definition
 * @param plan the work lists, where the definition asks for them
 * @param files how many rows each file had
 * @param notes sentences about the run itself
 */
record Outcome(
        Portfolio portfolio,
        List<NamedSegmentation> segmentations,
        Optional<Plan> plan,
        List<ReadCount> files,
        List<String> notes) {}
