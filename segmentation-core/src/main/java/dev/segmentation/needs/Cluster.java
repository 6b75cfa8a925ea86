package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a k-means model.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param code {@code need-1} for the largest, or {@code all}
 * @param name what stands out in it, or null
 * @param centre its centre in scaled units, one number for each measure
 * @param share its part of the customers learned from, above 0 and at most 1
 */
public record Cluster(String code, @Nullable Message name, List<Double> centre, double share) {
    /**
     * Checks and copies the components.
     *
     * @param code {@code need-1} for the largest, or {@code all}
     * @param name what stands out in it, or null
     * @param centre its centre in scaled units, one number for each measure
     * @param share its part of the customers learned from, above 0 and at most 1
     * @throws NullPointerException if the code or the centre is null
     * @throws IllegalArgumentException if the code is blank, a coordinate is not finite or the share is out of range
     */
    public Cluster {
        Checks.text(code, "Cluster code");
        centre = Checks.list(centre, "Cluster centre").stream()
                .map(coordinate -> Checks.finite(coordinate, "Cluster centre"))
                .toList();
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Cluster share must be above 0 and at most 1; got " + share + ".");
        }
    }

    Segment segment() {
        return new Segment(code, name, null);
    }
}
