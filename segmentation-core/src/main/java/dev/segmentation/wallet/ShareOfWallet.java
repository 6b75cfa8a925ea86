package dev.segmentation.wallet;

import dev.segmentation.Fitting;
import dev.segmentation.Origin;
import dev.segmentation.Play;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.Sum;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides customers by our share of their wallet, {@code sales / wallet}, and their satisfaction: grow (satisfied, low
 * share), fix (dissatisfied, high share), model (both high), move (both low).
 *
 * <p>Only customers are judged. Where the wallet is unknown, or zero, the share is undefined and the customer unassigned,
 * never at zero. A share above 1 is judged as it is, and the reason says that something is wrong. A wallet known as an
 * interval gives an interval of shares; where the cut lies inside, it is too close to call and the customer unassigned.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks
 * a measure, or medians or means have nobody to come from.
 *
 * <pre>{@code
 * ShareOfWallet share = ShareOfWallet.of(SALES, WALLET, SATISFACTION);       // cuts 0.5 and 70
 * share.fit(today).report(today, OWNER).grow();                             // whose, how many, how much
 * }</pre>
 */
@CheckReturnValue
public final class ShareOfWallet implements Segmenter<ShareOfWalletModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "share-of-wallet";

    private static final WalletCuts DEFAULT = new WalletCuts(0.5, 70, WalletCuts.Rule.FIXED);
    private static final Banding HALVES = Banding.quantiles(0.5);

    private final WalletMeasures measures;
    private final WalletCuts cuts;
    private final WalletEvidence evidence;

    private ShareOfWallet(WalletMeasures measures, WalletCuts cuts, WalletEvidence evidence) {
        this.measures = measures;
        this.cuts = cuts;
        this.evidence = evidence;
    }

    /**
     * Of sales and wallet, over the same period in the same currency, and satisfaction; cut at 0.5 and 70.
     *
     * @param sales what they buy from us
     * @param wallet what they spend in our category in all, in the unit of the sales
     * @param satisfaction how satisfied they are, in any unit; more is better
     * @return the segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sales and wallet differ in their unit
     */
    public static ShareOfWallet of(Measure sales, Measure wallet, Measure satisfaction) {
        return new ShareOfWallet(
                new WalletMeasures(sales, wallet, satisfaction, null, null), DEFAULT, WalletEvidence.NONE);
    }

    /**
     * With wallets that may be intervals. Where both ends are known they count, else the single figure does.
     *
     * @param low the least that the wallet may be, in the unit of the sales
     * @param high the most that it may be, in the unit of the sales
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if one is in another unit than the sales
     */
    public ShareOfWallet wallet(Measure low, Measure high) {
        WalletMeasures.Interval interval = new WalletMeasures.Interval(low, high);
        return new ShareOfWallet(
                new WalletMeasures(measures.sales(), measures.wallet(), measures.satisfaction(), interval, null),
                cuts,
                evidence);
    }

    /**
     * With other fixed cuts; who equals a cut is high.
     *
     * @param share from which share on it is high: above 0, at most 1
     * @param satisfaction from where on they are satisfied, in the unit of the satisfaction
     * @return a new segmenter
     * @throws IllegalArgumentException if the share is not within (0, 1], or the satisfaction is not finite
     */
    public ShareOfWallet cuts(double share, double satisfaction) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("ShareOfWallet.cuts share must be within (0.0, 1.0]; got " + share
                    + ". For half of the wallet write cuts(0.5, 70).");
        }
        return new ShareOfWallet(measures, new WalletCuts(share, satisfaction, WalletCuts.Rule.FIXED), evidence);
    }

    /**
     * Cut at the medians of the customers who have both. The report warns: a median calls half of them dissatisfied,
     * however satisfied they are.
     *
     * @return a new segmenter
     */
    public ShareOfWallet medians() {
        return new ShareOfWallet(measures, new WalletCuts(0, 0, WalletCuts.Rule.MEDIANS), evidence);
    }

    /**
     * Cut at the means of the customers who have both.
     *
     * @return a new segmenter
     */
    public ShareOfWallet means() {
        return new ShareOfWallet(measures, new WalletCuts(0, 0, WalletCuts.Rule.MEANS), evidence);
    }

    /**
     * Ranks Grow by unserved wallet times the chance of a sale; without it, by the unserved wallet alone.
     *
     * @param chance the chance of a sale, from 0 to 1, or from 0 to 100 where its unit is {@code %}; it decides about no segment
     * @return a new segmenter
     * @throws NullPointerException if the measure is null
     */
    public ShareOfWallet chance(Measure chance) {
        Checks.notNull(chance, "ShareOfWallet.chance");
        return with(new WalletEvidence(chance, evidence.trend(), evidence.survey(), evidence.plays()));
    }

    /**
     * Shows how sales change where there is risk.
     *
     * @param trend for example the change over the year before; it decides about no segment
     * @return a new segmenter
     * @throws NullPointerException if the measure is null
     */
    public ShareOfWallet trend(Measure trend) {
        Checks.notNull(trend, "ShareOfWallet.trend");
        return with(new WalletEvidence(evidence.chance(), trend, evidence.survey(), evidence.plays()));
    }

    /**
     * Names the answers behind the satisfaction: for Fix, the report names the item furthest below the portfolio.
     *
     * @param survey the items; they decide about no segment
     * @return a new segmenter
     * @throws NullPointerException if the survey is null
     */
    public ShareOfWallet survey(SatisfactionIndex survey) {
        Checks.notNull(survey, "ShareOfWallet.survey");
        return with(new WalletEvidence(evidence.chance(), evidence.trend(), survey, evidence.plays()));
    }

    /**
     * With another play for a segment.
     *
     * @param code grow, fix, model or move
     * @param play what to do there
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no such segment
     */
    public ShareOfWallet play(String code, Play play) {
        Map<String, Play> more = new TreeMap<>(evidence.plays());
        more.put(Checks.notNull(code, "ShareOfWallet.play code"), Checks.notNull(play, "ShareOfWallet.play"));
        return with(new WalletEvidence(evidence.chance(), evidence.trend(), evidence.survey(), more));
    }

    /**
     * The play of a segment: the one stated, else the default.
     *
     * @param code grow, fix, model or move
     * @return what to do there
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if there is no such segment
     */
    public Play play(String code) {
        WalletEvidence.requireSegment(Checks.notNull(code, "ShareOfWallet.play code"));
        Play stated = evidence.plays().get(code);
        return stated == null ? Quadrants.play(code) : stated;
    }

    private ShareOfWallet with(WalletEvidence changed) {
        return new ShareOfWallet(measures, cuts, changed);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ShareOfWalletModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(measures.measures());
        Category origin = Origin.category(measures.wallet());
        WalletMeasures fitted = new WalletMeasures(
                measures.sales(),
                measures.wallet(),
                measures.satisfaction(),
                measures.interval(),
                portfolio.attributes().contains(origin) ? origin : null);
        WalletJudge.Rows rows = new WalletJudge.Rows(portfolio, fitted);
        double[] shares = rows.figure(WalletMeasures.Bounds::shareInTheMiddle);
        double[] satisfied = new double[shares.length];
        for (int row = 0; row < shares.length; row++) {
            satisfied[row] = Double.isNaN(shares[row]) ? Double.NaN : rows.satisfaction(row);
            shares[row] = Double.isNaN(satisfied[row]) ? Double.NaN : shares[row];
        }
        MeasureColumn share = MeasureColumn.of(ShareOfWalletModel.SHARE, shares).knownWhere(row -> true);
        MeasureColumn satisfaction =
                MeasureColumn.of(measures.satisfaction(), satisfied).knownWhere(row -> true);
        WalletCuts learned = learn(fitting, share, satisfaction);
        int learnedFrom = cuts.rule() == WalletCuts.Rule.FIXED ? 0 : share.size();
        return ShareOfWalletModel.of(fitted, learned, evidence, fitting.provenance(this, learnedFrom));
    }

    private WalletCuts learn(Fitting fitting, MeasureColumn share, MeasureColumn satisfaction) {
        if (cuts.rule() == WalletCuts.Rule.FIXED) {
            return cuts;
        }
        if (share.size() == 0) {
            throw fitting.refusal(
                    measures.wallet(),
                    "ShareOfWallet." + ruleName() + " must come from customers with sales, a wallet above zero and"
                            + " satisfaction; got none. State the cuts: cuts(0.5, 70).");
        }
        return new WalletCuts(middle(share), middle(satisfaction), cuts.rule());
    }

    private double middle(MeasureColumn column) {
        if (cuts.rule() == WalletCuts.Rule.MEDIANS) {
            return HALVES.fit(column).cuts().get(0);
        }
        double[] sorted = column.toArray();
        Arrays.sort(sorted); // one order of addition, whatever the order of the rows
        Sum sum = new Sum();
        for (double value : sorted) {
            sum.add(value * 0x1p-30); // shares of next to nothing are huge; their sum must not overflow
        }
        double mean = sum.value() / sorted.length * 0x1p30;
        return Math.max(sorted[0], Math.min(sorted[sorted.length - 1], mean));
    }

    private String ruleName() {
        return cuts.rule().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShareOfWallet that
                && measures.equals(that.measures)
                && cuts.equals(that.cuts)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measures, cuts, evidence);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ShareOfWallet.of("
                + measures.sales().name() + ", " + measures.wallet().name() + ", "
                + measures.satisfaction().name() + ")");
        WalletMeasures.Interval interval = measures.interval();
        if (interval != null) {
            text.append(".wallet(").append(interval.low().name()).append(", ");
            text.append(interval.high().name()).append(')');
        }
        text.append('.');
        if (cuts.rule() == WalletCuts.Rule.FIXED) {
            text.append("cuts(").append(Decimals.shortest(cuts.share())).append(", ");
            text.append(Decimals.shortest(cuts.satisfaction())).append(')');
        } else {
            text.append(ruleName()).append("()");
        }
        Measure chance = evidence.chance();
        Measure trend = evidence.trend();
        text.append(chance == null ? "" : ".chance(" + chance.name() + ")");
        text.append(trend == null ? "" : ".trend(" + trend.name() + ")");
        text.append(evidence.survey() == null ? "" : ".survey(" + evidence.survey() + ")");
        evidence.plays()
                .keySet()
                .forEach(code -> text.append(".play(").append(code).append(')'));
        return text.toString();
    }
}
