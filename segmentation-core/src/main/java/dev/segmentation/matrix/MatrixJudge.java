package dev.segmentation.matrix;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Sought;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the cell of one customer, or of a whole portfolio in columns. Cells are places in the listed order. */
final class MatrixJudge {
    private static final CodeSource NOBODY = new Nobody();
    private static final int SALES = 0;
    private static final int LOYALTY = 1;
    private static final int POTENTIAL = 2;

    private final MatrixAxes axes;
    private final MatrixGrid grid;
    private final Bands courted;
    /** What is read of one customer. */
    private final Sought read;
    /** Whether loyalty is a measure, and not an index of several. */
    private final boolean readsLoyalty;

    MatrixJudge(MatrixAxes axes, MatrixGrid grid) {
        this.axes = axes;
        this.grid = grid;
        Measure sales = axes.sales();
        Measure potential = axes.potential() == null ? sales : axes.potential().measure();
        this.read = Sought.of(List.of(sales, axes.loyalty().measure(), potential));
        this.readsLoyalty = axes.loyalty().index() == null;
        Bands own = axes.ownBands();
        this.courted = own == null ? grid.value() : own;
    }

    /** The bands that somebody's value is judged by. */
    Bands valueBands(Stage stage) {
        return stage == Stage.CUSTOMER ? grid.value() : courted;
    }

    /** The cell of one customer; -1 for unassigned. */
    int cell(Customer customer) {
        Map<?, ?> known = customer.attributes();
        if (customer.stage() != Stage.CUSTOMER) {
            return axes.courts(customer.stage()) ? courtedCell(potential(known)) : -1;
        }
        double sales = read.number(SALES, known);
        double value = axes.raises() ? axes.value(Stage.CUSTOMER, sales, potential(known)) : sales;
        double loyalty =
                readsLoyalty ? read.number(LOYALTY, known) : axes.loyalty().of(customer);
        return cell(grid.value().index(value), grid.loyalty().index(loyalty));
    }

    private double potential(Map<?, ?> known) {
        return axes.potential() == null ? Double.NaN : read.number(POTENTIAL, known);
    }

    /** The cells of all rows, worked out as they are asked for. */
    CodeSource cells(Portfolio portfolio, MeasureColumn loyalty) {
        double[] cuts = grid.value().cutArray();
        CodeSource sales = portfolio.measure(axes.sales()).bandCodes(cuts);
        CodeSource columns = loyalty.bandCodes(grid.loyalty().cutArray());
        boolean everybody = portfolio.count(Stage.CUSTOMER) == portfolio.size();
        CodeSource courtable = NOBODY;
        if (axes.potential() != null && (axes.raises() || !everybody)) {
            courtable = potential(portfolio).bandCodes(courted.cutArray());
        }
        MatrixCells.Codes codes = new MatrixCells.Codes(sales, courtable, columns);
        CodeSource mixed = everybody ? null : portfolio.stages();
        return MatrixDigits.fits(grid.value().size(), grid.columns())
                ? new MatrixDigits(codes, mixed, axes, grid.columns())
                : new MatrixCells(codes, mixed, axes, grid.columns());
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

    /** A band that is unknown of everybody. */
    private static final class Nobody implements CodeSource {
        @Override
        public void copy(int from, int length, int[] into) {
            Arrays.fill(into, 0, length, -1);
        }

        @Override
        public boolean copyDigits(int from, int length, byte[] into, int at) {
            Arrays.fill(into, at, at + length, (byte) 0);
            return true;
        }
    }
}
