package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The work lists that a definition asks for: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param of the name of the segmentation that they go by
 * @param by the category that says whose a customer is
 * @param ahead how many days to look ahead, or null for a week
 * @param counting the type of activity whose imbalance is stated, or null for the time
 * @param potential the measure that effort is held against, or null for what the method derives
 */
public record WorklistsSection(
        String of,
        Category by,
        @Nullable Integer ahead,
        @Nullable String counting,
        @Nullable Measure potential) {}
