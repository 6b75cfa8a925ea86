package dev.segmentation.jackson;

import java.nio.charset.StandardCharsets;
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

    private final SliceCache<Integer> byKey = new SliceCache<>();
    private LineField[] fields = new LineField[16];
    /** Each key with its quotation marks and the colon behind it, as most programs write it; its first word; and its length. */
    private long[][] written = new long[16][];

    private long[] heads = new long[16];
    /** Which bytes of the first word are the key's. */
    private long[] masks = new long[16];

    private int[] lengths = new int[16];
    /** Which key came behind each key, at [key + 1], and first in its line, at [0]. */
    private int[] next = new int[17];
    /** In which attempt at a line each key was seen last. */
    private long[] seen = new long[16];

    private int size;
    private int behind;

    LineFields(List<LineField> asked) {
        Arrays.fill(next, NONE);
        asked.forEach(this::add);
    }

    /** Also knows a key that nobody asked for, as long as there are not too many. */
    void meet(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (size < MOST && byKey.find(padded(bytes), 0, bytes.length) == null) {
            add(new LineField(LineField.Kind.OTHER, 0, key));
        }
    }

    private void add(LineField field) {
        if (size == fields.length) {
            fields = Arrays.copyOf(fields, 2 * size);
            written = Arrays.copyOf(written, 2 * size);
            heads = Arrays.copyOf(heads, 2 * size);
            masks = Arrays.copyOf(masks, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
            seen = Arrays.copyOf(seen, 2 * size);
            next = Arrays.copyOf(next, 2 * size + 1);
            Arrays.fill(next, size + 1, next.length, NONE);
        }
        byte[] key = field.key().getBytes(StandardCharsets.UTF_8);
        byKey.put(padded(key), 0, key.length, size);
        byte[] quoted = ("\"" + field.key() + "\":").getBytes(StandardCharsets.UTF_8);
        written[size] = Words.of(padded(quoted), 0, quoted.length);
        heads[size] = written[size][0];
        masks[size] = Words.mask(quoted.length);
        lengths[size] = quoted.length;
        fields[size++] = field;
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + Words.SLACK);
    }

    /** How many of the keys asked for are of a kind. */
    int count(LineField.Kind kind) {
        return (int) Arrays.stream(fields, 0, size)
                .filter(field -> field.kind() == kind)
                .count();
    }

    LineField at(int index) {
        return fields[index];
    }

    /** What stands behind the colon of the key that was found last. */
    int behind() {
        return behind;
    }

    /**
     * The key whose quotation mark stands here.
     *
     * @param bytes the line among others
     * @param from where the key begins
     * @param before the key before it, or -1
     * @return the key's index, or -1 where it is not known
     */
    int find(byte[] bytes, int from, int before) {
        int guess = next[before + 1];
        if (guess >= 0 && (Words.at(bytes, from) & masks[guess]) == heads[guess]) {
            behind = from + lengths[guess];
            if (lengths[guess] <= Long.BYTES || Words.stand(written[guess], bytes, from, behind)) {
                return guess;
            }
        }
        int index = search(bytes, from);
        if (index >= 0) {
            next[before + 1] = index;
        }
        return index;
    }

    private int search(byte[] bytes, int from) {
        if (bytes[from] != '"') {
            return NONE;
        }
        int to = from + 1;
        while (bytes[to] != '"' && bytes[to] != '\\' && bytes[to] != 0) {
            to++;
        }
        @Nullable Integer found = bytes[to] == '"' ? byKey.find(bytes, from + 1, to) : null;
        int colon = to + 1;
        while (found != null && (bytes[colon] == ' ' || bytes[colon] == '\t')) {
            colon++;
        }
        behind = colon + 1;
        return found == null || bytes[colon] != ':' ? NONE : found;
    }

    /** Whether the key stands in the line for the first time; attempts count from 1. */
    boolean isFirst(int index, long attempt) {
        boolean first = seen[index] != attempt;
        seen[index] = attempt;
        return first;
    }
}
