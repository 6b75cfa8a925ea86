package dev.segmentation;

import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two segmentations of the same customers against each other: how many stand in both of two segments.
 *
 * <p>Immutable and thread-safe. Both list {@link Segment#UNASSIGNED} last; all counts add up to the number of customers.
 */
public final class CrossTable {
    private final List<Segment> rows;
    private final List<Segment> columns;
    private final int[][] counts;

    private CrossTable(List<Segment> rows, List<Segment> columns, int[][] counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /**
     * Crosses two segmentations of the same portfolio, or of portfolios with the same customers.
     *
     * @param down its segments become the rows
     * @param across its segments become the columns
     * @return the table
     * @throws IllegalArgumentException if one has a customer that the other lacks
     */
    @SuppressWarnings("ReferenceEquality") // of one portfolio the rows are the same, and no id needs to be looked up
    static CrossTable of(Segmentation down, Segmentation across) {
        int size = down.portfolio().size();
        if (size != across.portfolio().size()) {
            throw new IllegalArgumentException("Segmentation.cross must get the same customers; got " + size + " and "
                    + across.portfolio().size() + " of them.");
        }
        int[][] counts = new int[down.segments().size()][across.segments().size()];
        boolean same = down.portfolio() == across.portfolio();
        for (int row = 0; row < size; row++) {
            int other = same ? row : across.portfolio().row(down.portfolio().id(row));
            if (other < 0) {
                throw new IllegalArgumentException("Segmentation.cross must get the same customers; got one in row "
                        + row + " that the other lacks.");
            }
            counts[down.index(row)][across.index(other)]++;
        }
        return new CrossTable(down.segments(), across.segments(), counts);
    }

    /**
     * The segments down the side.
     *
     * @return segments, the unassigned last
     */
    public List<Segment> rows() {
        return rows;
    }

    /**
     * The segments across the top.
     *
     * @return segments, the unassigned last
     */
    public List<Segment> columns() {
        return columns;
    }

    /**
     * How many customers stand in both of two segments.
     *
     * @param row the code of a segment down the side
     * @param column the code of a segment across the top
     * @return the count
     * @throws IllegalArgumentException if there is no such segment
     */
    public int count(String row, String column) {
        return counts[position(rows, row)][position(columns, column)];
    }

    /**
     * How many customers have the same code in both: who does not differ.
     *
     * @return the count
     */
    public int agreeing() {
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            int j = columns.stream()
                    .map(Segment::code)
                    .toList()
                    .indexOf(rows.get(i).code());
            count += j < 0 ? 0 : counts[i][j];
        }
        return count;
    }

    private static int position(List<Segment> segments, String code) {
        List<String> codes = segments.stream().map(Segment::code).toList();
        int at = codes.indexOf(code);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "CrossTable segment must be one of " + codes + "; got " + Checks.quote(code) + ".");
        }
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrossTable that
                && rows.equals(that.rows)
                && columns.equals(that.columns)
                && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CrossTable").append(columns);
        for (int i = 0; i < rows.size(); i++) {
            text.append("\n").append(rows.get(i)).append(' ').append(Arrays.toString(counts[i]));
        }
        return text.toString();
    }
}
