package dev.segmentation.internal;

import java.util.Arrays;

/**
 * The bucket of a {@link PositiveLadder} in which a running sum crosses a target: its values, and the sum of all above it.
 *
 * <p>Mutable while values are taken, made for one computation. Crowded rungs are divided again along the bits rather than sorted.
 */
final class Rung {
    private static final int SORTED = 2048;
    private static final int PARTS = 4096;

    private final LadderStep step;
    private final Sum above;
    private final long[] offsets;
    private int size;

    Rung(LadderStep step, Sum above, int count) {
        this.step = step;
        this.above = above;
        this.offsets = new long[count];
    }

    long low() {
        return step.low();
    }

    void take(long key) {
        offsets[size++] = key - step.low();
    }

    /** {@return the first value, from the largest down, at which the running sum reaches the target} */
    double crossing(Sum target) {
        long[] left = offsets.clone();
        int n = left.length;
        Sum running = above.copy();
        while (n > SORTED) {
            long min = Arrays.stream(left, 0, n).min().orElseThrow();
            long max = Arrays.stream(left, 0, n).max().orElseThrow();
            if (min == max) {
                return step.value(min);
            }
            int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(max - min) - 12);
            Parts parts = new Parts(min, shift);
            parts.fill(left, n);
            int part = parts.crossed(step, running, target);
            n = parts.keep(left, n, part);
        }
        Arrays.sort(left, 0, n);
        for (int i = n - 1; i > 0; i--) {
            if (step.addTo(running, 1, left[i]).isAtLeast(target)) {
                return step.value(left[i]);
            }
        }
        return step.value(left[0]);
    }

    /** A division of offsets into equal parts. */
    private static final class Parts {
        private final long min;
        private final int shift;
        private final int[] counts = new int[PARTS];
        private final long[] sums = new long[PARTS];

        Parts(long min, int shift) {
            this.min = min;
            this.shift = shift;
        }

        void fill(long[] offsets, int n) {
            for (int i = 0; i < n; i++) {
                int part = (int) ((offsets[i] - min) >> shift);
                counts[part]++;
                sums[part] += offsets[i];
            }
        }

        /** Finds the part in which the target is reached and leaves in {@code running} the sum of all above that part. */
        int crossed(LadderStep step, Sum running, Sum target) {
            int found = -1;
            for (int p = PARTS - 1; p >= 0; p--) {
                if (counts[p] > 0) {
                    if (found >= 0) {
                        step.addTo(running, counts[found], sums[found]);
                    }
                    found = p;
                    if (step.addTo(running.copy(), counts[p], sums[p]).isAtLeast(target)) {
                        break;
                    }
                }
            }
            return found; // the lowest filled part where rounding in the last bit left the target unreached
        }

        int keep(long[] offsets, int n, int part) {
            int kept = 0;
            for (int i = 0; i < n; i++) {
                if ((offsets[i] - min) >> shift == part) {
                    offsets[kept++] = offsets[i];
                }
            }
            return kept;
        }
    }
}
