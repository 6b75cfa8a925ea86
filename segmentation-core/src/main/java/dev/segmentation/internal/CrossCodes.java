package dev.segmentation.internal;

import java.util.Arrays;

/**
 * The crossing of several coded columns: one code per combination, counting up with the last column fastest.
 *
 * <p>Stateless, hence safe for any number of threads; inputs are not modified. Throws {@link IllegalArgumentException} for columns of
 * different lengths and for more combinations than {@link #MOST}.
 *
 * <pre>{@code
 * int[][] columns = {{0, 1, 1}, {2, 0, 2}};
 * CrossCodes.counts(columns, new int[] {2, 3}); // {0, 0, 1, 1, 0, 1}
 * }</pre>
 */
public final class CrossCodes {
    /** The most combinations that are counted in a dense table. */
    public static final int MOST = 1 << 24;

    private final int[][] columns;
    private final int[] sizes;
    private final int[] block = new int[HighKeys.BLOCK];
    private final int[] column = new int[HighKeys.BLOCK];

    private CrossCodes(int[][] columns, int[] sizes) {
        this.columns = columns;
        this.sizes = sizes;
    }

    /**
     * Codes the combinations.
     *
     * @param columns per dimension the codes of all rows, each in {@code [0, size)}
     * @param sizes per dimension how many codes it has, at least 1
     * @param out per row the code of its combination
     * @throws IllegalArgumentException if lengths differ or there are more combinations than {@link #MOST}
     */
    public static void combine(int[][] columns, int[] sizes, int[] out) {
        check(columns, sizes, out.length);
        CrossCodes crossing = new CrossCodes(columns, sizes);
        for (int from = 0; from < out.length; from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, out.length - from);
            crossing.combine(from, n);
            System.arraycopy(crossing.block, 0, out, from, n);
        }
    }

    /**
     * Counts the rows of each combination.
     *
     * @param columns per dimension the codes of all rows, each in {@code [0, size)}
     * @param sizes per dimension how many codes it has, at least 1
     * @return per combination how many rows have it; without dimensions there are no rows
     * @throws IllegalArgumentException if lengths differ or there are more combinations than {@link #MOST}
     */
    public static int[] counts(int[][] columns, int[] sizes) {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        int combinations = check(columns, sizes, rows);
        int[] even = new int[Integer.highestOneBit(combinations) * 2];
        int[] odd = new int[even.length];
        CrossCodes crossing = new CrossCodes(columns, sizes);
        for (int from = 0; from < rows; from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, rows - from);
            crossing.combine(from, n);
            GroupTotals.count(HighKeys.first(crossing.block, n), even, odd);
        }
        for (int i = 0; i < combinations; i++) {
            even[i] += odd[i];
        }
        return Arrays.copyOf(even, combinations);
    }

    /**
     * Counts the rows of each combination, from digits of one byte each.
     *
     * @param columns per dimension the digits of all rows, each in {@code [0, size)}, without sign
     * @param sizes per dimension how many digits it has, from 1 to 256
     * @return per combination how many rows have it; without dimensions there are no rows
     * @throws IllegalArgumentException if lengths differ or there are more combinations than {@link DigitBlock#MOST}
     */
    public static int[] counts(byte[][] columns, int[] sizes) {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        checkShape(columns.length, sizes, rows, Arrays.stream(columns).allMatch(column -> column.length == rows));
        int combinations = combinations(sizes, DigitBlock.MOST);
        DigitBlock block = new DigitBlock();
        byte[] digits = new byte[DigitBlock.ROWS];
        int[][] tables = DigitBlock.tables(combinations);
        for (int from = 0; from < rows; from += DigitBlock.ROWS) {
            int n = Math.min(DigitBlock.ROWS, rows - from);
            block.clear();
            for (int d = 0; d < columns.length; d++) {
                System.arraycopy(columns[d], from, digits, 0, n);
                block.append(digits, n, sizes[d]);
            }
            block.count(n, tables);
        }
        return DigitBlock.sum(tables, combinations);
    }

    /**
     * Fills the block with the codes of rows [from, from + n). Each column's rows are copied first, since the compiler of JDK 17 makes a
     * vector loop of two arrays read at one index, but not where one is read at an offset.
     */
    private void combine(int from, int n) {
        Arrays.fill(block, 0);
        for (int d = 0; d < columns.length; d++) {
            System.arraycopy(columns[d], from, column, 0, n);
            append(block, column, sizes[d]);
        }
    }

    private static void append(int[] codes, int[] column, int size) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] * size + column[i];
        }
    }

    private static int check(int[][] columns, int[] sizes, int rows) {
        checkShape(columns.length, sizes, rows, Arrays.stream(columns).allMatch(column -> column.length == rows));
        return combinations(sizes, MOST);
    }

    private static void checkShape(int columns, int[] sizes, int rows, boolean sameLength) {
        if (columns != sizes.length || !sameLength) {
            throw new IllegalArgumentException("CrossCodes columns must be of one length, with one size each; got "
                    + columns + " columns and " + sizes.length + " sizes for " + rows + " rows.");
        }
    }

    private static int combinations(int[] sizes, int most) {
        long combinations = 1;
        for (int size : sizes) {
            combinations *= size;
            if (size < 1 || combinations > most) {
                throw new IllegalArgumentException("CrossCodes sizes must be at least 1 and make at most " + most
                        + " combinations; got " + Arrays.toString(sizes) + ".");
            }
        }
        return (int) combinations;
    }
}
