package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.SmallCodes;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One set of labels of every customer of a portfolio, each distinct set dictionary-coded.
 *
 * <p>Immutable and thread-safe. The dictionary is in order of the sets' labels, so that codes do not depend on the order
 * of the rows.
 */
public final class LabelsColumn {
    private final Labels labels;
    private final SmallCodes codes;
    private final List<SortedSet<String>> sets;

    private LabelsColumn(Labels labels, SmallCodes codes, List<SortedSet<String>> sets) {
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
        SmallCodes codes = dictionary.sortedBy(Dictionary::byItems);
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
        return codes.size();
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
        return codes.at(row);
    }

    /**
     * The codes of neighbouring rows at once, for loops over all of them.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their codes, from its start; -1 where unknown
     * @throws IndexOutOfBoundsException if there are no such rows, or the array is too short
     */
    public void copyCodes(int from, int length, int[] into) {
        codes.copy(from, length, into);
    }

    /**
     * The codes of neighbouring rows as digits of one byte each, for loops over all of them: the code plus 1, without sign,
     * 0 where unknown.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their digits, from its start
     * @throws IndexOutOfBoundsException if there are no such rows, the array is too short, or there are more than 255 distinct
     *     values
     */
    public void copyDigits(int from, int length, byte[] into) {
        codes.copyDigits(from, length, into);
    }

    /**
     * The rows whose set holds a label.
     *
     * @param label the label
     * @return a condition for {@link Portfolio#where}; false where the labels are unknown
     * @throws NullPointerException if the label is null
     */
    public IntPredicate has(String label) {
        Checks.notNull(label, "LabelsColumn label");
        boolean[] has = new boolean[sets.size()];
        for (int code = 0; code < has.length; code++) {
            has[code] = sets.get(code).contains(label);
        }
        return row -> codes.at(row) >= 0 && has[codes.at(row)];
    }

    /**
     * The rows whose set does not hold a label: all that {@link #has} leaves, those whose labels are unknown among them.
     *
     * @param label the label
     * @return a condition for {@link Portfolio#where}; true where the labels are unknown
     * @throws NullPointerException if the label is null
     */
    public IntPredicate hasNot(String label) {
        return has(label).negate();
    }

    /**
     * The labels of one customer.
     *
     * @param row from 0
     * @return its labels, perhaps none; null if they are unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public @Nullable SortedSet<String> at(int row) {
        return codes.at(row) < 0 ? null : sets.get(codes.at(row));
    }

    @Override
    public String toString() {
        return labels + ": " + sets.size() + " distinct sets over " + codes.size() + " customers";
    }
}
