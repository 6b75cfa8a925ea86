package dev.segmentation.internal;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the few rows that are in some buckets: all rows of a block are compared at once, and only fours with a hit are looked at.
 *
 * <p>Mutable, made for one thread.
 */
final class RowFinder {
    private static final int STEP = 4;
    private static final int GLANCE = RowBuckets.QUARTER / 4;

    private final int[] wanted;
    private final int[] others = new int[RowBuckets.WORDS];
    private final int[] hits = new int[RowBuckets.QUARTER];
    private final int[] folded = new int[GLANCE];

    /**
     * A finder.
     *
     * @param wanted the buckets, at least one
     */
    RowFinder(int[] wanted) {
        this.wanted = Arrays.copyOf(wanted, (wanted.length + STEP - 1) / STEP * STEP);
        Arrays.fill(this.wanted, wanted.length, this.wanted.length, wanted[0]);
    }

    /**
     * Gives the first of every four neighbours that hold a row in one of the buckets, perhaps beyond the last row.
     *
     * @param block words of {@link RowBuckets}
     * @param from the block's first row
     */
    void find(int[] block, int from, IntConsumer fours) {
        Arrays.fill(others, RowBuckets.TOP);
        for (int first = 0; first < wanted.length; first += STEP) {
            RowBuckets.strike(block, wanted, first, others);
        }
        join();
        for (int i = 0; i < GLANCE; i++) {
            if (folded[i] != 0) {
                for (int four = i; four < hits.length; four += GLANCE) {
                    if (hits[four] != 0) {
                        fours.accept(from + 4 * four);
                    }
                }
            }
        }
    }

    private void join() {
        int[] kept = others;
        int[] hit = hits;
        for (int i = 0; i < RowBuckets.QUARTER; i++) {
            hit[i] = (kept[i] & kept[i + RowBuckets.QUARTER]) ^ RowBuckets.TOP;
        }
        int[] any = folded;
        for (int i = 0; i < GLANCE; i++) {
            any[i] = hit[i] | hit[i + GLANCE] | hit[i + 2 * GLANCE] | hit[i + 3 * GLANCE];
        }
    }
}
