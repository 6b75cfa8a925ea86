package dev.segmentation.apriori;

import dev.segmentation.customer.CodeSource;
import dev.segmentation.internal.DigitBlock;
import java.util.Arrays;
import java.util.List;

/**
 * The segments' codes of rows, worked out anew from the codes of the dimensions when somebody asks: counting needs the numbers
 * of all rows once, and to keep them would cost more than to make them again.
 */
final class CrossedRows implements CodeSource {
    private final List<RowCodes> dimensions;
    private final int[] table;
    private final DigitBlock block = new DigitBlock();
    private final byte[] digits = new byte[DigitBlock.ROWS];
    private final int[] codes = new int[DigitBlock.ROWS];
    private final int[] numbers = new int[DigitBlock.ROWS];
    private final boolean asDigits;

    /** The segment's code of each number stands in the table. */
    CrossedRows(List<RowCodes> dimensions, int[] table) {
        this.dimensions = dimensions;
        this.table = table;
        this.asDigits = Crossing.fitsDigits(dimensions, table.length);
    }

    @Override
    public void copy(int from, int length, int[] into) {
        for (int done = 0; done < length; done += DigitBlock.ROWS) {
            int n = Math.min(DigitBlock.ROWS, length - done);
            number(from + done, n);
            for (int i = 0; i < n; i++) {
                into[done + i] = table[numbers[i]];
            }
        }
    }

    private void number(int from, int n) {
        block.clear();
        Arrays.fill(numbers, 0);
        for (RowCodes dimension : dimensions) {
            if (asDigits) {
                dimension.copyDigits(from, n, digits);
                block.append(digits, n, dimension.radix());
            } else {
                dimension.copy(from, n, codes);
                append(n, dimension.radix());
            }
        }
        block.copy(asDigits ? n : 0, numbers, 0);
    }

    private void append(int n, int radix) {
        for (int i = 0; i < n; i++) {
            numbers[i] = numbers[i] * radix + codes[i] + 1;
        }
    }
}
