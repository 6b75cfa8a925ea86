package dev.segmentation.rows;

/**
 * Where rows come from: a CSV file, a workbook, JSON lines, a query. The one interface that an adapter implements.
 *
 * <p>A source can be opened more than once, one pass after the other, and gives the same rows each time: the ids are
 * scanned first, and the writing of undeclared numbers is found out, before the rows are read. Whether passes may run
 * at the same time is for the adapter to say.
 *
 * <pre>{@code
 * try (Rows rows = source.open()) {
 *     for (Row row = rows.next(); row != null; row = rows.next()) {
 *         row.rejection().ifPresentOrElse(rejects::add, () -> take(row.cells()));
 *     }
 * }
 * }</pre>
 */
public interface RowSource {
    /**
     * The name that rejects and messages carry.
     *
     * @return a file's plain name without its folder, or what the source is called
     */
    String name();

    /**
     * Starts a pass.
     *
     * @return the rows, to be closed by the caller
     * @throws ReadException if the source is missing, unreadable, empty, ambiguous, or its header cannot be used
     */
    Rows open();
}
