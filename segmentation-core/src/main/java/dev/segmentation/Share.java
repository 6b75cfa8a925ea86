package dev.segmentation;

/**
 * A part of a whole, as an argument of a {@link Message}; written in per cent.
 *
 * @param fraction for example 0.31 for 31 %
 */
public record Share(double fraction) {}
