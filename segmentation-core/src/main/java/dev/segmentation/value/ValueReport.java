package dev.segmentation.value;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * How a value is spread over the customers (by stage), and what the tiers make of it. Shares are fractions; NaN where the
 * total is not above zero.
 *
 * @param customers customers whose value is known
 * @param total the sum of their values, in the value's unit
 * @param gini the Gini coefficient in its population form: 0 where all are equal, towards 1 where one has all
 * @param top20Share what the largest fifth of them (rounded up) holds
 * @param shareHolding80 the smallest share of them that holds 80 % of the total
 * @param pareto the Pareto curve: what the largest customers hold
 * @param tiers the tiers from the highest, over all stages
 * @param findings what is worth knowing, in words
 */
public record ValueReport(
        int customers,
        double total,
        double gini,
        double top20Share,
        double shareHolding80,
        List<Point> pareto,
        List<Tier> tiers,
        List<Message> findings)
        implements Report {
    /** A tier that holds more than this share of the customers does not single anybody out. */
    private static final double CROWDED = 0.5;

    /** "80/20" is said to hold if the largest fifth holds this much or more. */
    private static final double EIGHTY = 0.8;

    /** Nothing is said about fifths of fewer customers than this. */
    private static final int FEW = 10;

    /**
     * Copies the lists.
     *
     * @param customers customers whose value is known
     * @param total the sum of their values, in the value's unit
     * @param gini the Gini coefficient in its population form: 0 where all are equal, towards 1 where one has all
     * @param top20Share what the largest fifth of them (rounded up) holds
     * @param shareHolding80 the smallest share of them that holds 80 % of the total
     * @param pareto the Pareto curve: what the largest customers hold
     * @param tiers the tiers from the highest, over all stages
     * @param findings what is worth knowing, in words
     */
    public ValueReport {
        pareto = Checks.list(pareto, "ValueReport pareto");
        tiers = Checks.list(tiers, "ValueReport tiers");
        findings = Checks.list(findings, "ValueReport findings");
    }

    /**
     * A point of the Pareto curve.
     *
     * @param customers the share of the customers, from the largest
     * @param value the share of the value that they hold
     */
    public record Point(double customers, double value) {}

    /**
     * A tier in figures.
     *
     * @param segment the code of the tier
     * @param customers how many stand in it
     * @param customerShare their share of all who could be judged
     * @param value the sum of the values of those of them who are customers
     * @param valueShare its share of the total
     */
    public record Tier(String segment, int customers, double customerShare, double value, double valueShare) {}

    static ValueReport of(ValueBasedModel model, Segmentation segmentation) {
        Portfolio portfolio = segmentation.portfolio();
        MeasureColumn values = model.scale().of(portfolio);
        Concentration spread = Concentration.of(portfolio.knownOfCustomers(values));
        List<Tier> tiers = tiers(segmentation, values, spread.total());
        return new ValueReport(
                spread.customers(),
                spread.total(),
                spread.gini(),
                spread.topShare(0.2),
                spread.customersHolding(EIGHTY),
                spread.curve(),
                tiers,
                findings(spread, tiers));
    }

    private static List<Tier> tiers(Segmentation segmentation, MeasureColumn values, double total) {
        Portfolio portfolio = segmentation.portfolio();
        List<Segment> segments = segmentation.segments();
        int[] codes = new int[portfolio.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = portfolio.stage(row) == Stage.CUSTOMER ? segmentation.index(row) : -1;
        }
        double[] sums = values.sums(codes, segments.size());
        int judged = portfolio.size() - segmentation.count(Segment.UNASSIGNED.code());
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < segments.size() - 1; i++) {
            int customers = segmentation.count(segments.get(i).code());
            double valueShare = total > 0 ? sums[i] / total : Double.NaN;
            tiers.add(new Tier(segments.get(i).code(), customers, (double) customers / judged, sums[i], valueShare));
        }
        return tiers;
    }

    /**
     * Whether 80/20 holds. Of fewer than ten customers a fifth is hardly more than one: what the largest holds is said
     * instead. Values below zero can make the largest fifth hold more than the total: that is said instead.
     */
    private static Message eightyTwenty(Concentration spread) {
        double top = spread.topShare(0.2);
        if (top > 1) {
            return Message.of("value.report.over-all", new Share(top), new Share(spread.belowZero()));
        } else if (spread.customers() < FEW) {
            return Message.of("value.report.few", spread.customers(), new Share(spread.largestShare()));
        }
        String key = top >= EIGHTY ? "value.report.eighty-twenty" : "value.report.not-eighty-twenty";
        return Message.of(key, new Share(top), new Share(spread.customersHolding(EIGHTY)));
    }

    private static List<Message> findings(Concentration spread, List<Tier> tiers) {
        List<Message> findings = new ArrayList<>();
        if (spread.total() > 0) {
            findings.add(eightyTwenty(spread));
        }
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.customers() == 0) {
                findings.add(Message.of("value.report.empty", tier.segment()));
            } else if (tier.customerShare() > CROWDED && i == 0) {
                findings.add(Message.of("value.report.crowded", tier.segment(), new Share(tier.customerShare())));
            }
        }
        return findings;
    }
}
