package dev.segmentation.internal;

/**
 * Packs codes into as few bytes as their number allows, and counts them in the same pass: the codes come a stretch at a time, so that
 * no array of four bytes a row is ever made.
 *
 * <p>Mutable, made for one column and one thread. Codes are from -1 to {@code values - 1}; nothing is checked.
 *
 * <pre>{@code
 * SmallCodes codes = new CodePacking(3, 2).pack(reader).codes();
 * }</pre>
 */
public final class CodePacking {
    /** Rows per stretch that suit the innermost caches. */
    private static final int STRETCH = 4096;

    private final int rows;
    private final int values;
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;
    private int[] counts = {};

    /**
     * Packing for so many rows.
     *
     * @param rows how many rows there are
     * @param values how many codes there are, from 0 upwards
     */
    public CodePacking(int rows, int values) {
        this.rows = rows;
        this.values = values;
        this.bytes = new byte[SmallCodes.fitsByte(values) ? rows : 0];
        this.chars = new char[SmallCodes.fitsChar(values) ? rows : 0];
        this.ints = new int[rows - bytes.length - chars.length];
    }

    /**
     * Packs the codes of all rows. To be called once.
     *
     * @param reader gives them
     * @return this packing
     */
    public CodePacking pack(CodeReader reader) {
        store(reader);
        counts = counted();
        return this;
    }

    /** The same for one who wants no counts. */
    SmallCodes codes(CodeReader reader) {
        store(reader);
        return codes();
    }

    private void store(CodeReader reader) {
        if (bytes.length == 0 || !reader.copyDigits(0, rows, bytes, 0)) {
            int[] codes = new int[Math.min(rows, STRETCH)];
            for (int from = 0; from < rows; from += STRETCH) {
                int length = Math.min(STRETCH, rows - from);
                reader.copy(from, length, codes);
                store(codes, length, from);
            }
        }
    }

    private void store(int[] codes, int length, int from) {
        if (bytes.length > 0) {
            Digits.pack(codes, length, bytes, from);
        } else if (chars.length > 0) {
            for (int i = 0; i < length; i++) {
                chars[from + i] = (char) (codes[i] + 1);
            }
        } else {
            System.arraycopy(codes, 0, ints, from, length);
        }
    }

    private int[] counted() {
        if (bytes.length > 0) {
            return Digits.counts(bytes, values + 1);
        }
        int[] all = new int[values + 1];
        for (char digit : chars) {
            all[digit]++;
        }
        for (int code : ints) {
            all[code + 1]++;
        }
        return all;
    }

    /** {@return what was packed} */
    public SmallCodes codes() {
        return SmallCodes.packed(bytes, chars, ints);
    }

    /**
     * How many rows have a code.
     *
     * @param code from -1
     * @return the number
     */
    public int count(int code) {
        return rows == 0 ? 0 : counts[code + 1];
    }
}
