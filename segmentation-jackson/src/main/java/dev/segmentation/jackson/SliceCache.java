package dev.segmentation.jackson;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a run of bytes was read as, so that a value that stands in many lines is read once and kept once. Open addressing;
 * takes no more than {@value #MOST} runs, so that a column in which every value is another one fills no memory. For one
 * thread.
 */
final class SliceCache<T> {
    private static final int MOST = 1 << 14;
    private static final int SPREAD = 0x9E3779B9; // 2^32 / the golden ratio: Knuth, TAOCP 3, 6.4

    private byte[][] keys = new byte[64][];
    private Object[] values = new Object[64];
    private int size;

    /** What the bytes were read as, or null. */
    @Nullable
    T find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        @SuppressWarnings("unchecked") // only put writes, and it takes a T
        T found = (T) values[slot];
        return found;
    }

    /** Keeps what the bytes, which {@link #find} did not find, were read as. */
    void put(byte[] bytes, int from, int to, T value) {
        if (size >= MOST) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(bytes, from, to);
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
        size++;
    }

    private void grow() {
        byte[][] formerKeys = keys;
        Object[] formerValues = values;
        keys = new byte[2 * formerKeys.length][];
        values = new Object[keys.length];
        for (int i = 0; i < formerKeys.length; i++) {
            byte[] key = formerKeys[i];
            if (key != null) {
                int slot = slot(key, 0, key.length);
                keys[slot] = key;
                values[slot] = formerValues[i];
            }
        }
    }

    /** Where the bytes are, or where they would be. */
    private int slot(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = keys.length - 1;
        int slot = ((hash * SPREAD) >>> 16) & mask;
        byte[] key = keys[slot];
        while (key != null && !Arrays.equals(key, 0, key.length, bytes, from, to)) {
            slot = (slot + 1) & mask;
            key = keys[slot];
        }
        return slot;
    }
}
