package dev.segmentation.customer;

import dev.segmentation.internal.SmallCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes values by a dictionary in the values' own order, so that codes do not depend on the order of the rows. */
final class Dictionary<V> {
    private final Map<V, Integer> codeOf = new HashMap<>();
    private final List<V> values = new ArrayList<>();
    private final int[] codes;

    Dictionary(int rows) {
        this(new int[rows]);
    }

    private Dictionary(int[] codes) {
        this.codes = codes;
    }

    /**
     * A dictionary of values that the caller has coded already. Keeps the array until the codes are sorted, and does not write
     * to it.
     *
     * @throws IllegalArgumentException if a value stands twice, or a code is not from -1 to the number of values - 1
     */
    static <V> Dictionary<V> of(int[] codes, List<V> values) {
        Dictionary<V> dictionary = new Dictionary<>(codes);
        for (V value : values) {
            if (dictionary.codeOf.putIfAbsent(value, dictionary.values.size()) != null) {
                throw new IllegalArgumentException("Portfolio.withCodes values must differ; got the same at "
                        + dictionary.codeOf.get(value) + " and " + dictionary.values.size() + ".");
            }
            dictionary.values.add(value);
        }
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < -1 || codes[row] >= values.size()) {
                throw new IllegalArgumentException("Portfolio.withCodes codes must be from -1 to " + (values.size() - 1)
                        + "; got " + codes[row] + " in row " + row + ".");
            }
        }
        return dictionary;
    }

    /** Gives a row its value; null is unknown, code -1. */
    void put(int row, @Nullable V value) {
        if (value == null) {
            codes[row] = -1;
            return;
        }
        Integer code = codeOf.get(value);
        if (code == null) {
            code = values.size();
            codeOf.put(value, code);
            values.add(value);
        }
        codes[row] = code;
    }

    /** Sorts the values and packs the codes of the rows in the new order. To be called once, at the end. */
    SmallCodes sortedBy(Comparator<? super V> order) {
        List<V> sorted = new ArrayList<>(values);
        sorted.sort(order);
        int[] recoded = new int[sorted.size() + 1]; // at 0, what is unknown, which stays so
        recoded[0] = -1;
        for (int code = 0; code < sorted.size(); code++) {
            recoded[1 + codeOf.getOrDefault(sorted.get(code), 0)] = code;
        }
        values.clear();
        values.addAll(sorted);
        return SmallCodes.of(codes.length, sorted.size(), (from, length, into) -> {
            for (int i = 0; i < length; i++) {
                into[i] = recoded[1 + codes[from + i]];
            }
        });
    }

    List<V> values() {
        return List.copyOf(values);
    }

    /** Lists by their items from the left, a list before its own continuations. */
    static int byItems(Iterable<String> left, Iterable<String> right) {
        var others = right.iterator();
        for (String item : left) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = item.compareTo(others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
