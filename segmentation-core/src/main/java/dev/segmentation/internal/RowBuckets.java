package dev.segmentation.internal;

/**
 * In which bucket each row of a column is: two bytes a row, written in the pass that counts the buckets and read instead of the column by
 * whoever has to find or to code rows afterwards, at a quarter of the bytes and many rows at a time.
 *
 * <p>An int holds two rows, sixteen bits each, so that one addition compares both, and loops over ints are what a compiler makes vectors
 * of. Of every four rows the first and third share a word and the second and fourth another: shifted by a byte and joined, their digits
 * are the bytes of four rows in order. Immutable once filled.
 */
final class RowBuckets {
    /** Rows per block. */
    static final int BLOCK = HighKeys.BLOCK;

    /** Words per block: first those of even rows, then those of odd ones. */
    static final int WORDS = BLOCK / 2;

    /** Where the words of odd rows begin, and how many rows there are to a byte of a word. */
    static final int QUARTER = BLOCK / 4;

    /** A row's one in each half of a word. */
    static final int BOTH = 0x0001_0001;

    /** Buckets have numbers below this, which leaves a bit to see a carry in. */
    static final int MOST = 1 << 15;

    /** The top bit of each half, which no bucket reaches. */
    static final int TOP = 0x8000_8000;

    private static final int ROW_BITS = 0xFFFF;
    private final int[] words;

    RowBuckets(int rows) {
        this.words = new int[(rows + BLOCK - 1) / BLOCK * WORDS];
    }

    /** Deals a block of rows out as {@link HighKeys#deal} does. */
    static void deal(int[] rows, int[] dealt) {
        for (int i = 0; i < QUARTER; i++) {
            dealt[i] = rows[4 * i];
            dealt[i + QUARTER] = rows[4 * i + 1];
            dealt[i + 2 * QUARTER] = rows[4 * i + 2];
            dealt[i + 3 * QUARTER] = rows[4 * i + 3];
        }
    }

    /**
     * Notes the buckets of a block of rows; what stands beyond the last row is never asked for.
     *
     * @param dealt the buckets, each below {@link #MOST}, dealt out; the first half of it is joined with the second
     */
    void put(int from, int[] dealt) {
        for (int i = 0; i < WORDS; i++) {
            dealt[i] |= dealt[i + WORDS] << 16;
        }
        System.arraycopy(dealt, 0, words, from / BLOCK * WORDS, WORDS);
    }

    int of(int row) {
        int inBlock = row & (BLOCK - 1);
        int word = words[row / BLOCK * WORDS + (inBlock & 1) * QUARTER + (inBlock >> 2)];
        return (word >>> ((inBlock & 2) * 8)) & ROW_BITS;
    }

    /**
     * Copies the words of a block, into an array of its own that the loops below go through from 0 on: where two arrays have different
     * places in one loop, compilers make no vectors of it.
     */
    void copy(int from, int[] block) {
        System.arraycopy(words, from / BLOCK * WORDS, block, 0, WORDS);
    }

    /**
     * Adds 1 for each row of a block whose bucket is above a limit, for four limits.
     *
     * @param limits four from {@code first} on
     * @param sum the rows' sums, as words
     */
    static void addAbove(int[] block, int[] limits, int first, int[] sum) {
        int a = carry(limits[first]);
        int b = carry(limits[first + 1]);
        int c = carry(limits[first + 2]);
        int d = carry(limits[first + 3]);
        for (int i = 0; i < WORDS; i++) {
            int word = block[i];
            sum[i] += (((word + a) >>> 15) & BOTH)
                    + (((word + b) >>> 15) & BOTH)
                    + (((word + c) >>> 15) & BOTH)
                    + (((word + d) >>> 15) & BOTH);
        }
    }

    /** What carries into the top bit of a half where its bucket is above the limit. */
    private static int carry(int limit) {
        return (MOST - 1 - limit) * BOTH;
    }

    /**
     * Strikes out the rows of a block that are in one of four buckets.
     *
     * @param wanted four from {@code first} on
     * @param others of each half of a word the top bit is kept while the row is in none of the buckets so far
     */
    static void strike(int[] block, int[] wanted, int first, int[] others) {
        int a = wanted[first] * BOTH;
        int b = wanted[first + 1] * BOTH;
        int c = wanted[first + 2] * BOTH;
        int d = wanted[first + 3] * BOTH;
        for (int i = 0; i < WORDS; i++) {
            int word = block[i];
            others[i] &= ((word ^ a) + ~TOP) & ((word ^ b) + ~TOP) & ((word ^ c) + ~TOP) & ((word ^ d) + ~TOP);
        }
    }
}
