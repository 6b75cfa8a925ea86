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
            GroupTotals.count(HighKeys.first(block, n), even, odd);
        }
    }

    int size() {
        return even.length;
    }

    int count(int bucket) {
        return even[bucket] + odd[bucket];
    }

    /** {@return whether all ranks from one to another lie above the first bucket and below the last, which take what is out of range} */
    boolean holdsInside(int lowest, int highest) {
        return slice.below() + count(0) <= lowest && highest < slice.below() + slice.size() - count(size() - 1);
    }

    /**
     * Collects the values of the wanted buckets, each at its place.
     *
     * @param slots per bucket 0 where it is not wanted, else its number from 1
     * @param places per slot where in {@code target} its values go; advanced as they come
     */
    void gather(short[] slots, int[] places, double[] target) {
        new Gathering(slots, places, target).run();
    }

    /** The second pass over the slice. */
    private final class Gathering {
        private static final int GLANCE = 4;
        private final int[] block = new int[HighKeys.BLOCK];
        private final short[] slots;
        private final int[] places;
        private final double[] target;

        Gathering(short[] slots, int[] places, double[] target) {
            this.slots = slots;
            this.places = places;
            this.target = target;
        }

        void run() {
            boolean crowded = target.length > slice.size() / 8;
            for (int from = slice.from(); from < slice.to(); from += HighKeys.BLOCK) {
                int n = Math.min(HighKeys.BLOCK, slice.to() - from);
                buckets.number(slice.values(), from, n, block);
                if (crowded) {
                    take(from, 0, n);
                } else {
                    glance(from, n);
                }
            }
        }

        /** Mostly none of four is wanted. */
        private void glance(int from, int n) {
            short[] wanted = slots;
            int[] at = block;
            for (int i = 0; i < at.length - 3; i += GLANCE) {
                int any = wanted[at[i] & (wanted.length - 1)]
                        | wanted[at[i + 1] & (wanted.length - 1)]
                        | wanted[at[i + 2] & (wanted.length - 1)]
                        | wanted[at[i + 3] & (wanted.length - 1)];
                if (any != 0) {
                    take(from, i, Math.min(n, i + GLANCE));
                }
            }
        }

        private void take(int from, int begin, int end) {
            double[] values = slice.values();
            for (int i = begin; i < end; i++) {
                int slot = slots[block[i] & (slots.length - 1)];
                if (slot != 0) {
                    target[places[slot]++] = values[from + i];
                }
            }
        }
    }
}
