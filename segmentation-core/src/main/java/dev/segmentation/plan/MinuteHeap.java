package dev.segmentation.plan;

/**
 * Customers by the minute that is next to be given, or next to be taken: a binary heap of rows, without boxes. Mutable, for one thread.
 */
final class MinuteHeap {
    private final MinuteOrder order;
    private final long[] spent;
    private final boolean taking;
    private final int[] heap;
    private int size;

    /**
     * An empty heap.
     *
     * @param spent minutes by row; whoever changes those of the top calls {@link #settle} or {@link #drop}
     * @param taking whether the top is whose last minute is worth least, rather than whose next minute is worth most
     * @param capacity how many rows at most
     */
    MinuteHeap(MinuteOrder order, long[] spent, boolean taking, int capacity) {
        this.order = order;
        this.spent = spent;
        this.taking = taking;
        this.heap = new int[capacity];
    }

    /** Adds a row without a place; {@link #heapify} gives all of them theirs. */
    void add(int row) {
        heap[size++] = row;
    }

    void heapify() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    int top() {
        return heap[0];
    }

    /** Gives the top its new place after its minutes have changed. */
    void settle() {
        sink(0);
    }

    /** Removes the top. */
    void drop() {
        heap[0] = heap[--size];
        sink(0);
    }

    private void sink(int from) {
        int row = heap[from];
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isAbove(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isAbove(heap[child], row)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = row;
    }

    private boolean isAbove(int row, int other) {
        return taking
                ? order.isBefore(other, spent[other] - 1, row, spent[row] - 1)
                : order.isBefore(row, spent[row], other, spent[other]);
    }
}
