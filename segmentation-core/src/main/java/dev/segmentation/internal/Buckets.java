package dev.segmentation.internal;

/**
 * A rule that gives each double a bucket number such that a larger double never gets a smaller number.
 *
 * <p>Numbers are made for a block of rows at a time, in plain loops without branches that depend on the data. The first two kinds take any
 * range, and their first and last bucket take what lies outside of it; the last kind needs the true range.
 */
sealed interface Buckets {
    /** Fills the first {@code n} places of the block with the bucket numbers of the values from {@code from} on. */
    void number(double[] values, int from, int n, int[] block);

    /**
     * Fills a whole block, dealt out as by {@link HighKeys#deal}, where that is quicker than to deal it out afterwards.
     *
     * @return whether it is; if not, nothing is filled
     */
    default boolean deal(double[] values, int from, int[] block) {
        return false;
    }

    /** {@return the number of one value, which may lie outside of the range; perhaps beyond the last bucket} */
    default int of(double value) {
        int[] one = new int[1];
        number(new double[] {value}, 0, 1, one);
        return one[0];
    }

    /**
     * Divides a range that most wanted values lie in: by their bits, which suits amounts of any skewness, but evenly where the range
     * spans zero, around which the bits have a thousand powers of two.
     *
     * @param count how many buckets, at least 8
     */
    static Buckets around(double low, double high, int count) {
        if (low <= 0 && high >= 0) {
            return new Even(low, (count - 3) / (high - low), count - 1);
        }
        int lowest = HighKeys.of(low);
        int highest = HighKeys.of(high);
        int shift = 0;
        while ((highest >> shift) - (lowest >> shift) > count - 3) {
            shift++;
        }
        return new ByHighKey(shift, (lowest >> shift) - 1, count - 1);
    }

    /**
     * Divides the true range by all bits, so that its lowest and highest value are in different buckets.
     *
     * @param count how many buckets at most, a power of two
     */
    static Buckets between(double low, double high, int count) {
        long lowest = DoubleBits.key(low == 0 ? -0.0 : low);
        long span =
                DoubleBits.key(high + 0.0) - lowest; // unsigned: it takes 64 bits from the lowest double to the highest
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(span) - Integer.numberOfTrailingZeros(count));
        return new ByAllBits(shift, lowest);
    }

    /** Equal steps of the high key: equal steps of value within one power of two, which halve from one power to the next below. */
    record ByHighKey(int shift, int origin, int last) implements Buckets {
        @Override
        public void number(double[] values, int from, int n, int[] block) {
            HighKeys.fill(values, from, n, block);
            divide(n, block);
        }

        @Override
        public boolean deal(double[] values, int from, int[] block) {
            HighKeys.deal(values, from, block);
            divide(HighKeys.BLOCK, block);
            return true;
        }

        private void divide(int n, int[] block) {
            int by = shift;
            int first = origin;
            int top = last;
            for (int i = 0; i < n; i++) {
                int bucket = (block[i] >> by) - first;
                int atLeastZero = bucket & ~(bucket >> 31); // sign arithmetic, since min and max make no vectors
                int excess = atLeastZero - top;
                block[i] = top + (excess & (excess >> 31));
            }
        }
    }

    /** Equal steps of value. */
    record Even(double low, double scale, int last) implements Buckets {
        @Override
        public void number(double[] values, int from, int n, int[] block) {
            double zero = low;
            double perUnit = scale;
            int top = last;
            for (int i = 0; i < n; i++) {
                int bucket = (int) ((values[from + i] - zero) * perUnit); // a cast stops at the ends of int
                block[i] = Math.max(0, Math.min(bucket, top - 1) + 1);
            }
        }
    }

    /** Equal steps of all bits from the lowest value on. */
    record ByAllBits(int shift, long lowest) implements Buckets {
        @Override
        public void number(double[] values, int from, int n, int[] block) {
            int by = shift;
            long first = lowest;
            for (int i = 0; i < n; i++) {
                block[i] = (int) ((DoubleBits.key(values[from + i]) - first) >>> by);
            }
        }

        @Override
        public int of(double value) {
            long key = DoubleBits.key(value);
            long bucket = key < lowest ? 0 : (key - lowest) >>> shift;
            return bucket < 0 || bucket > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) bucket;
        }
    }
}
