package dev.segmentation.jackson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are known: those asked for, and those met that nobody asked for. Guesses the next key from the line
 * before, as the lines of a file mostly have theirs in one order. For one thread.
 */
final class LineFields {
    private static final int MOST = 1 << 12;
    private static final int NONE = -1;

    private final List<LineField> fields = new ArrayList<>();
    private final SliceCache<Integer> byKey = new SliceCache<>();
    private byte[][] keys = new byte[16][];
    /** Which key came behind each key, at [key + 1], and first in its line, at [0]. */
    private int[] next = new int[17];
    /** In which attempt at a line each key was seen last. */
    private long[] seen = new long[16];

    LineFields(List<LineField> asked) {
        Arrays.fill(next, NONE);
        asked.forEach(this::add);
    }

    /** Also knows a key that nobody asked for, as long as there are not too many. */
    void meet(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (fields.size() < MOST && byKey.find(bytes, 0, bytes.length) == null) {
            add(new LineField(LineField.Kind.OTHER, 0, key));
        }
    }

    private void add(LineField field) {
        int index = fields.size();
        if (index == keys.length) {
            keys = Arrays.copyOf(keys, 2 * index);
            seen = Arrays.copyOf(seen, 2 * index);
            next = Arrays.copyOf(next, 2 * index + 1);
            Arrays.fill(next, index + 1, next.length, NONE);
        }
        byte[] key = field.key().getBytes(StandardCharsets.UTF_8);
        fields.add(field);
        keys[index] = key;
        byKey.put(key, 0, key.length, index);
    }

    LineField at(int index) {
        return fields.get(index);
    }

    int keyLength(int index) {
        return keys[index].length;
    }

    /**
     * The key that stands between quotes.
     *
     * @param bytes the line among others
     * @param from where the key begins
     * @param before the key before it, or -1
     * @return the key's index, or -1 where it is not known
     */
    int find(byte[] bytes, int from, int before) {
        int guess = next[before + 1];
        if (guess >= 0 && stands(keys[guess], bytes, from)) {
            return guess;
        }
        int to = from;
        while (bytes[to] != '"' && bytes[to] != '\\' && bytes[to] != 0) {
            to++;
        }
        @Nullable Integer found = bytes[to] == '"' ? byKey.find(bytes, from, to) : null;
        next[before + 1] = found == null ? guess : found;
        return found == null ? NONE : found;
    }

    private static boolean stands(byte[] key, byte[] bytes, int from) {
        int to = from + key.length;
        return to < bytes.length && bytes[to] == '"' && Arrays.equals(key, 0, key.length, bytes, from, to);
    }

    /** Whether the key stands in the line for the first time; attempts count from 1. */
    boolean isFirst(int index, long attempt) {
        boolean first = seen[index] != attempt;
        seen[index] = attempt;
        return first;
    }
}
