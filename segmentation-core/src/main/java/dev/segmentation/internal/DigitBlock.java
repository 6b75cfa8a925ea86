package dev.segmentation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Combines the digits of up to {@link #ROWS} rows, column after column, into one number per row, and counts the numbers. A digit is a
 * byte without sign, below its column's radix; the last column appended counts fastest.
 *
 * <p>Eight rows are worked on at once: a {@code long} holds the numbers of four rows, sixteen bits each, so one multiplication and one
 * addition append a digit to four rows. (The compiler of JDK 17 makes no vector loop that reads bytes and writes ints.)
 *
 * <p>A block is to be used by one thread. Nothing is checked: the product of the radices is at most {@link #MOST}, lengths are at most
 * {@link #ROWS}.
 *
 * <pre>{@code
 * block.clear();
 * block.append(new byte[] {0, 1, 1, 0, 0, 0, 0, 0}, 3, 2);
 * block.append(new byte[] {2, 0, 2, 0, 0, 0, 0, 0}, 3, 3); // now 2, 3, 5
 * }</pre>
 */
public final class DigitBlock {
    /** Rows per block: its digits and numbers stay in the innermost cache. */
    public static final int ROWS = 4096;

    /** The most numbers that sixteen bits can tell apart. */
    public static final int MOST = 1 << 16;

    /** Four tables of this size leave the innermost cache to the rows. */
    private static final int FOUR_TABLES = 1 << 10;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

    /** The numbers of rows 0, 2, 4 and 6 of every eight, from the lowest bits up. */
    private final long[] even = new long[ROWS / 8];

    /** The numbers of rows 1, 3, 5 and 7 of every eight. */
    private final long[] odd = new long[ROWS / 8];

    /** A block of zeros. */
    public DigitBlock() {}

    /** Makes all numbers 0. */
    public void clear() {
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
    }

    /**
     * Appends a digit to the numbers of the first rows: each number times the radix, plus its digit.
     *
     * @param digits of the rows; at least {@code length}, rounded up to eight, long. What stands beyond the rows does not matter: a carry
     *     runs upwards, to later rows
     * @param length how many rows
     * @param radix above every digit, at most 256
     */
    public void append(byte[] digits, int length, int radix) {
        int eights = (length + 7) / 8;
        for (int i = 0; i < eights; i++) {
            long eight = (long) LONGS.get(digits, 8 * i);
            even[i] = even[i] * radix + (eight & EVEN);
            odd[i] = odd[i] * radix + (eight >>> 8 & EVEN);
        }
    }

    /**
     * Copies the numbers of the first rows.
     *
     * @param length how many rows
     * @param into gets the numbers
     * @param at where the first of them goes
     */
    public void copy(int length, int[] into, int at) {
        int row = 0;
        for (; row + 8 <= length; row += 8) {
            long first = even[row >> 3];
            long second = odd[row >> 3];
            for (int pair = 0; pair < 4; pair++) {
                into[at + row + 2 * pair] = (int) (first >>> (16 * pair)) & 0xFFFF;
                into[at + row + 2 * pair + 1] = (int) (second >>> (16 * pair)) & 0xFFFF;
            }
        }
        for (; row < length; row++) {
            into[at + row] = number(row);
        }
    }

    private int number(int row) {
        long four = ((row & 1) == 0 ? even : odd)[row >> 3];
        return (int) (four >>> (16 * (row >> 1 & 3))) & 0xFFFF;
    }

    /**
     * Tables to count numbers in: four, so that equal neighbours do not wait for each other's store; two where four would be large.
     *
     * @param size above every number
     * @return four tables, perhaps the same twice, at least as long as the size
     */
    public static int[][] tables(int size) {
        int slots = Integer.highestOneBit(Math.max(1, size - 1)) * 2; // a power of two spares the loop its index checks
        int[] first = new int[slots];
        int[] second = new int[slots];
        boolean four = size <= FOUR_TABLES;
        return new int[][] {first, second, four ? new int[slots] : first, four ? new int[slots] : second};
    }

    /**
     * Counts the numbers of the first rows.
     *
     * @param length how many rows
     * @param tables from {@link #tables}
     */
    public void count(int length, int[][] tables) {
        int[] a = tables[0];
        int[] b = tables[1];
        int[] c = tables[2];
        int[] d = tables[3];
        int mask = a.length - 1;
        int eights = length / 8;
        for (int i = 0; i < eights; i++) {
            long first = even[i];
            long second = odd[i];
            a[(int) first & mask]++;
            b[(int) second & mask]++;
            c[(int) (first >>> 16) & mask]++;
            d[(int) (second >>> 16) & mask]++;
            a[(int) (first >>> 32) & mask]++;
            b[(int) (second >>> 32) & mask]++;
            c[(int) (first >>> 48) & mask]++;
            d[(int) (second >>> 48) & mask]++;
        }
        for (int row = 8 * eights; row < length; row++) {
            a[number(row)]++;
        }
    }

    /**
     * Adds tables up.
     *
     * @param tables from {@link #tables}
     * @param size how many numbers there are
     * @return how often each was counted
     */
    public static int[] sum(int[][] tables, int size) {
        int[] counts = Arrays.copyOf(tables[0], size);
        for (int t = 1; t < tables.length; t++) {
            boolean again = t > 1 && tables[t] == tables[t - 2];
            for (int i = 0; i < size && !again; i++) {
                counts[i] += tables[t][i];
            }
        }
        return counts;
    }
}
