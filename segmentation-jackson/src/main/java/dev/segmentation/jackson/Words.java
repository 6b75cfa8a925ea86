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
    static final int SLACK = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private Words() {}

    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The bytes of a run from here on, eight at most; zeros above. */
    static long at(byte[] bytes, int from, int to) {
        int count = to - from;
        return count >= Long.BYTES ? at(bytes, from) : at(bytes, from) & (-1L >>> (Long.SIZE - Byte.SIZE * count));
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
        for (int i = 0; i < run.length; i++) {
            if (run[i] != at(bytes, from + i * Long.BYTES, to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the first byte stands that is no plain ASCII character within a JSON text: a quotation mark, a backslash, a
     * control character, or a byte from 0x80 on. Finding a byte in a word: Warren, Hacker's Delight, 6-1; the lowest hit
     * is always a true one.
     */
    static int special(byte[] bytes, int from) {
        int i = from;
        while (true) {
            long word = at(bytes, i);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            long found =
                    ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word) | word;
            found &= HIGHS;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
    }
}
