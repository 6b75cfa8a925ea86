package dev.segmentation.apriori;

import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Which combinations of values a portfolio has, and how many customers each: one pass over the rows, dense counts. */
final class Census {
    private final List<RowCodes> dimensions;
    private final Crossing crossing;
    private final int[] counts;
    private int[] firstRows = new int[64];
    private int size;

    private Census(List<RowCodes> dimensions, Crossing crossing) {
        this.dimensions = dimensions;
        this.crossing = crossing;
        this.counts = new int[crossing.size()];
        for (int row = 0; row < crossing.rows(); row++) {
            if (counts[crossing.key(row)]++ == 0) {
                first(row);
            }
        }
    }

    static Census of(List<Coder> coders, Portfolio portfolio) {
        List<RowCodes> rows =
                coders.stream().map(coder -> coder.rows(portfolio)).toList();
        return new Census(rows, Crossing.of(rows, portfolio.size()));
    }

    private void first(int row) {
        if (size == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, size * 2);
        }
        firstRows[size++] = row;
    }

    /** How many combinations occur; two of them may be one for the model, if it has not seen their values. */
    int size() {
        return size;
    }

    int customers(int combination) {
        return counts[crossing.key(firstRows[combination])];
    }

    /** The value of a combination in a dimension, as the model codes it. */
    int value(int combination, int dimension) {
        return dimensions.get(dimension).value(firstRows[combination]);
    }

    /** The segment's code of every row, by that of its combination. This census is spent. */
    int[] codes(IntUnaryOperator codeOfCombination) {
        int[] table = new int[crossing.size()];
        for (int i = 0; i < size; i++) {
            table[crossing.key(firstRows[i])] = codeOfCombination.applyAsInt(i);
        }
        return crossing.replacedBy(table);
    }
}
