package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A growing column of values that repeat: four bytes a row, and each value once, in the order of its first row. */
final class Codes<V> {
    private final Map<V, Integer> codeOf = new HashMap<>();
    private final List<V> values = new ArrayList<>();
    private int[] codes = new int[256];
    private int size;

    /** Appends a row; null is unknown. */
    void add(@Nullable V value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size + (size >> 1));
        }
        codes[size++] = value == null ? -1 : code(value);
    }

    private int code(V value) {
        Integer code = codeOf.putIfAbsent(value, values.size());
        if (code == null) {
            values.add(value);
            return values.size() - 1;
        }
        return code;
    }

    int[] codes() {
        return Arrays.copyOf(codes, size);
    }

    List<V> values() {
        return values;
    }
}
