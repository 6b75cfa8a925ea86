package dev.segmentation.needs;

import java.util.function.IntBinaryOperator;

/** Puts rows in order of their values, so that what is learned does not depend on the order in which they came: a stable merge sort. */
final class RowOrder {
    private final IntBinaryOperator comparison;
    private final int[] spare;

    private RowOrder(int size, IntBinaryOperator comparison) {
        this.comparison = comparison;
        this.spare = new int[size];
    }

    /** {@return the rows in order; {@code comparison} compares two of them as a comparator does} */
    static int[] of(int size, IntBinaryOperator comparison) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        new RowOrder(size, comparison).sort(rows, 0, size);
        return rows;
    }

    private void sort(int[] rows, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(rows, from, middle);
        sort(rows, middle, to);
        if (comparison.applyAsInt(rows[middle - 1], rows[middle]) <= 0) {
            return;
        }
        System.arraycopy(rows, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean takeRight = right < to && comparison.applyAsInt(rows[right], spare[left]) < 0;
            rows[at] = takeRight ? rows[right++] : spare[left++];
        }
    }
}
