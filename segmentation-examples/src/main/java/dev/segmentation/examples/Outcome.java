package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.NamedPlan;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.ReadCount;
import java.util.List;
import java.util.Optional;

/**
 * What a run found out.
 *
 * @param portfolio the customers accepted
 * @param segmentations their segmentations, in the order of the definition
 * @param files how many rows each file had
 * @param notes sentences about the run itself
 * @param plan what was planned, where the definition wants a plan
 */
record Outcome(
        Portfolio portfolio,
        List<NamedSegmentation> segmentations,
        List<ReadCount> files,
        List<String> notes,
        Optional<NamedPlan> plan) {}
