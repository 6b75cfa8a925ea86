package dev.segmentation.jackson;

import java.util.List;

/**
 * Whom to find the customers most like, and how many of them.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints no id.
 *
 * @param count how many for each, from 1
 * @param of ids of customers of any stage; none: each of the best
 */
public record LookAlikesSection(int count, List<String> of) {
    /**
     * Copies the list.
     *
     * @param count how many for each, from 1
     * @param of ids of customers of any stage; none: each of the best
     * @throws IllegalArgumentException if the number is below 1
     */
    public LookAlikesSection {
        if (count < 1) {
            throw new IllegalArgumentException("lookAlikes.count must be at least 1; got " + count + ".");
        }
        of = List.copyOf(of);
    }

    /** Prints no id: it is somebody's data. */
    @Override
    public String toString() {
        return "LookAlikesSection[" + count + " of " + (of.isEmpty() ? "each of the best" : of.size()) + "]";
    }
}
