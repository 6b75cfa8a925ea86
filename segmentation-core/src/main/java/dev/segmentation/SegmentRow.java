package dev.segmentation;

/**
 * One segment in figures.
 *
 * @param segment the segment
 * @param customers how many stand in it
 * @param customerShare their share of all customers; NaN if there are none
 * @param value the sum of the measure asked for, over the known values
 * @param valueShare its share of the sum over all; NaN if that is not positive
 */
public record SegmentRow(Segment segment, int customers, double customerShare, double value, double valueShare) {}
