package dev.segmentation.examples.out;

import dev.segmentation.plan.ImbalanceReport;
import dev.segmentation.plan.Worklists;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next, and whether the time goes where the money is.
 *
 * @param of the name of the segmentation that it goes by
 * @param worklists a list for each owner
 * @param imbalance effort beside money, or null without activities
 */
public record NamedWorklists(
        String of, Worklists worklists, @Nullable ImbalanceReport imbalance) {}
