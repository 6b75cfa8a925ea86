package dev.segmentation.rows;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a category, from one column or from a column for each level. */
final class PathFilling implements Filling {
    private final Category category;
    private final List<String> columns;
    private final int[] indices;
    private final Codes<List<String>> codes = new Codes<>();
    private List<String> held = List.of();
    private boolean heldHasGap;
    private long gaps;

    /** The filling of columns at their places in the rows. */
    PathFilling(Category category, List<String> columns, int[] indices) {
        this.category = category;
        this.columns = columns;
        this.indices = indices;
    }

    @Override
    public @Nullable Fault hold(List<Cell> cells) {
        List<String> path = new ArrayList<>(indices.length);
        boolean ended = false;
        heldHasGap = false;
        for (int level = 0; level < indices.length; level++) {
            Cell cell = cells.get(indices[level]);
            Fault fault = Fault.of(columns.get(level), cell);
            if (fault != null) {
                return fault;
            }
            String label = CellText.of(cell);
            ended |= label.isEmpty();
            heldHasGap |= ended && !label.isEmpty();
            if (!ended) {
                path.add(label);
            }
        }
        held = path;
        return null;
    }

    @Override
    public void keep() {
        codes.add(held.isEmpty() ? null : held);
        gaps += heldHasGap ? 1 : 0;
    }

    Category category() {
        return category;
    }

    /** How many rows that were kept have a level below a blank one. */
    long gaps() {
        return gaps;
    }

    @Override
    public Portfolio addTo(Portfolio portfolio) {
        return portfolio.withCodes(category, codes.codes(), codes.values());
    }
}
