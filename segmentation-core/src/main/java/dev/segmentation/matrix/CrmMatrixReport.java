package dev.segmentation.matrix;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cells hold, whether loyalty tells these customers apart, and where the next free hour goes. Shares are
 * fractions; NaN where the total is not above zero.
 *
 * @param cells the cells as they are listed: by value, then by loyalty
 * @param unassigned how many could not be placed
 * @param loyaltySpread how loyalty and each of its ingredients are spread over the customers; loyalty itself first
 * @param loyaltyValueCorrelation Spearman's rank correlation of loyalty and value over the customers who have both; NaN
 *     where one of them is the same for all
 * @param loyaltyDistinguishes false where loyalty does not tell these customers apart: the middle 80 % of them lie within
 *     less than a fifth of its scale, or 80 % of them or more stand in one column. A fifth is one step of a scale of
 *     five: whoever lies within it would have ticked the same box. Quantiles divide any crowd into thirds, also one that is
 *     all alike; so this is our own rule of thumb to warn by, not a test of significance, and it is applied to
 *     ten customers or more, and the part about the scale where the unit states one (0-100)
 * @param order the codes of the cells in the default order for the next free hour
 * @param moneyOrder the codes of the cells by this portfolio's money: unserved potential plus sales at risk, per hour spent
 *     today where the hours are known
 * @param findings what is worth knowing, in words
 */
public record CrmMatrixReport(
        List<Cell> cells,
        int unassigned,
        List<Spread> loyaltySpread,
        double loyaltyValueCorrelation,
        boolean loyaltyDistinguishes,
        List<String> order,
        List<String> moneyOrder,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param cells the cells as they are listed: by value, then by loyalty
     * @param unassigned how many could not be placed
     * @param loyaltySpread how loyalty and each of its ingredients are spread over the customers; loyalty itself first
     * @param loyaltyValueCorrelation Spearman's rank correlation of loyalty and value over the customers who have both
     * @param loyaltyDistinguishes false where loyalty does not tell these customers apart
     * @param order the codes of the cells in the default order for the next free hour
     * @param moneyOrder the codes of the cells by this portfolio's money
     * @param findings what is worth knowing, in words
     */
    public CrmMatrixReport {
        cells = Checks.list(cells, "CrmMatrixReport cells");
        loyaltySpread = Checks.list(loyaltySpread, "CrmMatrixReport loyaltySpread");
        order = Checks.list(order, "CrmMatrixReport order");
        moneyOrder = Checks.list(moneyOrder, "CrmMatrixReport moneyOrder");
        findings = Checks.list(findings, "CrmMatrixReport findings");
    }

    /**
     * A cell in figures.
     *
     * @param segment the code of the cell
     * @param customers how many stand in it
     * @param customerShare their share of everybody
     * @param sales what they buy from us, over the known values
     * @param salesShare its share of all cells
     * @param unserved what they could still buy, over the known values; 0 where no potential is named
     * @param unservedShare its share of all cells
     * @param atRisk the sales at risk: those of the lowest column of loyalty, else 0
     * @param effort the time spent on them, over the known values; NaN where no measure of it is named
     * @param perEffort unserved plus at risk per unit of the effort; NaN where that is not known or not above zero
     */
    public record Cell(
            String segment,
            int customers,
            double customerShare,
            double sales,
            double salesShare,
            double unserved,
            double unservedShare,
            double atRisk,
            double effort,
            double perEffort) {}

    /**
     * How a measure is spread over the customers: quantiles of type 7, in its own unit.
     *
     * @param measure what is spread
     * @param known of how many customers it is known
     * @param low the first decile; NaN where it is known of nobody
     * @param median half of them lie below
     * @param high the last decile
     */
    public record Spread(Measure measure, int known, double low, double median, double high) {}

    static CrmMatrixReport of(CrmMatrixModel model, Segmentation segmentation, @Nullable Measure effort) {
        LoyaltyEvidence loyalty = LoyaltyEvidence.of(model, segmentation.portfolio());
        CellFigures figures = CellFigures.of(model, segmentation, effort);
        return new CrmMatrixReport(
                figures.cells(),
                figures.unassigned(),
                loyalty.spreads(),
                loyalty.correlation(),
                loyalty.distinguishes(),
                figures.order(),
                figures.moneyOrder(),
                MatrixFindings.of(loyalty, figures, effort != null));
    }
}
