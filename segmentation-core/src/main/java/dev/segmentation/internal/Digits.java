package dev.segmentation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Codes plus 1, a byte each: packed and counted eight at a time, as a {@code long}, since the compiler of JDK 17 makes no vector loop
 * between numbers of different sizes.
 *
 * <p>Stateless. Arrays are not checked beyond what the language does.
 */
final class Digits {
    /** Up to so many different digits it is quicker to compare than to look up. */
    static final int FEW = 16;

    private static final int TABLE = 256;
    /** Digits are compared in blocks of eight times this, which stay in the innermost cache. */
    private static final int BLOCK = 256;

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    private static final long PAIRS = 0x0001_0001_0001_0001L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ONES = 0x0101_0101;

    private Digits() {}

    /** Packs the first {@code length} codes, from -1 to 254, as digits from {@code at} on. */
    static void pack(int[] codes, int length, byte[] into, int at) {
        int i = 0;
        for (int whole = length - 7; i < whole; i += 8) {
            int low = codes[i] + (codes[i + 1] << 8) + (codes[i + 2] << 16) + (codes[i + 3] << 24);
            int high = codes[i + 4] + (codes[i + 5] << 8) + (codes[i + 6] << 16) + (codes[i + 7] << 24);
            LONGS.set(into, at + i, (low + ONES & 0xFFFF_FFFFL) | (long) (high + ONES) << 32);
        }
        for (; i < length; i++) {
            into[at + i] = (byte) (codes[i] + 1);
        }
    }

    /**
     * Counts digits.
     *
     * @param different above every digit; where it is at most {@link #FEW}, each is compared with all, many rows at a time
     * @return how often each digit from 0 to 255 occurs
     */
    static int[] counts(byte[] digits, int different) {
        int[] counts = new int[TABLE];
        int counted = different <= FEW ? compared(digits, different, counts) : singly(digits, counts);
        for (int row = counted; row < digits.length; row++) {
            counts[digits[row] & 0xFF]++;
        }
        return counts;
    }

    /** Counts how many digits reach each number, of which the differences are wanted; returns how many digits it counted. */
    private static int compared(byte[] digits, int different, int[] counts) {
        long[] eights = new long[Math.min(BLOCK, digits.length / 8)];
        long[][] reached = new long[different][eights.length];
        int whole = digits.length - digits.length % 8;
        int[] atLeast = new int[different + 1];
        atLeast[0] = whole;
        int blocks = 0;
        for (int row = 0; row < whole; row += 8 * eights.length) {
            int n = Math.min(eights.length, (whole - row) / 8);
            for (int i = 0; i < n; i++) {
                eights[i] = (long) LONGS.get(digits, row + 8 * i);
            }
            for (int digit = 1; digit < different; digit++) {
                addReached(eights, n, digit, reached[digit]);
            }
            if (++blocks % 0xFF == 0 || row + 8 * n == whole) { // before a byte of the sums is full
                for (int digit = 1; digit < different; digit++) {
                    atLeast[digit] += emptied(reached[digit]);
                }
            }
        }
        for (int digit = 0; digit < different; digit++) {
            counts[digit] = atLeast[digit] - atLeast[digit + 1];
        }
        return whole;
    }

    /** Adds 1 to a byte of the sums where the digit of the same place is at least as high. */
    private static void addReached(long[] eights, int n, int digit, long[] sums) {
        long carry = (0x80 - digit) * EACH;
        for (int i = 0; i < n; i++) {
            sums[i] += ((eights[i] + carry) >>> 7) & EACH;
        }
    }

    private static int emptied(long[] sums) {
        long total = 0;
        for (long eight : sums) {
            long four = (eight & EVEN) + ((eight >>> 8) & EVEN);
            total += (four * PAIRS) >>> 48;
        }
        Arrays.fill(sums, 0);
        return (int) total;
    }

    /** In several tables: two additions to one slot in a row wait for each other's store. */
    private static int singly(byte[] digits, int[] counts) {
        int[] a = new int[TABLE];
        int[] b = new int[TABLE];
        int[] c = new int[TABLE];
        int[] d = new int[TABLE];
        int row = 0;
        for (int whole = digits.length - 3; row < whole; row += 4) {
            a[digits[row] & (a.length - 1)]++;
            b[digits[row + 1] & (b.length - 1)]++;
            c[digits[row + 2] & (c.length - 1)]++;
            d[digits[row + 3] & (d.length - 1)]++;
        }
        for (int digit = 0; digit < TABLE; digit++) {
            counts[digit] = a[digit] + b[digit] + c[digit] + d[digit];
        }
        return row;
    }
}
