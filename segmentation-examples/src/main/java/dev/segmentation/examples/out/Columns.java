package dev.segmentation.examples.out;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts as lines: the first column to the left, bars as they are, all others to the right. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /** One line for each row; every row has as many cells as the first, and the first holds the headings. */
    static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(GAP).append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
