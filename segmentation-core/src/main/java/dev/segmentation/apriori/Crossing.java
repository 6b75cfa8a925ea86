package dev.segmentation.apriori;

import dev.segmentation.internal.DigitBlock;
import java.util.Arrays;
import java.util.List;

/**
 * One whole number for each row that says its value in every dimension, and how many rows have each number. The codes of
 * the dimensions are the digits of the number. Where there are too many numbers to count in an array, those that occur
 * are renumbered.
 *
 * <p>Rows are read in chunks that stay in the fastest cache while one dimension after the other is appended and the
 * numbers are counted; the appending loop has neither a branch nor a look-up, so that the compiler can use vector
 * instructions.
 */
final class Crossing {
    private static final int CHUNK = 2048;
    private static final int FEWEST = 4096;
    private static final int MOST = 1 << 22;

    /** Up to this size neighbouring rows are counted in two tables, so that equal ones do not wait for each other. */
    private static final int TWO_TABLES = 1 << 15;

    private final int[] keys;
    private final int[] counts;

    private Crossing(int[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /** How many numbers can be counted in an array that is not out of proportion to the rows. */
    static int most(int rows) {
        return (int) Math.max(FEWEST, Math.min(MOST, 8L * rows));
    }

    /**
     * Counts numbers that are few enough.
     *
     * @param keep whether the numbers of the rows are wanted beside the counts
     */
    static Crossing dense(List<RowCodes> dimensions, int rows, boolean keep) {
        int size = 1;
        for (RowCodes dimension : dimensions) {
            size *= dimension.radix();
        }
        if (fitsDigits(dimensions, size)) {
            return ofDigits(dimensions, rows, size, keep);
        }
        int[] keys = new int[keep ? rows : 0];
        int[] even = new int[size];
        int[] odd = size <= TWO_TABLES ? new int[size] : even;
        int[] chunk = new int[CHUNK];
        int[] codes = new int[CHUNK];
        for (int from = 0; from < rows; from += CHUNK) {
            int length = Math.min(CHUNK, rows - from);
            Arrays.fill(chunk, 0);
            for (RowCodes dimension : dimensions) {
                dimension.copy(from, length, codes);
                append(chunk, codes, dimension.radix());
            }
            count(chunk, length, even, odd);
            System.arraycopy(chunk, 0, keys, keep ? from : 0, keep ? length : 0);
        }
        for (int key = 0; key < size && odd != even; key++) {
            even[key] += odd[key];
        }
        return new Crossing(keys, even);
    }

    /** Whether every code fits a byte and every number sixteen bits. */
    static boolean fitsDigits(List<RowCodes> dimensions, int size) {
        return size <= DigitBlock.MOST && dimensions.stream().allMatch(RowCodes::fitsBytes);
    }

    /** The same where every code fits a byte and the numbers fit sixteen bits, as nearly always: eight rows at a time. */
    private static Crossing ofDigits(List<RowCodes> dimensions, int rows, int size, boolean keep) {
        int[] keys = new int[keep ? rows : 0];
        int[][] tables = DigitBlock.tables(size);
        DigitBlock block = new DigitBlock();
        byte[] digits = new byte[DigitBlock.ROWS];
        for (int from = 0; from < rows; from += DigitBlock.ROWS) {
            int length = Math.min(DigitBlock.ROWS, rows - from);
            block.clear();
            for (RowCodes dimension : dimensions) {
                dimension.copyDigits(from, length, digits);
                block.append(digits, length, dimension.radix());
            }
            block.count(length, tables);
            block.copy(keep ? length : 0, keys, from);
        }
        return new Crossing(keys, DigitBlock.sum(tables, size));
    }

    /** Renumbers the pairs that occur of this crossing's numbers and another's, which keep theirs; a pair is below 2^62. */
    Crossing with(Crossing other) {
        LongIndex index = new LongIndex();
        int[] pairs = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            pairs[row] = index.put((long) keys[row] * other.size() + other.keys[row]);
        }
        int[] together = new int[index.size()];
        count(pairs, pairs.length, together, together);
        return new Crossing(pairs, together);
    }

    /** From 0 to {@link #size()} - 1 for each row. */
    int key(int row) {
        return keys[row];
    }

    int size() {
        return counts.length;
    }

    /** How many rows have a number. */
    int count(int key) {
        return counts[key];
    }

    /** The whole arrays, also in the last chunk: what stands beyond its rows is never looked at. */
    private static void append(int[] chunk, int[] codes, int radix) {
        for (int i = 0; i < CHUNK; i++) {
            chunk[i] = chunk[i] * radix + codes[i] + 1;
        }
    }

    private static void count(int[] keys, int length, int[] even, int[] odd) {
        int i = 0;
        for (; i + 2 <= length; i += 2) {
            even[keys[i]]++;
            odd[keys[i + 1]]++;
        }
        if (i < length) {
            even[keys[i]]++;
        }
    }
}
