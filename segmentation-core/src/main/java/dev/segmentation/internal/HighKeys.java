package dev.segmentation.internal;

import java.util.Arrays;

/**
 * The upper 31 bits of the order of the doubles, made a block at a time: whole numbers that rise with the doubles and that a
 * compiler's vector loops can work on, which they cannot on the doubles' own bits before JDK 20.
 *
 * <p>Twelve bits are sign and exponent, nineteen are mantissa, so a key stands for doubles within 2^-19 of each other. Every loop
 * here and in the users touches arrays of ints alone, in steps of one and without branches: that is what makes them vectors.
 */
final class HighKeys {
    /** Rows per block: its keys stay in the innermost cache. */
    static final int BLOCK = 1024;

    /** The bits of a {@link DoubleBits#key} that a high key leaves out. */
    static final int DROPPED = 33;

    /** The key of positive infinity; only it and what is not a number have keys so far from 0. */
    static final int INFINITY = 0x3FF8_0000;

    private static final int SIZE = 0x3FFF_FFFF;

    private HighKeys() {}

    /** {@return the block itself if it is full, else its first {@code n} places} */
    static int[] first(int[] block, int n) {
        return n == block.length ? block : Arrays.copyOf(block, n);
    }

    static int of(double x) {
        return (int) (DoubleBits.key(x) >> DROPPED);
    }

    /** Fills the first {@code n} places of a block with the keys of {@code n} values. */
    static void fill(double[] values, int from, int n, int[] block) {
        for (int i = 0; i < n; i++) {
            block[i] = (int) (Double.doubleToRawLongBits(values[from + i]) >> DROPPED);
        }
        order(block, n);
    }

    /**
     * The same for a whole block, dealt out: the key of row {@code 4 i + j} goes to place {@code i} of the {@code j}-th quarter, from
     * where loops that make vectors can join neighbours in one word.
     */
    static void deal(double[] values, int from, int[] block) {
        int quarter = BLOCK / 4;
        for (int i = 0; i < quarter; i++) {
            int row = from + 4 * i;
            block[i] = (int) (Double.doubleToRawLongBits(values[row]) >> DROPPED);
            block[i + quarter] = (int) (Double.doubleToRawLongBits(values[row + 1]) >> DROPPED);
            block[i + 2 * quarter] = (int) (Double.doubleToRawLongBits(values[row + 2]) >> DROPPED);
            block[i + 3 * quarter] = (int) (Double.doubleToRawLongBits(values[row + 3]) >> DROPPED);
        }
        order(block, BLOCK);
    }

    /** Makes the upper bits of negative numbers rise with the numbers. */
    private static void order(int[] block, int n) {
        for (int i = 0; i < n; i++) {
            int bits = block[i];
            block[i] = bits ^ ((bits >> 31) & SIZE);
        }
    }
}
