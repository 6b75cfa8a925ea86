package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class of a latent class model.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param code {@code need-1} for the largest, or {@code all}
 * @param name what stands out in it, or null
 * @param share how likely anybody belongs to it, above 0 and at most 1
 * @param probabilities for each item the probability of each of its answers
 */
public record LatentClass(String code, @Nullable Message name, double share, List<List<Double>> probabilities) {
    /**
     * Checks and copies the components.
     *
     * @param code {@code need-1} for the largest, or {@code all}
     * @param name what stands out in it, or null
     * @param share how likely anybody belongs to it, above 0 and at most 1
     * @param probabilities for each item the probability of each of its answers
     * @throws NullPointerException if the code or the probabilities are null
     * @throws IllegalArgumentException if the code is blank, the share is out of range, or an item's probabilities are not
     * from 0 to 1 with a sum of 1
     */
    public LatentClass {
        Checks.text(code, "LatentClass code");
        probabilities = Checks.list(probabilities, "LatentClass probabilities").stream()
                .map(item -> Checks.<Double>list(item, "LatentClass probabilities").stream()
                        .map(probability -> probability + 0.0) // -0.0 is 0.0
                        .toList())
                .toList();
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("LatentClass share must be above 0 and at most 1; got " + share + ".");
        }
        for (List<Double> item : probabilities) {
            double sum = item.stream().mapToDouble(p -> p).sum();
            if (!(Math.abs(sum - 1) < 1e-6) || item.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
                throw new IllegalArgumentException(
                        "LatentClass probabilities of an item must be from 0 to 1 and sum to 1; got a sum of " + sum
                                + ".");
            }
        }
    }

    Segment segment() {
        return new Segment(code, name, null);
    }
}
