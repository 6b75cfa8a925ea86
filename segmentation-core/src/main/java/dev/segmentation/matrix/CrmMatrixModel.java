package dev.segmentation.matrix;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a {@link CrmMatrix}: its cuts on both axes, and the plays.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are listed by value from the lowest, then
 * by loyalty with prospects first; all are always there. A segmentation derives {@code loyalty} and, where there is a
 * potential, {@code unserved}: what they could still buy, in the unit of the sales. {@code toString} prints the thresholds
 * with their units.
 */
public final class CrmMatrixModel implements SegmentModel {
    private final MatrixAxes axes;
    private final MatrixGrid grid;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final MatrixJudge judge;
    private final Function<Customer, Explanation> explainer;

    private CrmMatrixModel(MatrixAxes axes, MatrixGrid grid, Provenance provenance) {
        this.axes = axes;
        this.grid = grid;
        this.provenance = provenance;
        this.segments = grid.segments();
        this.judge = new MatrixJudge(axes, grid);
        this.explainer = new MatrixExplainer(this)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param axes what the axes are read from
     * @param grid the cuts on both axes, and the plays
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a potential with bands of its own has other labels than the value
     */
    public static CrmMatrixModel of(MatrixAxes axes, MatrixGrid grid, Provenance provenance) {
        Bands own = Checks.notNull(axes, "CrmMatrixModel.of axes").ownBands();
        List<String> sizes =
                Checks.notNull(grid, "CrmMatrixModel.of grid").value().labels();
        if (own != null && !own.labels().equals(sizes)) {
            throw new IllegalArgumentException("CrmMatrixModel.of potential must have the labels of the value, " + sizes
                    + "; got " + own.labels() + ".");
        }
        return new CrmMatrixModel(axes, grid, Checks.notNull(provenance, "CrmMatrixModel.of provenance"));
    }

    @Override
    public String kind() {
        return CrmMatrix.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    /**
     * The cells in the default order of their plays: {@code giant-low} first, {@code small-high} last.
     *
     * @return the cells, most urgent first
     */
    @Override
    public List<Segment> byUrgency() {
        return grid.byUrgency();
    }

    @Override
    public List<Attribute> attributes() {
        return axes.attributes();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What the axes are read from.
     *
     * @return sales, potential and loyalty
     */
    public MatrixAxes axes() {
        return axes;
    }

    /**
     * The cuts on both axes, and the plays.
     *
     * @return the grid
     */
    public MatrixGrid grid() {
        return grid;
    }

    MatrixJudge judge() {
        return judge;
    }

    @Override
    public Assignment assign(Customer customer) {
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone, without anything allocated.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int cell = judge.cell(customer);
        return cell < 0 ? Segment.UNASSIGNED : segments.get(cell);
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(axes.measures());
        MeasureColumn loyalty = axes.loyalty().of(completed);
        Segmentation result = Segmentation.counted(this, completed, new int[0], judge.cells(completed, loyalty))
                .withDerived(loyalty.as(loyaltyMeasure()));
        MatrixAxes.Potential stated = axes.potential();
        return stated == null ? result : result.withDerived(unservedMeasure(), () -> unserved(completed, stated));
    }

    private MeasureColumn unserved(Portfolio portfolio, MatrixAxes.Potential stated) {
        MeasureColumn sales = portfolio.measure(axes.sales());
        MeasureColumn potential = portfolio.measure(stated.measure());
        double[] unserved = new double[portfolio.size()];
        for (int row = 0; row < unserved.length; row++) {
            unserved[row] = axes.unserved(portfolio.stage(row), sales.at(row), potential.at(row));
        }
        return MeasureColumn.of(unservedMeasure(), unserved);
    }

    /** Loyalty under the name that other packages look for, whatever the user's own measure is called. */
    Measure loyaltyMeasure() {
        return Measure.of("loyalty", axes.loyalty().measure().unit());
    }

    Measure unservedMeasure() {
        return Measure.of(
                "unserved",
                axes.potential() == null
                        ? axes.sales().unit()
                        : axes.potential().measure().unit());
    }

    @Override
    public CrmMatrixReport report(Segmentation segmentation) {
        return CrmMatrixReport.of(this, segmentation, null);
    }

    /**
     * The evidence for a manager, with the hours that are spent on the customers today.
     *
     * @param segmentation what this model made of a portfolio
     * @param effort time spent on a customer, in hours or any other unit, over the same period as the sales
     * @return a record of figures and findings, with money per hour
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    @Override
    public CrmMatrixReport report(Segmentation segmentation, Measure effort) {
        Checks.notNull(effort, "CrmMatrixModel.report effort");
        return CrmMatrixReport.of(this, segmentation, effort);
    }

    /** The lowest column of loyalty. */
    @Override
    public List<Segment> atRisk() {
        return segments.stream()
                .filter(segment -> segments.indexOf(segment) % grid.columns() == 1)
                .toList();
    }

    /** The largest and most loyal: what they buy is not to be lost over time that would return more elsewhere. */
    @Override
    public List<Segment> guaranteed() {
        return List.of(segments.get(segments.size() - 1));
    }

    @Override
    public Optional<Measure> money() {
        return Optional.of(axes.sales());
    }

    @Override
    public Map<String, List<Double>> cuts() {
        Map<String, List<Double>> cuts = new LinkedHashMap<>();
        cuts.put(axes.sales().name(), grid.value().cuts());
        cuts.put(axes.loyalty().measure().name(), grid.loyalty().cuts());
        Bands own = axes.ownBands();
        if (own != null && axes.potential() != null) {
            cuts.put(axes.potential().measure().name(), own.cuts());
        }
        return Collections.unmodifiableMap(cuts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrmMatrixModel that
                && axes.equals(that.axes)
                && grid.equals(that.grid)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(axes, grid);
    }

    @Override
    public String toString() {
        return "CrmMatrixModel[" + axes.sales() + ": " + grid.value() + "; "
                + axes.loyalty().measure() + ": " + grid.loyalty() + "]";
    }
}
