package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a portfolio while it is filled. A row's value is held first and kept once all columns have found the
 * row good, so that a rejected row leaves no trace.
 */
interface Filling {
    /** Reads the value of a row, and says what is wrong with it; null where nothing is. */
    @Nullable
    Fault hold(List<Cell> cells);

    /** Appends the value that is held. */
    void keep();

    /** The portfolio with this column. */
    Portfolio addTo(Portfolio portfolio);
}
