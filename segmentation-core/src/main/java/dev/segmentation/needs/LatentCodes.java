package dev.segmentation.needs;

import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import java.util.List;

/** Answers as codes: places in the list of answers that a model knows, -1 for any other and for unknown. */
final class LatentCodes {
    private LatentCodes() {}

    /** All customers, row-major. */
    static int[] of(List<LatentItem> items, Portfolio portfolio) {
        int width = items.size();
        int[] codes = new int[portfolio.size() * width];
        for (int j = 0; j < width; j++) {
            LatentItem item = items.get(j);
            CategoryColumn column = portfolio.category(item.category());
            int[] known = column.paths().stream()
                    .mapToInt(path -> item.labels().indexOf(path))
                    .toArray();
            for (int row = 0; row < column.size(); row++) {
                int code = column.code(row);
                codes[row * width + j] = code < 0 ? -1 : known[code];
            }
        }
        return codes;
    }
}
