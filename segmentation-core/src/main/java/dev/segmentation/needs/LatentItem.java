package dev.segmentation.needs;

import dev.segmentation.customer.Category;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * A question with the answers that were given to it.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param category the question
 * @param labels the answers seen when the model was learned, as paths, in order; an answer not among them counts as unknown
 */
public record LatentItem(Category category, List<List<String>> labels) {
    /**
     * Checks and copies the components.
     *
     * @param category the question
     * @param labels the answers seen when the model was learned, as paths, in order; an answer not among them counts as unknown
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no answer, or one stands twice
     */
    public LatentItem {
        Checks.notNull(category, "LatentItem category");
        labels = Checks.list(labels, "LatentItem labels").stream()
                .map(path -> Checks.<String>list(path, "LatentItem labels"))
                .toList();
        Checks.distinct(labels, "LatentItem labels");
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("LatentItem labels must hold an answer; got none.");
        }
    }

    String label(int code) {
        return String.join(Category.STEP, labels.get(code));
    }
}
