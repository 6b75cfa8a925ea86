package dev.segmentation;

import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Places by one measure, the largest value first. */
final class Ranking {
    private final MeasureColumn column;

    private Ranking(MeasureColumn column) {
        this.column = column;
    }

    static Ranking of(MeasureColumn column) {
        return new Ranking(column);
    }

    /** Rows of known values from the largest down; ties in row order. */
    private IntStream rowsFromTheLargest() {
        return sorted(IntStream.range(0, column.size()).filter(this::isKnown));
    }

    /** The customers with the largest known values, at most so many. */
    List<Customer> first(int count, Portfolio portfolio) {
        if (count < 0) {
            throw new IllegalArgumentException("Segmentation.top count must be at least 0; got " + count + ".");
        }
        return rowsFromTheLargest().limit(count).mapToObj(portfolio::customer).toList();
    }

    /** All rows: known values from the largest down, then the unknown. */
    int[] allRows() {
        IntStream unknown = IntStream.range(0, column.size()).filter(row -> !isKnown(row));
        return IntStream.concat(rowsFromTheLargest(), unknown).toArray();
    }

    /** The place of a row among those that a condition picks; empty if its own value is unknown. */
    Optional<Rank> rank(int own, IntPredicate among) {
        if (!isKnown(own)) {
            return Optional.empty();
        }
        int larger = 0;
        int known = 0;
        for (int row = 0; row < column.size(); row++) {
            if (isKnown(row) && among.test(row)) {
                known++;
                larger += column.at(row) > column.at(own) ? 1 : 0;
            }
        }
        return Optional.of(new Rank(larger + 1, known));
    }

    /** The place of a row among those of the same path; empty if that or its own value is unknown. */
    Optional<Rank> rankIn(CategoryColumn category, int own) {
        int wanted = category.code(own);
        return wanted < 0 ? Optional.empty() : rank(own, row -> category.code(row) == wanted);
    }

    private IntStream sorted(IntStream rows) {
        return rows.boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -column.at(row)))
                .mapToInt(Integer::intValue);
    }

    private boolean isKnown(int row) {
        return !Double.isNaN(column.at(row));
    }
}
