package dev.segmentation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Codes a column by the buckets that its rows are in: a row whose bucket is not that of a cut is above or below it as its bucket is, and
 * only the few that share a bucket with a cut are compared with the cuts themselves.
 *
 * <p>Mutable, made for one column and one thread; all values are known.
 */
final class BucketCoder implements CodeReader {
    private static final int STEP = 4;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final double[] x;
    private final double[] cuts;
    private final RowBuckets rows;
    private final int[] limits;
    private final RowFinder doubtful;
    private final int[] words = new int[RowBuckets.WORDS];
    private final int[] sums = new int[RowBuckets.WORDS];
    private final int[] fours = new int[RowBuckets.QUARTER];
    private final byte[] digits = new byte[RowBuckets.BLOCK];

    /**
     * A coder.
     *
     * @param cuts rising, at least one and fewer than digits
     * @param atCuts the bucket of each cut, by the rule that the rows' buckets are by
     */
    BucketCoder(double[] x, double[] cuts, RowBuckets rows, int[] atCuts) {
        this.x = x;
        this.cuts = cuts;
        this.rows = rows;
        this.limits = Arrays.copyOf(atCuts, (cuts.length + STEP - 1) / STEP * STEP);
        Arrays.fill(limits, cuts.length, limits.length, RowBuckets.MOST - 1); // nothing is above
        this.doubtful = new RowFinder(atCuts);
    }

    @Override
    public void copy(int from, int length, int[] into) {
        int[] done = {0};
        blocks(from, length, (begin, end) -> {
            for (int i = begin; i < end; i++) {
                into[done[0]++] = (digits[i] & 0xFF) - 1;
            }
        });
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        int[] next = {at};
        blocks(from, length, (begin, end) -> {
            System.arraycopy(digits, begin, into, next[0], end - begin);
            next[0] += end - begin;
        });
        return true;
    }

    /** A part of the digits of a block. */
    private interface Part {
        void take(int begin, int end);
    }

    private void blocks(int from, int length, Part part) {
        int to = from + length;
        for (int row = from; row < to; ) {
            int block = row - row % RowBuckets.BLOCK;
            int end = Math.min(to, block + RowBuckets.BLOCK);
            code(block);
            part.take(row - block, end - block);
            row = end;
        }
    }

    private void code(int block) {
        rows.copy(block, words);
        Arrays.fill(sums, RowBuckets.BOTH); // a digit is the code plus 1
        for (int first = 0; first < limits.length; first += STEP) {
            RowBuckets.addAbove(words, limits, first, sums);
        }
        join();
        doubtful.find(words, block, four -> compare(block, four));
    }

    /** Sums of even and of odd rows become digits in the order of the rows. */
    private void join() {
        int[] sum = sums;
        int[] four = fours;
        for (int i = 0; i < RowBuckets.QUARTER; i++) {
            four[i] = sum[i] + (sum[i + RowBuckets.QUARTER] << Byte.SIZE);
        }
        byte[] eight = digits;
        for (int i = 0; i < four.length - 1; i += 2) {
            LONGS.set(eight, 4 * i, (four[i] & 0xFFFF_FFFFL) | ((long) four[i + 1] << Integer.SIZE));
        }
    }

    private void compare(int block, int four) {
        for (int row = four; row < Math.min(four + 4, x.length); row++) {
            int reached = 0;
            while (reached < cuts.length && cuts[reached] <= x[row]) {
                reached++;
            }
            digits[row - block] = (byte) (reached + 1);
        }
    }
}
