package dev.segmentation.plan;

/**
 * Minutes that go from one cell to another.
 *
 * @param from the code of the segment whose customers get less
 * @param to the code of the segment whose customers get more; the same where minutes move inside it
 * @param minutes how many, above zero
 */
public record EffortMove(String from, String to, long minutes) {}
