package dev.segmentation.customer;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One set of labels of every customer of a portfolio, each distinct set dictionary-coded.
 *
 * <p>Immutable and thread-safe. The dictionary is in order of the sets' labels, so that codes do not depend on the order
 * of the rows.
 */
public final class LabelsColumn {
    private final Labels labels;
    private final int[] codes;
    private final List<SortedSet<String>> sets;

    private LabelsColumn(Labels labels, int[] codes, List<SortedSet<String>> sets) {
        this.labels = labels;
        this.codes = codes;
        this.sets = sets;
    }

    /** Codes the sets; null is unknown. */
    static LabelsColumn of(Labels labels, List<@Nullable SortedSet<String>> sets) {
        Dictionary<SortedSet<String>> dictionary = new Dictionary<>(sets.size());
        for (int row = 0; row < sets.size(); row++) {
            dictionary.put(row, sets.get(row));
        }
        return of(labels, dictionary);
    }

    /** Takes sets that are coded already, as they came. */
    static LabelsColumn of(Labels labels, int[] codes, List<SortedSet<String>> sets) {
        return of(labels, Dictionary.of(codes, sets));
    }

    private static LabelsColumn of(Labels labels, Dictionary<SortedSet<String>> dictionary) {
        int[] codes = dictionary.sortedBy(Dictionary::byItems);
        return new LabelsColumn(
                labels,
                codes,
                dictionary.values().stream()
                        .map(Collections::unmodifiableSortedSet)
                        .toList());
    }

    /**
     * What the labels are.
     *
     * @return the attribute
     */
    public Labels labels() {
        return labels;
    }

    /**
     * How many customers there are.
     *
     * @return the number of rows, known or not
     */
    public int size() {
        return codes.length;
    }

    /**
     * The distinct sets, in order of their labels.
     *
     * @return sorted sets, perhaps an empty one; a code is an index into this list
     */
    public List<SortedSet<String>> sets() {
        return sets;
    }

    /**
     * The code of one customer's set.
     *
     * @param row from 0
     * @return an index into {@link #sets()}, or -1 if it is unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * The labels of one customer.
     *
     * @param row from 0
     * @return its labels, perhaps none; null if they are unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public @Nullable SortedSet<String> at(int row) {
        return codes[row] < 0 ? null : sets.get(codes[row]);
    }

    @Override
    public String toString() {
        return labels + ": " + sets.size() + " distinct sets over " + codes.length + " customers";
    }
}
