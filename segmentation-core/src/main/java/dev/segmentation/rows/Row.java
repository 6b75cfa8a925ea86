package dev.segmentation.rows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One data record: its cells, or why it has none that could be trusted. Immutable.
 *
 * <p>The header is no row. Blank lines are no rows and are not counted.
 */
public final class Row {
    private final long number;
    private final long line;
    private final List<Cell> cells;
    private final @Nullable Rejection rejection;

    private Row(long number, long line, List<Cell> cells, @Nullable Rejection rejection) {
        this.number = number;
        this.line = line;
        this.cells = cells;
        this.rejection = rejection;
    }

    /**
     * A row that could be read.
     *
     * @param number the data record, from 1
     * @param line the physical line where it starts, from 1; the record again where the source has no lines
     * @param cells one cell for each name of the header
     * @return the row
     */
    public static Row of(long number, long line, List<Cell> cells) {
        return new Row(number, line, List.copyOf(cells), null);
    }

    /**
     * A row that the source itself rejects.
     *
     * @param rejection why; its place gives the row's number and line
     * @return the row, without cells
     */
    public static Row rejected(Rejection rejection) {
        return new Row(rejection.place().row(), rejection.place().line(), List.of(), rejection);
    }

    /**
     * The data record.
     *
     * @return its number, from 1
     */
    public long number() {
        return number;
    }

    /**
     * The physical line where the record starts.
     *
     * @return its number, from 1
     */
    public long line() {
        return line;
    }

    /**
     * The cells, in the order of the header.
     *
     * @return an unmodifiable list, as long as the header; empty for a rejected row
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Why the source rejects the row.
     *
     * @return the rejection, or empty for a row that has its cells
     */
    public Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    @Override
    public String toString() {
        return "row " + number + " (line " + line + "): "
                + (rejection == null
                        ? cells.size() + " cells"
                        : rejection.code().code());
    }
}
