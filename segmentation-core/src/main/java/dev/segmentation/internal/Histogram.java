package dev.segmentation.internal;

/** How many values of a slice are in each bucket, and where to find them again. Immutable once made; made for one selection. */
final class Histogram {
    private final Slice slice;
    private final Buckets buckets;
    /** Two tables, for every other row: equal neighbours would else wait for each other's store. */
    private final int[] even;

    private final int[] odd;

    /**
     * Counts the values.
     *
     * @param size how many buckets, a power of two, which spares the loops their index checks
     */
    Histogram(Slice slice, Buckets buckets, int size) {
        this.slice = slice;
        this.buckets = buckets;
        this.even = new int[size];
        this.odd = new int[size];
        int[] block = new int[HighKeys.BLOCK];
        for (int from = slice.from(); from < slice.to(); from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, slice.to() - from);
            buckets.number(slice.values(), from, n, block);
            GroupTotals.count(block, n, even, odd);
        }
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
            buckets.number(values, from, n, block);
            for (int i = 0; i < n; i++) {
                int slot = slots[block[i] & (slots.length - 1)];
                if (slot != 0) {
                    target[places[slot]++] = values[from + i];
                }
            }
        }
    }
}
