package dev.segmentation.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many values of a slice are in each bucket, and where to find them again. Immutable once made; made for one selection. */
final class Histogram {
    /** One row in so many is few enough to be looked at by itself. */
    private static final int FEW = 16;

    /** From so many wanted buckets on a table is quicker than comparing with each. */
    private static final int MANY = 48;

    private final Slice slice;
    private final Buckets buckets;
    /** Two tables, for every other row: equal neighbours would else wait for each other's store. */
    private final int[] even;

    private final int[] odd;

    /** Where each row is, if somebody is to ask again. */
    private final @Nullable RowBuckets rows;

    /**
     * Counts the values.
     *
     * @param size how many buckets, a power of two, which spares the loops their index checks
     * @param noted whether to note the bucket of each row, for a slice that begins at row 0
     */
    Histogram(Slice slice, Buckets buckets, int size, boolean noted) {
        this.slice = slice;
        this.buckets = buckets;
        this.even = new int[size];
        this.odd = new int[size];
        if (noted) {
            this.rows = new RowBuckets(slice.size());
            countAndNote(rows);
        } else {
            this.rows = null;
            count();
        }
    }

    private void count() {
        int[] block = new int[HighKeys.BLOCK];
        for (int from = slice.from(); from < slice.to(); from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, slice.to() - from);
            buckets.number(slice.values(), from, n, block);
            GroupTotals.count(HighKeys.first(block, n), even, odd);
        }
    }

    private void countAndNote(RowBuckets noted) {
        int[] inOrder = new int[HighKeys.BLOCK];
        int[] dealt = new int[HighKeys.BLOCK];
        for (int from = 0; from < slice.to(); from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, slice.to() - from);
            if (n == dealt.length && buckets.deal(slice.values(), from, dealt)) {
                GroupTotals.count(dealt, even, odd);
            } else {
                buckets.number(slice.values(), from, n, inOrder);
                GroupTotals.count(HighKeys.first(inOrder, n), even, odd);
                RowBuckets.deal(inOrder, dealt);
            }
            noted.put(from, dealt);
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
     * Codes the column by these buckets, where they tell most rows from the cuts.
     *
     * @param cuts rising, at least one
     * @return null if the rows were not noted, or too many share a bucket with a cut
     */
    @Nullable
    CodeReader coder(double[] cuts) {
        if (rows == null) {
            return null;
        }
        int[] at = Arrays.stream(cuts)
                .mapToInt(
                        cut -> Math.min(buckets.of(cut == 0 ? -0.0 : cut), size() - 1)) // -0.0 is not below a cut of 0
                .toArray();
        long doubtful = Arrays.stream(at).distinct().mapToLong(this::count).sum();
        return doubtful > slice.size() / FEW ? null : new BucketCoder(slice.values(), cuts, rows, at);
    }

    /**
     * Collects the values of the wanted buckets, those of a bucket together, in any order.
     *
     * @param slots per bucket 0 where it is not wanted, else its number from 1
     * @param places per slot where in {@code target} its values go; advanced as they come
     */
    void gather(short[] slots, int[] places, double[] target) {
        Gathering gathering = new Gathering(slots, places, target);
        if (rows != null && target.length <= slice.size() / FEW && places.length <= MANY) {
            gathering.run(rows);
        } else {
            gathering.run();
        }
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

        /** The same by the noted buckets. */
        void run(RowBuckets rows) {
            int[] wanted = IntStream.range(0, slots.length)
                    .filter(bucket -> slots[bucket] != 0)
                    .toArray();
            RowFinder finder = new RowFinder(wanted);
            int[] words = new int[RowBuckets.WORDS];
            double[] values = slice.values();
            for (int from = 0; from < values.length; from += HighKeys.BLOCK) {
                rows.copy(from, words);
                finder.find(words, from, four -> {
                    for (int row = four; row < Math.min(four + 4, values.length); row++) {
                        int slot = slots[rows.of(row)];
                        if (slot != 0) {
                            target[places[slot]++] = values[row];
                        }
                    }
                });
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
