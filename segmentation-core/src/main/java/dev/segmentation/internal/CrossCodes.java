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
            GroupTotals.count(crossing.block, n, even, odd);
        }
        for (int i = 0; i < combinations; i++) {
            even[i] += odd[i];
        }
        return Arrays.copyOf(even, combinations);
    }

    /** Fills the block with the codes of rows [from, from + n), two columns at a time: few passes, and still vector loops. */
    private void combine(int from, int n) {
        Arrays.fill(block, 0);
        int d = columns.length % 2;
        if (d == 1) {
            System.arraycopy(columns[0], from, block, 0, n);
        }
        for (; d < columns.length; d += 2) {
            append(d, from, n);
        }
    }

    private void append(int d, int from, int n) {
        int[] codes = block;
        int[] a = columns[d];
        int[] b = columns[d + 1];
        int size = sizes[d + 1];
        int both = sizes[d] * size;
        for (int i = 0; i < n; i++) {
            codes[i] = codes[i] * both + a[from + i] * size + b[from + i];
        }
    }

    private static int check(int[][] columns, int[] sizes, int rows) {
        if (columns.length != sizes.length || Arrays.stream(columns).anyMatch(c -> c.length != rows)) {
            throw new IllegalArgumentException("CrossCodes columns must be of one length, with one size each; got "
                    + columns.length + " columns and " + sizes.length + " sizes for " + rows + " rows.");
        }
        long combinations = 1;
        for (int size : sizes) {
            combinations *= size;
            if (size < 1 || combinations > MOST) {
                throw new IllegalArgumentException("CrossCodes sizes must be at least 1 and make at most " + MOST
                        + " combinations; got " + Arrays.toString(sizes) + ".");
            }
        }
        return (int) combinations;
    }
}
