package dev.segmentation.internal;

/**
 * Counts of values in buckets of equal width along the order of the doubles' bits: within one power of two the buckets have equal
 * width in value, and they halve from one power to the next below.
 *
 * <p>{@link #guessed} takes any range, and its first and last bucket take what lies outside; {@link #exact} needs the true range and then
 * tells any two doubles apart that are far enough from each other. Immutable once made; made for one selection.
 */
final class KeyHistogram {
    private final Slice slice;
    private final boolean coarse;
    private final int shift;
    private final long origin;
    /** Two tables, for every other row: equal neighbours would else wait for each other's store. */
    private final int[] even;

    private final int[] odd;

    private KeyHistogram(Slice slice, boolean coarse, int shift, long origin) {
        this.slice = slice;
        this.coarse = coarse;
        this.shift = shift;
        this.origin = origin;
        this.even = new int[buckets(slice)];
        this.odd = new int[even.length];
        int[] block = new int[HighKeys.BLOCK];
        for (int from = slice.from(); from < slice.to(); from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, slice.to() - from);
            number(from, n, block);
            GroupTotals.count(block, n, even, odd);
        }
    }

    /** Counts by the high keys of a range that most wanted values lie in. */
    static KeyHistogram guessed(Slice slice, double low, double high) {
        int lowest = HighKeys.of(low);
        int highest = HighKeys.of(high);
        int shift = 0;
        while ((highest >> shift) - (lowest >> shift) > buckets(slice) - 3) {
            shift++;
        }
        return new KeyHistogram(slice, true, shift, (lowest >> shift) - 1);
    }

    /** Counts by all bits between the lowest and the highest value of the slice, so that those two are in different buckets. */
    static KeyHistogram exact(Slice slice, double low, double high) {
        long lowest = DoubleBits.key(low == 0 ? -0.0 : low);
        long span =
                DoubleBits.key(high + 0.0) - lowest; // unsigned: from the lowest to the highest double it takes 64 bits
        int shift = 0;
        while (span >>> shift < 0 || span >>> shift >= buckets(slice)) {
            shift++;
        }
        return new KeyHistogram(slice, false, shift, lowest);
    }

    /** Always a power of two, which spares the loops their index checks. */
    private static int buckets(Slice slice) {
        return Math.max(64, Math.min(4096, Integer.highestOneBit(slice.size() / 4)));
    }

    int size() {
        return even.length;
    }

    int count(int bucket) {
        return even[bucket] + odd[bucket];
    }

    /**
     * Collects the values of the wanted buckets, each at its place.
     *
     * @param slots per bucket 0 where it is not wanted, else its number from 1
     * @param places per slot where in {@code target} its values go; advanced as they come
     */
    void gather(short[] slots, int[] places, double[] target) {
        double[] values = slice.values();
        int[] block = new int[HighKeys.BLOCK];
        for (int from = slice.from(); from < slice.to(); from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, slice.to() - from);
            number(from, n, block);
            for (int i = 0; i < n; i++) {
                int slot = slots[block[i] & (slots.length - 1)];
                if (slot != 0) {
                    target[places[slot]++] = values[from + i];
                }
            }
        }
    }

    /** Fills the block with the bucket numbers of {@code n} values. */
    private void number(int from, int n, int[] block) {
        if (coarse) {
            HighKeys.fill(slice.values(), from, n, block);
            clamp(block, n);
        } else {
            fine(slice.values(), from, n, block);
        }
    }

    private void clamp(int[] block, int n) {
        int by = shift;
        int first = (int) origin;
        int last = even.length - 1;
        for (int i = 0; i < n; i++) {
            int bucket = (block[i] >> by) - first;
            int atLeastZero = bucket & ~(bucket >> 31); // sign arithmetic, since min and max make no vectors
            int excess = atLeastZero - last;
            block[i] = last + (excess & (excess >> 31));
        }
    }

    private void fine(double[] values, int from, int n, int[] block) {
        int by = shift;
        long lowest = origin;
        for (int i = 0; i < n; i++) {
            block[i] = (int) ((DoubleBits.key(values[from + i]) - lowest) >>> by);
        }
    }
}
