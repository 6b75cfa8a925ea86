package dev.segmentation.internal;

/**
 * Exact sums of a column's positive values in buckets along the order of the doubles' bits.
 *
 * <p>A bucket never crosses a power of two, so each of its values is the bucket's lowest value plus a whole number of units in the
 * last place; those numbers are added up in a long, which has room because buckets are made the narrower the more rows there are.
 * All sums are in units of the power of two of the largest value, so nothing overflows.
 *
 * <p>Values below 2^-72 of the largest share one bottom bucket: 2^31 of them are below 1e-12 of the total, hence below every crossing,
 * and a sum in whole numbers of 2^-103 is more than exact enough for their part in the total.
 */
final class PositiveLadder {
    private static final int DEPTH = 72;
    private static final int BOTTOM_BITS = 103;

    private final int shift;
    private final long floor;
    private final int exponent;
    private final int[] counts;
    private final long[] offsets;
    private long bottom;
    private final Sum total = new Sum();

    private PositiveLadder(double smallest, double largest, int positives) {
        this.exponent = Math.getExponent(largest);
        // Offsets are below 2^shift, and fewer than 2^(32 - leading zeros) of them are added.
        this.shift = Math.min(52, 62 - (32 - Integer.numberOfLeadingZeros(positives)));
        double lowest = Math.max(smallest, Math.scalb(1.0, Math.max(-1074, exponent - DEPTH)));
        this.floor = positives == 0 ? 0 : DoubleBits.key(lowest) >> shift;
        int size = positives == 0 ? 0 : (int) ((DoubleBits.key(largest) >> shift) - floor) + 1;
        this.counts = new int[size];
        this.offsets = new long[size];
    }

    static PositiveLadder of(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        int positives = 0;
        for (double x : values) {
            largest = x > largest ? x : largest;
            smallest = x > 0 && x < smallest ? x : smallest;
            positives += x > 0 ? 1 : 0;
        }
        PositiveLadder ladder = new PositiveLadder(smallest, largest, positives);
        ladder.fill(values);
        ladder.addUp();
        return ladder;
    }

    boolean isEmpty() {
        return counts.length == 0;
    }

    /** {@return the sum of all positive values, in units of 2 to the exponent of the largest} */
    Sum total() {
        return total;
    }

    private void fill(double[] values) {
        long mask = (1L << shift) - 1;
        double unit = Math.scalb(1.0, -exponent);
        for (double x : values) {
            if (x > 0) {
                long key = Double.doubleToRawLongBits(x);
                long bucket = (key >> shift) - floor;
                if (bucket >= 0) {
                    counts[(int) bucket]++;
                    offsets[(int) bucket] += key & mask;
                } else {
                    bottom += (long) (x * unit * 0x1p103);
                }
            }
        }
    }

    private void addUp() {
        for (int b = counts.length - 1; b >= 0; b--) {
            addTo(total, b);
        }
        total.add(Math.scalb((double) bottom, -BOTTOM_BITS));
    }

    /** {@return per target, rising, the bucket in which the running sum from the largest value down reaches it} */
    Rung[] crossed(Sum[] targets) {
        Rung[] rungs = new Rung[targets.length];
        Sum above = new Sum();
        int b = counts.length - 1;
        for (int i = 0, previous = -1; i < targets.length; i++) {
            Sum through = addTo(above.copy(), b);
            // The lowest bucket is always enough: what lies below it is less than any share leaves over.
            while (b > 0 && !through.isAtLeast(targets[i])) {
                above = through;
                b--;
                through = addTo(above.copy(), b);
            }
            rungs[i] = b == previous ? rungs[i - 1] : new Rung(step(b), above.copy(), counts[b]);
            previous = b;
        }
        return rungs;
    }

    /** Hands each rung its values. */
    void collect(double[] values, Rung[] rungs) {
        byte[] wanted = new byte[counts.length];
        Rung[] byBucket = new Rung[counts.length];
        for (Rung rung : rungs) {
            int b = (int) ((rung.low() >> shift) - floor);
            byBucket[b] = rung;
            wanted[b] = 1;
        }
        for (double x : values) {
            if (x > 0) {
                long key = Double.doubleToRawLongBits(x);
                long b = (key >> shift) - floor;
                if (b >= 0 && wanted[(int) b] != 0) {
                    byBucket[(int) b].take(key);
                }
            }
        }
    }

    private Sum addTo(Sum sum, int bucket) {
        return counts[bucket] == 0 ? sum : step(bucket).addTo(sum, counts[bucket], offsets[bucket]);
    }

    private LadderStep step(int bucket) {
        return new LadderStep((bucket + floor) << shift, exponent);
    }
}
