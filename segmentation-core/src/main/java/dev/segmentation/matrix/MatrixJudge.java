package dev.segmentation.matrix;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;

/** Finds the cell of one customer, or of a whole portfolio in columns. Cells are places in the listed order. */
final class MatrixJudge {
    private final MatrixAxes axes;
    private final MatrixGrid grid;
    private final Bands courted;

    MatrixJudge(MatrixAxes axes, MatrixGrid grid) {
        this.axes = axes;
        this.grid = grid;
        Bands own = axes.ownBands();
        this.courted = own == null ? grid.value() : own;
    }

    /** The bands that somebody's value is judged by. */
    Bands valueBands(Stage stage) {
        return stage == Stage.CUSTOMER ? grid.value() : courted;
    }

    /** The cell of one customer; -1 for unassigned. */
    int cell(Customer customer) {
        double value = axes.value(customer);
        return customer.stage() == Stage.CUSTOMER
                ? cell(
                        grid.value().index(value),
                        grid.loyalty().index(axes.loyalty().of(customer)))
                : courtedCell(value);
    }

    /** The cells of all rows. The band of the larger of two values is the higher of their bands. */
    int[] cells(Portfolio portfolio, MeasureColumn loyalty) {
        double[] cuts = grid.value().cutArray();
        int[] cells = portfolio.measure(axes.sales()).bands(cuts);
        int[] raised = axes.raises() ? potential(portfolio).bands(cuts) : cells;
        int[] columns = loyalty.bands(grid.loyalty().cutArray());
        for (int row = 0; row < cells.length; row++) {
            cells[row] = cell(Math.max(cells[row], raised[row]), columns[row]);
        }
        if (portfolio.count(Stage.CUSTOMER) < cells.length) {
            placeOthers(portfolio, cells);
        }
        return cells;
    }

    private void placeOthers(Portfolio portfolio, int[] cells) {
        MeasureColumn potential = axes.potential() == null ? null : potential(portfolio);
        for (int row = 0; row < cells.length; row++) {
            Stage stage = portfolio.stage(row);
            if (stage != Stage.CUSTOMER) {
                double known = potential == null ? Double.NaN : potential.at(row);
                cells[row] = courtedCell(axes.value(stage, Double.NaN, known));
            }
        }
    }

    private MeasureColumn potential(Portfolio portfolio) {
        Measure measure =
                axes.potential() == null ? axes.sales() : axes.potential().measure();
        return portfolio.measure(measure);
    }

    /** An unknown loyalty, band -1, stands in the lowest column. */
    private int cell(int value, int loyalty) {
        return value < 0 ? -1 : value * grid.columns() + 1 + Math.max(0, loyalty);
    }

    private int courtedCell(double potential) {
        int band = courted.index(potential);
        return band < 0 ? -1 : band * grid.columns();
    }
}
