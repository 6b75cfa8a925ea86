package dev.segmentation.apriori;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Labels;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of labels as a dimension: the whole set, sorted and joined by {@code +} ({@code none} when empty), or whether it
 * holds one label, {@code yes} or {@code no}.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param labels the attribute
 * @param has the one label that counts, or null for the whole set
 * @param sets the sets seen when the model was fitted, by label; none where one label counts
 */
public record LabelsDimension(Labels labels, @Nullable String has, List<SortedSet<String>> sets) implements Dimension {
    /** The value of a set that does not hold the label, and of one that does. */
    static final List<String> NO_YES = List.of("no", "yes");

    /**
     * Checks, copies and sorts the components.
     *
     * @param labels the attribute
     * @param has the one label that counts, or null for the whole set
     * @param sets the sets seen when the model was fitted, by label; none where one label counts
     * @throws NullPointerException if the attribute, the list or an item is null
     * @throws IllegalArgumentException if the label is blank, sets are given beside it, or a set stands twice
     */
    public LabelsDimension {
        Checks.notNull(labels, "LabelsDimension labels");
        if (has != null) {
            Checks.text(has, "LabelsDimension has");
        }
        sets = Checks.list(sets, "LabelsDimension sets").stream()
                .map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(Checks.list(set, "LabelsDimension set"))))
                .sorted(Comparator.comparing(CodeText::ofSet, CodeText::byCodePoint))
                .toList();
        if (has != null && !sets.isEmpty()) {
            throw new IllegalArgumentException(
                    "LabelsDimension sets must be none where one label counts; got " + sets.size() + ".");
        }
        for (int i = 1; i < sets.size(); i++) {
            if (sets.get(i).equals(sets.get(i - 1))) {
                throw new IllegalArgumentException("LabelsDimension sets must not repeat one; got one twice.");
            }
        }
    }

    @Override
    public String name() {
        return labels.name() + (has == null ? "" : " has " + has);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(labels);
    }

    @Override
    public List<String> values() {
        return has == null ? sets.stream().map(CodeText::ofSet).toList() : NO_YES;
    }

    @Override
    public String toString() {
        return name() + ": " + values().size() + " " + Checks.plural(values().size(), "value");
    }
}
