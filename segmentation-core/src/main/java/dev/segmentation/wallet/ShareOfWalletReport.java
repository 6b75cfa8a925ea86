package dev.segmentation.wallet;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the four segments hold, how much is known, and whom to grow, to fix and to assess. Shares are fractions; NaN where
 * the total is not above zero.
 *
 * @param quadrants the segments as they are listed
 * @param unassigned how many could not be judged, those included who are no customers
 * @param answered how many customers have a known satisfaction
 * @param answeredShare their share of the customers (by stage)
 * @param answeredSalesShare the share of the customers' sales that they stand for
 * @param aboveOne how many customers buy more from us than their wallet holds: wrong period, or a stale wallet
 * @param estimated how many customers are judged by an estimated wallet
 * @param survey the parts of the survey apart, satisfaction and then loyalty; nothing where no survey is named
 * @param grow whom to grow, by unserved wallet times chance of a sale (by unserved wallet where no chance is named)
 * @param fix whom to fix, by sales at risk
 * @param move whom to assess, by sales at risk
 * @param findings what is worth knowing, in words
 */
public record ShareOfWalletReport(
        List<Quadrant> quadrants,
        int unassigned,
        int answered,
        double answeredShare,
        double answeredSalesShare,
        int aboveOne,
        int estimated,
        List<SurveyPart> survey,
        List<Opportunity> grow,
        List<SalesAtRisk> fix,
        List<SalesAtRisk> move,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param quadrants the segments as they are listed
     * @param unassigned how many could not be judged, those included who are no customers
     * @param answered how many customers have a known satisfaction
     * @param answeredShare their share of the customers (by stage)
     * @param answeredSalesShare the share of the customers' sales that they stand for
     * @param aboveOne how many customers buy more from us than their wallet holds: wrong period, or a stale wallet
     * @param estimated how many customers are judged by an estimated wallet
     * @param survey the parts of the survey apart, satisfaction and then loyalty; nothing where no survey is named
     * @param grow whom to grow, by unserved wallet times chance of a sale (by unserved wallet where no chance is named)
     * @param fix whom to fix, by sales at risk
     * @param move whom to assess, by sales at risk
     * @param findings what is worth knowing, in words
     */
    public ShareOfWalletReport {
        quadrants = Checks.list(quadrants, "ShareOfWalletReport quadrants");
        survey = Checks.list(survey, "ShareOfWalletReport survey");
        grow = Checks.list(grow, "ShareOfWalletReport grow");
        fix = Checks.list(fix, "ShareOfWalletReport fix");
        move = Checks.list(move, "ShareOfWalletReport move");
        findings = Checks.list(findings, "ShareOfWalletReport findings");
    }

    /**
     * A segment in figures.
     *
     * @param segment its code
     * @param customers how many stand in it
     * @param customerShare their share of everybody
     * @param sales what they buy from us
     * @param salesShare its share of what the four segments buy
     * @param unserved what they buy elsewhere
     * @param unservedShare its share of what the four segments buy elsewhere
     */
    public record Quadrant(
            String segment,
            int customers,
            double customerShare,
            double sales,
            double salesShare,
            double unserved,
            double unservedShare) {}

    static ShareOfWalletReport of(ShareOfWalletModel model, Segmentation segmentation) {
        WalletLists lists = new WalletLists(model, segmentation);
        Known known = Known.of(model, segmentation, lists);
        List<Quadrant> quadrants = quadrants(model, segmentation, lists.unserved());
        List<Opportunity> grow = lists.grow();
        List<SalesAtRisk> fix = lists.fix();
        List<SurveyPart> survey = SurveyPart.of(
                model.evidence().survey(),
                segmentation.portfolio(),
                model.measures().sales());
        return new ShareOfWalletReport(
                quadrants,
                segmentation.count(Segment.UNASSIGNED.code()),
                known.answered,
                (double) known.answered / known.customers,
                known.salesShare,
                known.aboveOne,
                known.estimated,
                survey,
                grow,
                fix,
                lists.move(),
                WalletFindings.of(model, quadrants, known, new WalletFindings.Answers(survey, grow, fix)));
    }

    private static List<Quadrant> quadrants(
            ShareOfWalletModel model, Segmentation segmentation, MeasureColumn unserved) {
        int[] codes = new int[segmentation.portfolio().size()];
        Arrays.setAll(codes, segmentation::index);
        int last = Quadrants.CODES.size();
        double[] sales = segmentation.sums(model.measures().sales());
        double[] elsewhere = unserved.sums(codes, last + 1);
        double allSales = Arrays.stream(sales, 0, last).sum();
        double allElsewhere = Arrays.stream(elsewhere, 0, last).sum();
        List<Quadrant> quadrants = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            int customers = segmentation.count(Quadrants.CODES.get(i));
            quadrants.add(new Quadrant(
                    Quadrants.CODES.get(i),
                    customers,
                    (double) customers / codes.length,
                    sales[i],
                    allSales > 0 ? sales[i] / allSales : Double.NaN,
                    elsewhere[i],
                    allElsewhere > 0 ? elsewhere[i] / allElsewhere : Double.NaN));
        }
        return quadrants;
    }

    /** How much is known of the customers. */
    record Known(int customers, int answered, double salesShare, int aboveOne, int estimated, int tooClose) {
        static Known of(ShareOfWalletModel model, Segmentation segmentation, WalletLists lists) {
            Portfolio portfolio = segmentation.portfolio();
            MeasureColumn satisfaction = portfolio.measure(model.measures().satisfaction());
            int[] groups = new int[portfolio.size()];
            int[] counts = new int[4];
            WalletJudge.Rows rows = new WalletJudge.Rows(portfolio, model.measures());
            for (int row = 0; row < groups.length; row++) {
                boolean buys = portfolio.stage(row) == Stage.CUSTOMER;
                boolean answers = buys && !Double.isNaN(satisfaction.at(row));
                groups[row] = !buys ? -1 : answers ? 1 : 0;
                counts[0] += answers ? 1 : 0;
                counts[1] += lists.share().at(row) > 1 ? 1 : 0;
                counts[2] += isEstimated(model, segmentation, row) ? 1 : 0;
                counts[3] += buys && isTooClose(rows.wallet(row), rows.sales(row), model.walletCuts()) ? 1 : 0;
            }
            double[] sales = portfolio.measure(model.measures().sales()).sums(groups, 2);
            double total = sales[0] + sales[1];
            double share = total > 0 ? sales[1] / total : Double.NaN;
            return new Known(portfolio.count(Stage.CUSTOMER), counts[0], share, counts[1], counts[2], counts[3]);
        }

        private static boolean isTooClose(WalletMeasures.Bounds wallet, double sales, WalletCuts cuts) {
            return wallet.lowShare(sales) < cuts.share() && wallet.highShare(sales) >= cuts.share();
        }

        private static boolean isEstimated(ShareOfWalletModel model, Segmentation segmentation, int row) {
            WalletMeasures measures = model.measures();
            return measures.origin() != null
                    && !segmentation.segment(row).isUnassigned()
                    && !measures.isJudgedByInterval(segmentation.portfolio().customer(row))
                    && measures.originOf(segmentation.portfolio().customer(row)).isEstimate();
        }
    }
}
