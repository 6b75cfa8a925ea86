package dev.segmentation.examples.out;

import dev.segmentation.matrix.CrmMatrixReport;
import java.util.ArrayList;
import java.util.List;

/** What the cells of a matrix could still buy, beside where the next hour goes by default and by this portfolio's money. Stateless. */
final class MatrixTable {
    private static final int LONGEST_TABLE = 14;
    private static final double SMALL = 10_000;

    private MatrixTable() {}

    /** Nothing where another method divides, or where there is neither a potential nor anything at risk. */
    static List<String> lines(NamedSegmentation named, Words words) {
        if (!(named.report() instanceof CrmMatrixReport report)
                || report.cells().size() > LONGEST_TABLE
                || report.cells().stream().allMatch(cell -> cell.unserved() + cell.atRisk() == 0)) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("heading.segment"),
                words.of("heading.unserved"),
                words.of("heading.share"),
                words.of("heading.at-risk"),
                words.of("heading.next-hour"),
                words.of("heading.by-money")));
        report.cells().forEach(cell -> rows.add(row(cell, report, words)));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(Columns.aligned(rows));
        return lines;
    }

    private static List<String> row(CrmMatrixReport.Cell cell, CrmMatrixReport report, Words words) {
        return List.of(
                cell.segment(),
                money(cell.unserved(), words),
                words.share(cell.unservedShare()),
                money(cell.atRisk(), words),
                words.number(report.order().indexOf(cell.segment()) + 1),
                words.number(report.moneyOrder().indexOf(cell.segment()) + 1));
    }

    /** Whole units, as in the table of sales above. */
    private static String money(double sum, Words words) {
        return words.number(Math.abs(sum) < SMALL ? sum : Math.rint(sum));
    }
}
