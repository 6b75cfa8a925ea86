package dev.segmentation.examples.out;

import dev.segmentation.plan.EffortAllocation;
import dev.segmentation.plan.EffortPlan;
import dev.segmentation.plan.QuickFix;

/**
 * What a definition wanted planned, carried out.
 *
 * @param of the name of the segmentation whose customers are planned for
 * @param plan the sentence
 * @param quickFix what to move first
 * @param allocation the best use of the same minutes
 */
public record NamedPlan(String of, EffortPlan plan, QuickFix quickFix, EffortAllocation allocation) {}
