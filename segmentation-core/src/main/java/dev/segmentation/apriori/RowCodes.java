package dev.segmentation.apriori;

/**
 * One dimension of every row of a portfolio, in the portfolio's own codes, which need no look-up per row; and what each
 * of these codes is in the model.
 */
final class RowCodes {
    private final Source source;
    private final int[] values;

    /** Copies codes from -1 upwards of neighbouring rows. */
    interface Source {
        void copy(int from, int length, int[] into);
    }

    private RowCodes(Source source, int[] values) {
        this.source = source;
        this.values = values;
    }

    /** The model's value of code c stands at {@code values[c + 1]}. */
    static RowCodes of(Source source, int[] values) {
        return new RowCodes(source, values);
    }

    static RowCodes of(int[] codes, int[] values) {
        return new RowCodes((from, length, into) -> System.arraycopy(codes, from, into, 0, length), values);
    }

    /** How many codes there are, unknown among them. */
    int radix() {
        return values.length;
    }

    /** Codes from 0, the unknown, upwards are what is copied, plus 1. */
    void copy(int from, int length, int[] into) {
        source.copy(from, length, into);
    }

    /** The model's value of a row. */
    int value(int row) {
        int[] code = new int[1];
        source.copy(row, 1, code);
        return valueOf(code[0]);
    }

    /** The model's value of a code from -1. */
    int valueOf(int code) {
        return values[code + 1];
    }
}
