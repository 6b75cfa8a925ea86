package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Compares blocks of values with a few cuts, four at a time.
 *
 * <p>The sign of a difference of {@link HighKeys} says below or not. Only where a value's key equals a cut's do the lower bits matter:
 * then the block is compared again in full, and where that happens to most blocks (a price list whose prices are cuts), all the rest
 * are. Mutable, made for one column.
 */
final class BlockCoder implements CodeReader {
    private static final int STEP = 4;
    /** A key above all others, so that cuts are compared by fours whatever their number. */
    private static final int UNREACHED = 1 << 30;
    /** Blocks to look at before giving up on the quick way. */
    private static final int TRIED = 8;

    private final double[] x;
    private final boolean allKnown;
    private final double[] cuts;
    private final int[] keys;
    private final int[] doubtful;
    private final int[] block = new int[HighKeys.BLOCK];
    private final int[] codes = new int[HighKeys.BLOCK];
    private final int[] signs = new int[HighKeys.BLOCK];
    private int blocks;
    private int repeated;

    BlockCoder(double[] x, double[] ascending, boolean allKnown) {
        this.x = x;
        this.allKnown = allKnown;
        this.cuts = ascending;
        this.keys = new int[(ascending.length + STEP - 1) / STEP * STEP];
        Arrays.fill(keys, ascending.length, keys.length, UNREACHED);
        int[] notRound = new int[ascending.length];
        int n = 0;
        for (int c = 0; c < ascending.length; c++) {
            long key = DoubleBits.key(cuts[c] == 0 ? -0.0 : cuts[c]); // a value of -0.0 is not below a cut of 0
            keys[c] = (int) (key >> HighKeys.DROPPED);
            if (key << (Long.SIZE - HighKeys.DROPPED) != 0) { // else all values of the same high key are at or above
                notRound[n++] = keys[c];
            }
        }
        this.doubtful = Arrays.copyOf(notRound, n);
    }

    @Override
    public void copy(int from, int length, int[] into) {
        for (int done = 0; done < length; done += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, length - done);
            code(from + done, n);
            System.arraycopy(codes, 0, into, done, n);
        }
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        for (int done = 0; done < length; done += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, length - done);
            code(from + done, n);
            Digits.pack(codes, n, into, at + done);
        }
        return true;
    }

    private void code(int from, int n) {
        if (blocks++ >= TRIED && repeated > blocks / 2) {
            compareFully(from, n);
            return;
        }
        compareKeys(from, n);
        if (inDoubt(n)) {
            repeated++;
            compareFully(from, n);
        }
    }

    private void compareKeys(int from, int n) {
        HighKeys.fill(x, from, n, block);
        if (keys.length == 0) {
            Arrays.fill(codes, 0);
        } else {
            setReached(block, n);
        }
        for (int c = STEP; c < keys.length; c += STEP) {
            addReached(block, n, c);
        }
        if (!allKnown) {
            markUnknown(block, codes, n);
        }
    }

    /** Of the first four cuts. */
    private void setReached(int[] at, int n) {
        int[] sum = codes;
        int k0 = keys[0];
        int k1 = keys[1];
        int k2 = keys[2];
        int k3 = keys[3];
        for (int i = 0; i < n; i++) {
            int key = at[i];
            sum[i] = STEP + ((key - k0) >> 31) + ((key - k1) >> 31) + ((key - k2) >> 31) + ((key - k3) >> 31);
        }
    }

    private void addReached(int[] at, int n, int c) {
        int[] sum = codes;
        int k0 = keys[c];
        int k1 = keys[c + 1];
        int k2 = keys[c + 2];
        int k3 = keys[c + 3];
        for (int i = 0; i < n; i++) {
            int key = at[i];
            sum[i] += STEP + ((key - k0) >> 31) + ((key - k1) >> 31) + ((key - k2) >> 31) + ((key - k3) >> 31);
        }
    }

    /** Turns the codes of keys beyond infinity's, on either side, into -1. */
    private static void markUnknown(int[] at, int[] codes, int n) {
        for (int i = 0; i < n; i++) {
            int key = at[i];
            codes[i] |= (HighKeys.INFINITY - (key ^ (key >> 31))) >> 31;
        }
    }

    /** {@return whether a key is that of a cut that is not round, or that of infinity, which odd kinds of NaN may share} */
    private boolean inDoubt(int n) {
        int[] at = block;
        int[] sign = signs;
        if (allKnown && doubtful.length == 0) {
            return false;
        } else if (allKnown) {
            Arrays.fill(sign, 0);
        } else {
            markInfinite(at, n);
        }
        int c = 0;
        for (; c + STEP <= doubtful.length; c += STEP) {
            markEqual(at, n, c);
        }
        for (; c < doubtful.length; c++) {
            markOneEqual(at, n, doubtful[c]);
        }
        int equal = 0;
        for (int i = 0; i < n; i++) {
            equal += sign[i] >>> 31;
        }
        return equal > 0;
    }

    private void markInfinite(int[] at, int n) {
        int[] sign = signs;
        for (int i = 0; i < n; i++) {
            int key = at[i];
            sign[i] = ((key ^ (key >> 31)) ^ HighKeys.INFINITY) - 1;
        }
    }

    private void markEqual(int[] at, int n, int c) {
        int[] sign = signs;
        int d0 = doubtful[c];
        int d1 = doubtful[c + 1];
        int d2 = doubtful[c + 2];
        int d3 = doubtful[c + 3];
        for (int i = 0; i < n; i++) {
            int a = at[i] ^ d0;
            int b = at[i] ^ d1;
            int d = at[i] ^ d2;
            int e = at[i] ^ d3;
            sign[i] |= (~a & (a - 1)) | (~b & (b - 1)) | (~d & (d - 1)) | (~e & (e - 1)); // below 0 only where one is 0
        }
    }

    private void markOneEqual(int[] at, int n, int cut) {
        int[] sign = signs;
        for (int i = 0; i < n; i++) {
            int a = at[i] ^ cut;
            sign[i] |= ~a & (a - 1);
        }
    }

    private void compareFully(int from, int n) {
        Arrays.fill(codes, 0);
        int c = 0;
        for (; c + STEP <= cuts.length; c += STEP) {
            addReached(x, from, n, c);
        }
        for (; c < cuts.length; c++) {
            addOneReached(x, from, n, cuts[c]);
        }
        for (int i = 0; i < n; i++) {
            codes[i] = Double.isNaN(x[from + i]) ? -1 : codes[i];
        }
    }

    private void addReached(double[] x, int from, int n, int c) {
        int[] sum = codes;
        double c0 = cuts[c];
        double c1 = cuts[c + 1];
        double c2 = cuts[c + 2];
        double c3 = cuts[c + 3];
        for (int i = 0; i < n; i++) {
            double v = x[from + i];
            sum[i] += STEP + below(v, c0) + below(v, c1) + below(v, c2) + below(v, c3);
        }
    }

    private void addOneReached(double[] x, int from, int n, double cut) {
        for (int i = 0; i < n; i++) {
            codes[i] += 1 + below(x[from + i], cut);
        }
    }

    /** {@return -1 where the value is below the cut, else 0, by the sign of their difference, which no branch can guess wrong} */
    private static int below(double value, double cut) {
        return (int) (Double.doubleToRawLongBits((value + 0.0) - cut) >> 63);
    }
}
