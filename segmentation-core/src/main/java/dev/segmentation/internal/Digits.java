package dev.segmentation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Codes plus 1, a byte each: packed and counted eight at a time, as a {@code long}, since the compiler of JDK 17 makes no vector loop
 * between numbers of different sizes.
 *
 * <p>Stateless. Arrays are not checked beyond what the language does.
 */
final class Digits {
    /** The most different digits that two fit a byte. */
    static final int FEW = 16;

    private static final int TABLE = 256;
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
     * @param different above every digit; where it is at most {@link #FEW}, two are counted at once, which also spreads the additions:
     *     two to one slot in a row wait for each other's store
     * @return how often each digit from 0 to 255 occurs
     */
    static int[] counts(byte[] digits, int different) {
        int[][] tables = new int[4][TABLE];
        int counted = different <= FEW ? pairs(digits, tables) : singly(digits, tables);
        int[] counts = new int[TABLE];
        for (int slot = 0; slot < TABLE; slot++) {
            int times = tables[0][slot] + tables[1][slot] + tables[2][slot] + tables[3][slot];
            counts[different <= FEW ? slot % FEW : slot] += times;
            counts[slot / FEW] += different <= FEW ? times : 0;
        }
        for (int row = counted; row < digits.length; row++) {
            counts[digits[row] & 0xFF]++;
        }
        return counts;
    }

    /** A pair is the first digit and 16 times the second; returns how many digits it counted. */
    private static int pairs(byte[] digits, int[][] tables) {
        int[] a = tables[0];
        int[] b = tables[1];
        int[] c = tables[2];
        int[] d = tables[3];
        int row = 0;
        for (int whole = digits.length - 7; row < whole; row += 8) {
            long eight = (long) LONGS.get(digits, row);
            long four = eight | eight >>> 4;
            a[(int) four & (a.length - 1)]++;
            b[(int) (four >>> 16) & (b.length - 1)]++;
            c[(int) (four >>> 32) & (c.length - 1)]++;
            d[(int) (four >>> 48) & (d.length - 1)]++;
        }
        return row;
    }

    private static int singly(byte[] digits, int[][] tables) {
        int[] a = tables[0];
        int[] b = tables[1];
        int[] c = tables[2];
        int[] d = tables[3];
        int row = 0;
        for (int whole = digits.length - 3; row < whole; row += 4) {
            a[digits[row] & (a.length - 1)]++;
            b[digits[row + 1] & (b.length - 1)]++;
            c[digits[row + 2] & (c.length - 1)]++;
            d[digits[row + 3] & (d.length - 1)]++;
        }
        return row;
    }
}
