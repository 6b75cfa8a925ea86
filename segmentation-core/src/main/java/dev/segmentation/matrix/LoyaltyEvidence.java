package dev.segmentation.matrix;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.BandCodes;
import dev.segmentation.internal.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether loyalty tells the customers apart; {@link CrmMatrixReport#loyaltyDistinguishes} states the rule. */
final class LoyaltyEvidence {
    private static final Banding DECILES = Banding.quantiles(0.1, 0.5, 0.9);
    private static final Pattern SCALE = Pattern.compile("(-?\\d{1,9})-(\\d{1,9})");
    private static final double STEP_OF_FIVE = 0.2;
    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST = 10;

    private final List<CrmMatrixReport.Spread> spreads;
    private final double correlation;
    private final double scale;
    private final Column largest;

    private LoyaltyEvidence(List<CrmMatrixReport.Spread> spreads, double correlation, double scale, Column largest) {
        this.spreads = spreads;
        this.correlation = correlation;
        this.scale = scale;
        this.largest = largest;
    }

    /** The column of loyalty in which most of those whose loyalty is known stand, and their share; NaN for nobody. */
    record Column(String label, double share) {}

    static LoyaltyEvidence of(CrmMatrixModel model, Portfolio portfolio) {
        MatrixAxes axes = model.axes();
        MeasureColumn loyalty = axes.loyalty().of(portfolio);
        List<CrmMatrixReport.Spread> spreads = new ArrayList<>();
        spreads.add(spread(loyalty, portfolio));
        if (axes.loyalty().index() != null) {
            axes.loyalty().measures().forEach(m -> spreads.add(spread(portfolio.measure(m), portfolio)));
        }
        return new LoyaltyEvidence(
                spreads,
                correlation(axes, portfolio, loyalty),
                scale(loyalty.measure()),
                largest(model.grid(), customersOf(loyalty, portfolio)));
    }

    private static MeasureColumn customersOf(MeasureColumn column, Portfolio portfolio) {
        return column.knownWhere(row -> portfolio.stage(row) == Stage.CUSTOMER);
    }

    private static CrmMatrixReport.Spread spread(MeasureColumn column, Portfolio portfolio) {
        MeasureColumn known = customersOf(column, portfolio);
        if (known.size() == 0) {
            return new CrmMatrixReport.Spread(column.measure(), 0, Double.NaN, Double.NaN, Double.NaN);
        }
        List<Double> deciles = DECILES.fit(known).cuts();
        return new CrmMatrixReport.Spread(
                column.measure(), known.size(), deciles.get(0), deciles.get(1), deciles.get(2));
    }

    private static double correlation(MatrixAxes axes, Portfolio portfolio, MeasureColumn loyalty) {
        MeasureColumn sales = portfolio.measure(axes.sales());
        MeasureColumn potential = axes.potential() == null
                ? sales
                : portfolio.measure(axes.potential().measure());
        double[] values = new double[portfolio.size()];
        for (int row = 0; row < values.length; row++) {
            boolean buys = portfolio.stage(row) == Stage.CUSTOMER;
            values[row] = buys ? axes.value(Stage.CUSTOMER, sales.at(row), potential.at(row)) : Double.NaN;
        }
        MeasureColumn value = MeasureColumn.of(axes.sales(), values);
        double[] known = value.knownWhere(row -> !Double.isNaN(loyalty.at(row))).toArray();
        double[] loyal = loyalty.knownWhere(row -> !Double.isNaN(value.at(row))).toArray();
        return RankCorrelation.of(loyal, known);
    }

    /** How long the scale is that the unit states (0-100), or NaN. */
    private static double scale(Measure measure) {
        Matcher scale = SCALE.matcher(measure.unit());
        return scale.matches() ? Double.parseDouble(scale.group(2)) - Double.parseDouble(scale.group(1)) : Double.NaN;
    }

    private static Column largest(MatrixGrid grid, MeasureColumn loyalty) {
        int[] counts = BandCodes.counts(
                loyalty.bands(grid.loyalty().cutArray()), grid.loyalty().size());
        int largest = 0;
        for (int band = 1; band < counts.length; band++) {
            largest = counts[band] > counts[largest] ? band : largest;
        }
        return new Column(grid.loyalty().label(largest), (double) counts[largest] / loyalty.size());
    }

    List<CrmMatrixReport.Spread> spreads() {
        return spreads;
    }

    double correlation() {
        return correlation;
    }

    Column largest() {
        return largest;
    }

    CrmMatrixReport.Spread loyalty() {
        return spreads.get(0);
    }

    boolean isNarrow() {
        return isEnough() && loyalty().high() - loyalty().low() < STEP_OF_FIVE * scale;
    }

    boolean isCrowded() {
        return isEnough() && largest.share >= NEARLY_ALL;
    }

    boolean distinguishes() {
        return !isNarrow() && !isCrowded();
    }

    private boolean isEnough() {
        return loyalty().known() >= FEWEST;
    }
}
