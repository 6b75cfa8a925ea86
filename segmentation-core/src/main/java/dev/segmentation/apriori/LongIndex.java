package dev.segmentation.apriori;

import java.util.Arrays;

/** Numbers distinct keys from 0 in the order in which they come: open addressing without boxes. Keys are not negative. */
final class LongIndex {
    private static final int FIRST_SLOTS = 64;

    private long[] keys = new long[FIRST_SLOTS];
    private int[] numbers = new int[FIRST_SLOTS];
    private int size;

    LongIndex() {
        Arrays.fill(keys, -1);
    }

    int size() {
        return size;
    }

    /** The number of a key, or -1. */
    int get(long key) {
        int slot = slotOf(key);
        return keys[slot] < 0 ? -1 : numbers[slot];
    }

    /** The number of a key; a new one if it has none yet. */
    int put(long key) {
        int slot = slotOf(key);
        if (keys[slot] >= 0) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size * 2L > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 4];
        numbers = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
