package dev.segmentation.apriori;

import dev.segmentation.customer.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of every row of a portfolio, in the portfolio's own codes, which need no look-up per row; and what each
 * of these codes is in the model.
 */
final class RowCodes {
    private static final int MOST_IN_BYTE = 256;

    private final CodeSource source;
    private final @Nullable Digits digits;
    private final int[] values;

    /** Copies codes plus 1 of neighbouring rows, as bytes without sign. */
    interface Digits {
        void copy(int from, int length, byte[] into);
    }

    private RowCodes(CodeSource source, @Nullable Digits digits, int[] values) {
        this.source = source;
        this.digits = digits;
        this.values = values;
    }

    /** The model's value of code c stands at {@code values[c + 1]}. */
    static RowCodes of(CodeSource source, int[] values) {
        return new RowCodes(source, null, values);
    }

    /** The same, of a column that gives digits too where they are few enough. */
    static RowCodes of(CodeSource source, Digits digits, int[] values) {
        return new RowCodes(source, values.length <= MOST_IN_BYTE ? digits : null, values);
    }

    static RowCodes of(int[] codes, int[] values) {
        return of((from, length, into) -> System.arraycopy(codes, from, into, 0, length), values);
    }

    /** How many codes there are, unknown among them. */
    int radix() {
        return values.length;
    }

    /** Codes from 0, the unknown, upwards are what is copied, plus 1. */
    void copy(int from, int length, int[] into) {
        source.copy(from, length, into);
    }

    boolean fitsBytes() {
        return radix() <= MOST_IN_BYTE;
    }

    /** Codes from 0, the unknown, upwards as bytes; only where they {@linkplain #fitsBytes() fit}. */
    void copyDigits(int from, int length, byte[] into) {
        if (digits != null) {
            digits.copy(from, length, into);
            return;
        }
        if (source.copyDigits(from, length, into, 0)) {
            return;
        }
        int[] codes = new int[length];
        source.copy(from, length, codes);
        for (int i = 0; i < length; i++) {
            into[i] = (byte) (codes[i] + 1);
        }
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
