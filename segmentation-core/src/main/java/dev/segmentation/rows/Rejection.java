package dev.segmentation.rows;

/**
 * One row set aside: a line of {@code rejects.csv}. Immutable.
 *
 * @param place file, row, line and column; the column is empty where the row as a whole is at fault
 * @param code the stable code
 * @param message what must be, what was found, and what to do, with the {@link Shape} of a value and never the value
 */
public record Rejection(Place place, RejectCode code, String message) {}
