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
    private static final int START_BITS = 7;
    private static final int LEAST_FREE = 4; // so that most runs stand where their hash says

    private static final int TWO_WORDS = 2 * Long.BYTES;

    /** One run and what it was read as. */
    private static final class Entry {
        private final long first;
        private final long last;
        private final int length;
        private final long[] words;
        private final Object value;

        Entry(byte[] bytes, int from, int to, Object value) {
            this.first = first(bytes, from, to);
            this.last = last(bytes, from, to);
            this.length = to - from;
            this.words = Words.of(bytes, from, to);
            this.value = value;
        }
    }

    private @Nullable Entry[] table = new @Nullable Entry[1 << START_BITS];
    private int shift = Long.SIZE - START_BITS;
    private int size;

    /** What the bytes were read as, or null. */
    @Nullable
    T find(byte[] bytes, int from, int to) {
        long first = first(bytes, from, to);
        long last = last(bytes, from, to);
        int length = to - from;
        int slot = (int) (hash(first, last, length) >>> shift);
        Entry entry = table[slot];
        while (entry != null) {
            if (entry.first == first
                    && entry.last == last
                    && entry.length == length
                    && (length <= TWO_WORDS || Words.stand(entry.words, bytes, from, to))) {
                @SuppressWarnings("unchecked") // only put writes, and it takes a T
                T found = (T) entry.value;
                return found;
            }
            slot = (slot + 1) & (table.length - 1);
            entry = table[slot];
        }
        return null;
    }

    /** Keeps what the bytes, which {@link #find} did not find, were read as. */
    void put(byte[] bytes, int from, int to, T value) {
        if (size >= MOST) {
            return;
        }
        if (size * LEAST_FREE >= table.length) {
            @Nullable Entry[] former = table;
            table = new @Nullable Entry[2 * former.length];
            shift--;
            for (Entry entry : former) {
                if (entry != null) {
                    insert(entry);
                }
            }
        }
        insert(new Entry(bytes, from, to, value));
        size++;
    }

    private void insert(Entry entry) {
        int slot = (int) (hash(entry.first, entry.last, entry.length) >>> shift);
        while (table[slot] != null) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entry;
    }

    private static long first(byte[] bytes, int from, int to) {
        return from == to ? 0 : Words.at(bytes, from, to);
    }

    /** The last eight bytes, where there are more than eight; what is between the two words is seldom all that differs. */
    private static long last(byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES ? 0 : Words.at(bytes, to - Long.BYTES);
    }

    private static long hash(long first, long last, int length) {
        return (first ^ Long.rotateLeft(last, 29) ^ length) * SPREAD;
    }
}
