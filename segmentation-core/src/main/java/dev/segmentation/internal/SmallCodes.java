package dev.segmentation.internal;

/**
 * Dictionary codes in as few bytes as the dictionary allows: one where it has at most {@link #MOST_IN_BYTE} values, two up to 65,535,
 * else four. -1 is unknown.
 *
 * <p>Immutable and thread-safe. What is stored is the code plus 1, without a sign. Rows and lengths are checked.
 *
 * <pre>{@code
 * SmallCodes codes = SmallCodes.of(new int[] {2, -1, 0}, 3);
 * codes.at(1); // -1
 * }</pre>
 */
public final class SmallCodes {
    /** The most values whose codes, and the unknown, a byte can tell apart. */
    public static final int MOST_IN_BYTE = 255;

    private static final int MOST_IN_CHAR = 65_535;

    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;
    private final int size;

    private SmallCodes(byte[] bytes, char[] chars, int[] ints) {
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
        this.size = bytes.length + chars.length + ints.length;
    }

    /**
     * Packs codes.
     *
     * @param codes per row its code, from -1 to {@code values - 1}; copied
     * @param values how many values the dictionary has
     * @return the same codes
     */
    public static SmallCodes of(int[] codes, int values) {
        return of(codes.length, values, (from, length, into) -> System.arraycopy(codes, from, into, 0, length));
    }

    /**
     * Packs codes as they are read.
     *
     * @param rows how many rows there are
     * @param values how many values the dictionary has
     * @param codes gives per row its code, from -1 to {@code values - 1}
     * @return the same codes
     */
    public static SmallCodes of(int rows, int values, CodeReader codes) {
        return new CodePacking(rows, values).codes(codes);
    }

    /** Keeps the arrays, of which all but one are empty. */
    static SmallCodes packed(byte[] bytes, char[] chars, int[] ints) {
        return new SmallCodes(bytes, chars, ints);
    }

    static boolean fitsByte(int values) {
        return values <= MOST_IN_BYTE;
    }

    static boolean fitsChar(int values) {
        return values > MOST_IN_BYTE && values <= MOST_IN_CHAR;
    }

    /** {@return the number of rows} */
    public int size() {
        return size;
    }

    /**
     * The code of a row.
     *
     * @param row from 0
     * @return its code, -1 for unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int at(int row) {
        Checks.row(row, size, "Column row");
        if (bytes.length > 0) {
            return (bytes[row] & 0xFF) - 1;
        }
        return chars.length > 0 ? chars[row] - 1 : ints[row];
    }

    /**
     * Copies the codes of neighbouring rows.
     *
     * @param from the first row
     * @param length how many rows
     * @param into gets their codes, -1 for unknown, from its start
     * @throws IndexOutOfBoundsException if there are no such rows, or the array is too short
     */
    public void copy(int from, int length, int[] into) {
        Checks.rows(from, length, size, into.length, "Column rows");
        if (bytes.length > 0) {
            for (int i = 0; i < length; i++) {
                into[i] = (bytes[from + i] & 0xFF) - 1;
            }
        } else if (chars.length > 0) {
            for (int i = 0; i < length; i++) {
                into[i] = chars[from + i] - 1;
            }
        } else {
            System.arraycopy(ints, from, into, 0, length);
        }
    }

    /**
     * Copies the codes plus 1 of neighbouring rows: digits for a {@link DigitBlock}.
     *
     * @param from the first row
     * @param length how many rows
     * @param into gets bytes without sign, 0 for unknown, from its start
     * @throws IndexOutOfBoundsException if there are no such rows, the array is too short, or the codes are not held in bytes
     */
    public void copyDigits(int from, int length, byte[] into) {
        Checks.rows(from, length, size, into.length, "Column rows");
        if (bytes.length < size) {
            throw new IndexOutOfBoundsException("Column values must be at most " + MOST_IN_BYTE
                    + " to be copied as digits of one byte; got more. Copy the codes instead.");
        }
        System.arraycopy(bytes, from, into, 0, length);
    }

    /**
     * Copies the same to a place in an array, if the codes are held in bytes.
     *
     * @param from the first row
     * @param length how many rows
     * @param into gets bytes without sign, 0 for unknown
     * @param at where in {@code into} the first goes
     * @return whether they are held in bytes; if not, nothing is copied
     * @throws IndexOutOfBoundsException if there are no such rows, or the array is too short
     */
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        if (bytes.length == size) {
            System.arraycopy(bytes, from, into, at, length);
        }
        return bytes.length == size;
    }

    /** {@return these codes for a loop over stretches of rows, as digits where they are held so} */
    public CodeReader reader() {
        return new CodeReader() {
            @Override
            public void copy(int from, int length, int[] into) {
                SmallCodes.this.copy(from, length, into);
            }

            @Override
            public boolean copyDigits(int from, int length, byte[] into, int at) {
                return SmallCodes.this.copyDigits(from, length, into, at);
            }
        };
    }
}
