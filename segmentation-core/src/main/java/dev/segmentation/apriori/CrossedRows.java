package dev.segmentation.apriori;

import dev.segmentation.customer.CodeSource;
import dev.segmentation.internal.DigitBlock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments' codes of rows, worked out anew from the codes of the dimensions when somebody asks: counting needs the numbers
 * of all rows once, and to keep them would cost more than to make them again.
 */
final class CrossedRows implements CodeSource {
    private final List<RowCodes> dimensions;
    private final int[] table;
    private @Nullable Numbers numbers;

    /** The segment's code of each number stands in the table. */
    CrossedRows(List<RowCodes> dimensions, int[] table) {
        this.dimensions = dimensions;
        this.table = table;
    }

    @Override
    public void copy(int from, int length, int[] into) {
        Numbers own = numbers == null ? new Numbers(Crossing.fitsDigits(dimensions, table.length)) : numbers;
        numbers = own; // most segmentations are never asked, and should hold no work space
        for (int done = 0; done < length; done += DigitBlock.ROWS) {
            int n = Math.min(DigitBlock.ROWS, length - done);
            int[] found = own.of(dimensions, from + done, n);
            for (int i = 0; i < n; i++) {
                into[done + i] = table[found[i]];
            }
        }
    }

    /** Works out the numbers of a block of rows. */
    private static final class Numbers {
        private final boolean asDigits;
        private final DigitBlock block = new DigitBlock();
        private final byte[] digits = new byte[DigitBlock.ROWS];
        private final int[] codes = new int[DigitBlock.ROWS];
        private final int[] found = new int[DigitBlock.ROWS];

        Numbers(boolean asDigits) {
            this.asDigits = asDigits;
        }

        int[] of(List<RowCodes> dimensions, int from, int n) {
            block.clear();
            Arrays.fill(found, 0);
            for (RowCodes dimension : dimensions) {
                if (asDigits) {
                    dimension.copyDigits(from, n, digits);
                    block.append(digits, n, dimension.radix());
                } else {
                    dimension.copy(from, n, codes);
                    append(n, dimension.radix());
                }
            }
            block.copy(asDigits ? n : 0, found, 0);
            return found;
        }

        private void append(int n, int radix) {
            for (int i = 0; i < n; i++) {
                found[i] = found[i] * radix + codes[i] + 1;
            }
        }
    }
}
