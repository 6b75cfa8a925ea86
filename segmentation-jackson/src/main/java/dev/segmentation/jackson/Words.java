package dev.segmentation.jackson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bytes read eight at a time, the first one lowest. Arrays need {@value #SLACK} bytes behind what is read, whatever stands
 * there. Stateless.
 */
final class Words {
    /** How many bytes behind the last one are touched. */
    static final int SLACK = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long TURNED = ONES * ('"' ^ ' '); // '"' becomes ' ', and ' ' becomes '"'
    private static final long UP_TO_TURNED_QUOTE = ONES * (' ' + 1);
    private static final long BACKSLASHES = ONES * '\\';
    private static final long ZEROS = ONES * '0';
    private static final long TO_HIGHS = ONES * (0x80 - 10);

    private Words() {}

    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The bytes of a run from here on, eight at most; zeros above. */
    static long at(byte[] bytes, int from, int to) {
        return at(bytes, from) & mask(to - from);
    }

    /** All bits of so many bytes, from 1, of a word; all of them where there are more. */
    static long mask(int count) {
        return count >= Long.BYTES ? -1L : -1L >>> (Long.SIZE - Byte.SIZE * count);
    }

    /** A run. */
    static long[] of(byte[] bytes, int from, int to) {
        long[] words = new long[(to - from + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = at(bytes, from + i * Long.BYTES, to);
        }
        return words;
    }

    /** Whether a run of this length stands here; false where the array ends before it. */
    static boolean stand(long[] run, byte[] bytes, int from, int to) {
        if (to > bytes.length - SLACK) {
            return false;
        }
        int last = run.length - 1;
        for (int i = 0; i < last; i++) {
            if (run[i] != at(bytes, from + i * Long.BYTES)) {
                return false;
            }
        }
        return last < 0 || run[last] == at(bytes, from + last * Long.BYTES, to);
    }

    /**
     * Where the first byte stands that is no plain ASCII character within a JSON text: a quotation mark, a backslash, a
     * control character, or a byte from 0x80 on. Subtracting from a byte sets its high bit where it is smaller (Warren,
     * Hacker's Delight, 6-1); one bit turned makes the quotation mark the next after the control characters, so that one
     * subtraction finds both. What is borrowed reaches later bytes alone: the lowest hit is always a true one.
     */
    static int special(byte[] bytes, int from) {
        int i = from;
        while (true) {
            long one = specials(at(bytes, i));
            long two = specials(at(bytes, i + Long.BYTES));
            if ((one | two) != 0) { // both at once, as nobody can guess in which of them a short text ends
                int behind = Long.numberOfTrailingZeros(two) + Long.SIZE;
                return i + (one == 0 ? behind : Long.numberOfTrailingZeros(one)) / Byte.SIZE;
            }
            i += 2 * Long.BYTES;
        }
    }

    private static long specials(long word) {
        return ((word ^ TURNED) - UP_TO_TURNED_QUOTE | (word ^ BACKSLASHES) - ONES | word) & HIGHS;
    }

    /** How many decimal digits a word begins with. */
    static int digits(long word) {
        long values = word ^ ZEROS;
        long others =
                (values + TO_HIGHS | values) & HIGHS; // a carry from one that is no digit reaches later bytes alone
        return Long.numberOfTrailingZeros(others) / Byte.SIZE;
    }

    /**
     * The number that the first digits of a word make: neighbours are put together in pairs, these in fours, and these in
     * eight, each by one multiplication. Without a branch, as nobody can guess how many digits there are.
     *
     * @param word of bytes
     * @param digits how many there are, from 1 to 8
     */
    static long number(long word, int digits) {
        long eight = (word ^ ZEROS) << (Long.SIZE - Byte.SIZE * digits); // zeros before them
        long pairs = eight * 10 + (eight >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }
}
