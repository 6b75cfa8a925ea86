package dev.segmentation.examples.out;

/**
 * How many rows a file had; {@code read} is always the sum of the other two.
 *
 * @param file the file's name
 * @param read data records
 * @param accepted those that could be used
 * @param rejected those that could not
 */
public record ReadCount(String file, long read, long accepted, long rejected) {}
