package dev.segmentation.apriori;

import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Which combinations of values a portfolio has, and how many customers each: one pass over the rows, dense counts. */
final class Census {
    private final List<RowCodes> dimensions;
    private final Crossing crossing;
    private final int[] combinations;
    private final int[] rows;

    /** With numbers whose digits are the codes. */
    private Census(List<RowCodes> dimensions, Crossing crossing) {
        this(dimensions, crossing, new int[0]);
    }

    /** With numbers that say nothing by themselves; for each the first row that has it. */
    private Census(List<RowCodes> dimensions, Crossing crossing, int[] rows) {
        this.dimensions = dimensions;
        this.crossing = crossing;
        this.combinations = IntStream.range(0, crossing.size())
                .filter(key -> crossing.count(key) > 0)
                .toArray();
        this.rows = rows;
    }

    static Census of(List<Coder> coders, Portfolio portfolio) {
        List<RowCodes> dimensions =
                coders.stream().map(coder -> coder.rows(portfolio)).toList();
        List<List<RowCodes>> blocks = blocks(dimensions, Crossing.most(portfolio.size()));
        if (blocks.size() == 1) {
            return new Census(dimensions, Crossing.dense(dimensions, portfolio.size(), false));
        }
        Crossing crossing = Crossing.dense(blocks.get(0), portfolio.size(), true);
        for (List<RowCodes> block : blocks.subList(1, blocks.size())) {
            crossing = crossing.with(Crossing.dense(block, portfolio.size(), true));
        }
        return new Census(dimensions, crossing, firstRows(crossing, portfolio.size()));
    }

    /** Neighbouring dimensions whose numbers together are few enough to be counted densely. */
    private static List<List<RowCodes>> blocks(List<RowCodes> dimensions, int most) {
        List<List<RowCodes>> blocks = new ArrayList<>();
        long product = most;
        for (RowCodes dimension : dimensions) {
            product *= dimension.radix();
            if (blocks.isEmpty() || product > most) {
                blocks.add(new ArrayList<>());
                product = dimension.radix();
            }
            blocks.get(blocks.size() - 1).add(dimension);
        }
        return blocks;
    }

    /** Numbers were given in the order of the rows, so the next one not seen yet is the highest so far plus 1. */
    private static int[] firstRows(Crossing crossing, int rows) {
        int[] first = new int[crossing.size()];
        int next = 0;
        for (int row = 0; row < rows && next < first.length; row++) {
            if (crossing.key(row) == next) {
                first[next++] = row;
            }
        }
        return first;
    }

    /** How many combinations occur; two of them may be one for the model, if it has not seen their values. */
    int size() {
        return combinations.length;
    }

    int customers(int combination) {
        return crossing.count(combinations[combination]);
    }

    /** The value of a combination in a dimension, as the model codes it. */
    int value(int combination, int dimension) {
        int key = combinations[combination];
        if (rows.length > 0) {
            return dimensions.get(dimension).value(rows[key]);
        }
        for (int d = dimensions.size() - 1; d > dimension; d--) {
            key /= dimensions.get(d).radix();
        }
        return dimensions.get(dimension).valueOf(key % dimensions.get(dimension).radix() - 1);
    }

    /** The portfolio divided: every row into the segment of its combination, -1 for unassigned. */
    Segmentation segmentation(SegmentModel model, Portfolio portfolio, IntUnaryOperator codeOfCombination) {
        int[] table = new int[crossing.size()];
        int[] counts = new int[model.segments().size()];
        for (int i = 0; i < combinations.length; i++) {
            int code = codeOfCombination.applyAsInt(i);
            table[combinations[i]] = code;
            if (code >= 0) {
                counts[code] += customers(i);
            }
        }
        return Segmentation.counted(
                model, portfolio, counts, rows.length == 0 ? new CrossedRows(dimensions, table) : kept(table));
    }

    private CodeSource kept(int[] table) {
        return (from, length, into) -> {
            for (int i = 0; i < length; i++) {
                into[i] = table[crossing.key(from + i)];
            }
        };
    }
}
