package dev.segmentation.matrix;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums by cell, and the two orders in which to spend the next free hour. */
final class CellFigures {
    /** More money per hour first; cells with money on which nobody spends an hour come before all others. */
    private static final Comparator<CrmMatrixReport.Cell> BY_MONEY = Comparator.comparing(
                    (CrmMatrixReport.Cell cell) -> money(cell) > 0 ? 0 : 1)
            .thenComparing(cell -> Double.isNaN(cell.perEffort()) ? 0 : 1)
            .thenComparing(cell -> Double.isNaN(cell.perEffort()) ? -money(cell) : -cell.perEffort());

    private final MatrixGrid grid;
    private final List<CrmMatrixReport.Cell> cells;
    private final int unassigned;

    private CellFigures(MatrixGrid grid, List<CrmMatrixReport.Cell> cells, int unassigned) {
        this.grid = grid;
        this.cells = Collections.unmodifiableList(cells);
        this.unassigned = unassigned;
    }

    static CellFigures of(CrmMatrixModel model, Segmentation segmentation, @Nullable Measure effort) {
        List<Segment> segments = segmentation.segments();
        double[] sales = segmentation.sums(model.axes().sales());
        double[] unserved = unserved(model, segmentation);
        double[] spent = effort == null ? new double[segments.size()] : segmentation.sums(effort);
        int last = segments.size() - 1;
        double allSales = Arrays.stream(sales, 0, last).sum();
        double allUnserved = Arrays.stream(unserved, 0, last).sum();
        List<CrmMatrixReport.Cell> cells = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            int customers = segmentation.count(segments.get(i).code());
            double atRisk = i % model.grid().columns() == 1 ? Math.max(0, sales[i]) : 0;
            cells.add(new CrmMatrixReport.Cell(
                    segments.get(i).code(),
                    customers,
                    (double) customers / segmentation.portfolio().size(),
                    sales[i],
                    share(sales[i], allSales),
                    unserved[i],
                    share(unserved[i], allUnserved),
                    atRisk,
                    effort == null ? Double.NaN : spent[i],
                    spent[i] > 0 ? (unserved[i] + atRisk) / spent[i] : Double.NaN));
        }
        return new CellFigures(model.grid(), cells, segmentation.count(Segment.UNASSIGNED.code()));
    }

    private static double[] unserved(CrmMatrixModel model, Segmentation segmentation) {
        int[] codes = new int[segmentation.portfolio().size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = segmentation.index(row);
        }
        MeasureColumn unserved =
                segmentation.derived().get(model.unservedMeasure().name());
        int segments = segmentation.segments().size();
        return unserved == null ? new double[segments] : unserved.sums(codes, segments);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    private static double money(CrmMatrixReport.Cell cell) {
        return cell.unserved() + cell.atRisk();
    }

    List<CrmMatrixReport.Cell> cells() {
        return cells;
    }

    int unassigned() {
        return unassigned;
    }

    /** Most urgent first by default. */
    List<String> order() {
        return codes(byUrgency());
    }

    /** Ties, and cells without money, in the default order. */
    List<String> moneyOrder() {
        return codes(byMoney());
    }

    List<CrmMatrixReport.Cell> byMoney() {
        return byUrgency().stream().sorted(BY_MONEY).toList();
    }

    private List<CrmMatrixReport.Cell> byUrgency() {
        return cells.stream()
                .sorted(Comparator.comparingInt(cell -> grid.urgency(cells.indexOf(cell))))
                .toList();
    }

    static boolean hasMoney(CrmMatrixReport.Cell cell) {
        return money(cell) > 0;
    }

    private static List<String> codes(List<CrmMatrixReport.Cell> cells) {
        return cells.stream().map(CrmMatrixReport.Cell::segment).toList();
    }
}
