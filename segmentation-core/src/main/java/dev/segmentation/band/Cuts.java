package dev.segmentation.band;

import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.NaturalBreaks;
import dev.segmentation.internal.Quantiles;
import java.math.BigDecimal;
import java.util.Arrays;

/** Learns cuts: one short rule each, on top of the column's order statistics. */
final class Cuts {
    private Cuts() {}

    static double[] of(Rule rule, double[] arguments, MeasureColumn values) {
        if (rule == Rule.AT) {
            return arguments.clone();
        }
        if (values.known() == 0) {
            throw new IllegalArgumentException(
                    "Banding." + rule.code() + " must have known values to learn from; got none.");
        }
        return switch (rule) {
            case QUANTILES -> quantiles(values, arguments);
            case TOP_SHARE -> topShare(values, arguments);
            case CUMULATIVE_SHARE -> cumulativeShare(values, arguments);
            case NATURAL_BREAKS -> naturalBreaks(values, (int) arguments[0]);
            case AT -> arguments.clone();
        };
    }

    private static double[] quantiles(MeasureColumn values, double[] fractions) {
        return Quantiles.typeSeven(values.known(), fractions, values::orderStatistics);
    }

    private static double[] topShare(MeasureColumn values, double[] shares) {
        double[] fractions = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            fractions[i] = rest(shares[shares.length - 1 - i]);
        }
        return quantiles(values, fractions);
    }

    /** 1 - share as it is written: below the top 80 % lies a fifth, and no 0.19999999999999996. */
    private static double rest(double share) {
        return BigDecimal.ONE.subtract(new BigDecimal(Decimals.shortest(share))).doubleValue();
    }

    private static double[] cumulativeShare(MeasureColumn values, double[] shares) {
        double[] crossings = values.shareCrossings(shares);
        if (Double.isInfinite(crossings[0])) {
            throw new IllegalArgumentException("Banding.cumulativeShare must have values above zero to share out; got "
                    + values.known() + " known values, none above zero.");
        }
        double[] cuts = new double[crossings.length];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = crossings[cuts.length - 1 - i];
        }
        return cuts;
    }

    private static double[] naturalBreaks(MeasureColumn values, int bands) {
        double[] sorted = values.knownWhere(row -> true).toArray();
        Arrays.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        if (distinct < bands) {
            throw new IllegalArgumentException(
                    "Banding.naturalBreaks must have at least as many distinct values as bands;" + " got " + distinct
                            + " for " + bands + " bands.");
        }
        return NaturalBreaks.cuts(sorted, bands);
    }
}
