package dev.segmentation.jackson;

import org.jspecify.annotations.Nullable;

/**
 * What a run of bytes was read as, so that a value that stands in many lines is read once and kept once. Open addressing
 * over {@link Words}; takes no more than {@value #MOST} runs, so that a column in which every value is another one fills no
 * memory. For one thread.
 */
final class SliceCache<T> {
    private static final int MOST = 1 << 14;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 / the golden ratio: Knuth, TAOCP 3, 6.4
    private static final int START_BITS = 6;

    /** One run and what it was read as. */
    private static final class Entry {
        private final long hash;
        private final int length;
        private final long[] words;
        private final Object value;

        Entry(long hash, int length, long[] words, Object value) {
            this.hash = hash;
            this.length = length;
            this.words = words;
            this.value = value;
        }
    }

    private @Nullable Entry[] table = new @Nullable Entry[1 << START_BITS];
    private int shift = Long.SIZE - START_BITS;
    private int size;

    /** What the bytes were read as, or null. */
    @Nullable
    T find(byte[] bytes, int from, int to) {
        Entry entry = table[slot(hash(bytes, from, to), bytes, from, to)];
        @SuppressWarnings("unchecked") // only put writes, and it takes a T
        T found = entry == null ? null : (T) entry.value;
        return found;
    }

    /** Keeps what the bytes, which {@link #find} did not find, were read as. */
    void put(byte[] bytes, int from, int to, T value) {
        if (size >= MOST) {
            return;
        }
        if (size * 2 >= table.length) {
            grow();
        }
        long hash = hash(bytes, from, to);
        table[slot(hash, bytes, from, to)] = new Entry(hash, to - from, Words.of(bytes, from, to), value);
        size++;
    }

    private void grow() {
        @Nullable Entry[] former = table;
        table = new @Nullable Entry[2 * former.length];
        shift--;
        for (Entry entry : former) {
            if (entry != null) {
                int slot = (int) (entry.hash >>> shift);
                while (table[slot] != null) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = entry;
            }
        }
    }

    /** Where the bytes are, or where they would be. */
    private int slot(long hash, byte[] bytes, int from, int to) {
        int slot = (int) (hash >>> shift);
        Entry entry = table[slot];
        while (entry != null && !isOf(entry, hash, bytes, from, to)) {
            slot = (slot + 1) & (table.length - 1);
            entry = table[slot];
        }
        return slot;
    }

    private static boolean isOf(Entry entry, long hash, byte[] bytes, int from, int to) {
        return entry.hash == hash && entry.length == to - from && Words.stand(entry.words, bytes, from, to);
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i += Long.BYTES) {
            hash = (Long.rotateLeft(hash, 29) ^ Words.at(bytes, i, to)) * SPREAD;
        }
        return hash;
    }
}
