package dev.segmentation;

/**
 * A number with its unit, as an argument of a {@link Message}.
 *
 * @param value the number
 * @param unit what it is counted in, for example {@code EUR/yr}; empty for a bare number
 */
public record Quantity(double value, String unit) {
    /** Prints the unit alone: the number may be somebody's. */
    @Override
    public String toString() {
        return "Quantity[" + unit + "]";
    }
}
