package dev.segmentation.internal;

/**
 * Counts of values in buckets of equal width along the order of the doubles' bits: within one power of two the buckets have equal
 * width in value, and they halve from one power to the next below.
 *
 * <p>The first and the last bucket take all that lies outside the range asked for, so the range may be a guess. Immutable once
 * made; made for one selection.
 */
final class KeyHistogram {
    /** Neighbouring rows go to different lanes, since equal neighbours would else wait for each other's store. */
    private static final int LANES = 4;

    private final int[] counts;
    private final int shift;
    private final long origin;
    private final int last;

    private KeyHistogram(int[] counts, int shift, long origin) {
        this.counts = counts;
        this.shift = shift;
        this.origin = origin;
        this.last = counts.length / LANES - 1;
    }

    /**
     * Counts the values of a slice.
     *
     * @param low the lowest key of interest
     * @param high the highest key of interest, above {@code low}
     * @param buckets how many buckets at most, at least 8
     */
    static KeyHistogram of(Slice slice, long low, long high, int buckets) {
        int shift = 1; // at least 1, so that differences of shifted keys cannot overflow
        while ((high >> shift) - (low >> shift) > buckets - 3) {
            shift++;
        }
        KeyHistogram histogram = new KeyHistogram(new int[LANES * buckets], shift, (low >> shift) - 1);
        histogram.count(slice.values(), slice.from(), slice.to());
        return histogram;
    }

    private void count(double[] values, int from, int to) {
        int[] lanes = counts;
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            lanes[LANES * bucket(values[i], shift, origin, last)]++;
            lanes[LANES * bucket(values[i + 1], shift, origin, last) + 1]++;
            lanes[LANES * bucket(values[i + 2], shift, origin, last) + 2]++;
            lanes[LANES * bucket(values[i + 3], shift, origin, last) + 3]++;
        }
        for (; i < to; i++) {
            lanes[LANES * bucket(values[i], shift, origin, last)]++;
        }
    }

    int buckets() {
        return last + 1;
    }

    int count(int bucket) {
        int at = LANES * bucket;
        return counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3];
    }

    /**
     * Collects the values of the wanted buckets, each at its place.
     *
     * @param slots per bucket 0 where it is not wanted, else its number from 1
     * @param starts per slot where in {@code target} its values go; advanced as they come
     */
    void gather(Slice slice, short[] slots, int[] starts, double[] target) {
        double[] values = slice.values();
        int to = slice.to();
        for (int i = slice.from(); i < to; i++) {
            double x = values[i];
            int slot = slots[bucket(x, shift, origin, last)];
            if (slot != 0) {
                target[starts[slot]++] = x;
            }
        }
    }

    private static int bucket(double x, int shift, long origin, int last) {
        long step = (DoubleBits.key(x) >> shift) - origin;
        return (int) Math.max(0, Math.min(step, last));
    }
}
