package dev.segmentation.apriori;

import java.util.Arrays;
import java.util.List;

/**
 * One whole number for each row that says its value in every dimension: the codes are the digits. Where there are too
 * many numbers to count in an array, those that occur are renumbered.
 *
 * <p>Rows are read in chunks that stay in the fastest cache while one dimension after the other is appended; the
 * appending loop has neither a branch nor a look-up, so that the compiler can use vector instructions.
 */
final class Crossing {
    private static final int CHUNK = 2048;
    private static final int FEWEST = 4096;
    private static final int MOST = 1 << 22;

    private final int[] keys;
    private final int size;

    private Crossing(int[] keys, int size) {
        this.keys = keys;
        this.size = size;
    }

    static Crossing of(List<RowCodes> dimensions, int rows) {
        int most = (int) Math.max(FEWEST, Math.min(MOST, 8L * rows));
        int from = 0;
        Crossing crossed = null;
        while (crossed == null || from < dimensions.size()) {
            int to = from + 1;
            long product = dimensions.get(from).radix();
            while (to < dimensions.size() && product * dimensions.get(to).radix() <= most) {
                product *= dimensions.get(to).radix();
                to++;
            }
            Crossing block = new Crossing(digits(dimensions.subList(from, to), rows), (int) product);
            crossed = crossed == null ? block : crossed.with(block);
            from = to;
        }
        return crossed;
    }

    /** From 0 to {@link #size()} - 1 for each row. */
    int key(int row) {
        return keys[row];
    }

    int rows() {
        return keys.length;
    }

    int size() {
        return size;
    }

    /** Replaces each key by what a table has for it, in place: this crossing is spent. */
    int[] replacedBy(int[] table) {
        for (int row = 0; row < keys.length; row++) {
            keys[row] = table[keys[row]];
        }
        return keys;
    }

    private static int[] digits(List<RowCodes> dimensions, int rows) {
        int[] keys = new int[rows];
        int[] chunk = new int[CHUNK];
        int[] codes = new int[CHUNK];
        for (int from = 0; from < rows; from += CHUNK) {
            int length = Math.min(CHUNK, rows - from);
            Arrays.fill(chunk, 0);
            for (RowCodes dimension : dimensions) {
                dimension.copy(from, length, codes);
                append(chunk, codes, dimension.radix());
            }
            System.arraycopy(chunk, 0, keys, from, length);
        }
        return keys;
    }

    /** The whole arrays, also in the last chunk: what stands beyond its rows is never looked at. */
    private static void append(int[] chunk, int[] codes, int radix) {
        for (int i = 0; i < CHUNK; i++) {
            chunk[i] = chunk[i] * radix + codes[i] + 1;
        }
    }

    /** Renumbers the pairs of keys that occur; a pair is below 2^62. */
    private Crossing with(Crossing block) {
        LongIndex index = new LongIndex();
        for (int row = 0; row < keys.length; row++) {
            keys[row] = index.put((long) keys[row] * block.size + block.keys[row]);
        }
        return new Crossing(keys, index.size());
    }
}
