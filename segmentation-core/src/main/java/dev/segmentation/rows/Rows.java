package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of a {@link RowSource}: a header, then rows until there are no more.
 *
 * <p>Open until closed; for one thread. Rows are made one by one, so that a source may be larger than the heap.
 */
public interface Rows extends AutoCloseable {
    /**
     * The names of the columns.
     *
     * @return the header, known before the first row
     */
    Header header();

    /**
     * The next row.
     *
     * @return the row, also where the source rejects it; null after the last one
     * @throws ReadException if the source as a whole cannot be read further
     */
    @Nullable
    Row next();

    /** Lets go of files and connections. Closing twice does nothing more. Never throws. */
    @Override
    void close();
}
