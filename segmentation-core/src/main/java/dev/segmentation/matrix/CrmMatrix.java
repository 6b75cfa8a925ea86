package dev.segmentation.matrix;

import dev.segmentation.Fitting;
import dev.segmentation.Origin;
import dev.segmentation.Play;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The loyalty x value matrix: value upward, loyalty to the right, prospects leftmost, and in each cell what to do.
 *
 * <p>A customer's value is the larger of its sales and its potential, so that a giant that buys little from us is a giant
 * (or its sales alone, where no potential is named, or on request). Prospects and former customers stand in a column of
 * their own, by potential. A customer whose loyalty is unknown, for its history is too short, stands in the lowest column,
 * marked new. Leads are not placed unless asked for.
 *
 * <p>By default each axis is cut at its thirds, quantiles 1/3 and 2/3, over those who stand on it: on the loyalty axis
 * the customers; on the value axis the customers, and where value is the larger of sales and potential, everybody placed:
 * so a prospect's first order never lowers its value band, even if the cuts are learned anew.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks
 * a measure or has too few known values. An independent reading of value against loyalty, affiliated with nobody.
 *
 * <pre>{@code
 * CrmMatrix matrix = CrmMatrix.of(SALES, LOYALTY).potential(WALLET)
 *     .value(at(10_000, 100_000)).loyalty(at(33, 66));
 * matrix.segment(today).counts();               // small-prospect, small-low ... giant-high
 * }</pre>
 */
@CheckReturnValue
public final class CrmMatrix implements Segmenter<CrmMatrixModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "crm-matrix";

    private static final Banding THIRDS = Banding.quantiles(1.0 / 3, 2.0 / 3);
    private static final List<String> SIZES = List.of("small", "medium", "giant");
    private static final List<String> LOYALTIES = List.of("low", "medium", "high");

    private final MatrixAxes axes;
    private final Bandings bandings;
    private final Map<String, Play> plays;

    private CrmMatrix(MatrixAxes axes, Bandings bandings, Map<String, Play> plays) {
        this.axes = axes;
        this.bandings = bandings;
        this.plays = plays;
        MatrixGrid.requireCodes(plays.keySet(), MatrixGrid.codes(bandings.sizes(), bandings.loyalties()));
    }

    /** How the axes are cut; the potential's own cuts are for prospects alone, and null where it shares those of the value. */
    private record Bandings(
            Banding value, Banding loyalty, @Nullable Banding potential) {
        private Bandings {
            boolean same = potential == null || potential.size() == sizes(value).size();
            if (potential != null && !potential.labels().isEmpty()) {
                same = potential.labelsFromTheLowest().equals(sizes(value));
            }
            if (!same) {
                throw new IllegalArgumentException("CrmMatrix.potential must have the sizes of the value, "
                        + sizes(value) + "; got " + potential + ". State the value's own bands first.");
            }
        }

        private static List<String> sizes(Banding value) {
            return value.labels().isEmpty() ? SIZES : value.labelsFromTheLowest();
        }

        List<String> sizes() {
            return sizes(value);
        }

        List<String> loyalties() {
            return loyalty.labels().isEmpty() ? LOYALTIES : loyalty.labelsFromTheLowest();
        }
    }

    /**
     * Of sales and a measure of loyalty, both cut at their thirds.
     *
     * @param sales what they buy from us
     * @param loyalty how loyal they are, in any unit; more is more loyal
     * @return the segmenter
     * @throws NullPointerException if an argument is null
     */
    public static CrmMatrix of(Measure sales, Measure loyalty) {
        return of(sales, new MatrixAxes.Loyalty(Checks.notNull(loyalty, "CrmMatrix.of loyalty"), null));
    }

    /**
     * Of sales and an index of loyalty, both cut at their thirds. Reasons speak of its ingredients.
     *
     * @param sales what they buy from us
     * @param loyalty how loyal they are, from 0 to 100
     * @return the segmenter
     * @throws NullPointerException if an argument is null
     */
    public static CrmMatrix of(Measure sales, LoyaltyIndex loyalty) {
        Checks.notNull(loyalty, "CrmMatrix.of loyalty");
        return of(sales, new MatrixAxes.Loyalty(loyalty.measure(), loyalty));
    }

    private static CrmMatrix of(Measure sales, MatrixAxes.Loyalty loyalty) {
        Checks.notNull(sales, "CrmMatrix.of sales");
        return new CrmMatrix(new MatrixAxes(sales, null, loyalty, false), new Bandings(THIRDS, THIRDS, null), Map.of());
    }

    /**
     * With other sizes. Three bands without labels are small, medium, giant; other numbers need labels.
     *
     * @param banding where the cuts of the value are
     * @return a new segmenter
     * @throws NullPointerException if the banding is null
     * @throws IllegalArgumentException if labels are missing or have a hyphen, or a play is for a cell no longer there
     */
    public CrmMatrix value(Banding banding) {
        requireLabels("value", banding);
        return new CrmMatrix(axes, new Bandings(banding, bandings.loyalty, bandings.potential), plays);
    }

    /**
     * With other columns of loyalty. Three bands without labels are low, medium, high; other numbers need labels.
     *
     * @param banding where the cuts of the loyalty are
     * @return a new segmenter
     * @throws NullPointerException if the banding is null
     * @throws IllegalArgumentException if labels are missing, have a hyphen or are {@code prospect}, or a play is for a
     *     cell no longer there
     */
    public CrmMatrix loyalty(Banding banding) {
        requireLabels("loyalty", banding);
        return new CrmMatrix(axes, new Bandings(bandings.value, banding, bandings.potential), plays);
    }

    /**
     * With a potential on the value axis: customers stand there by the larger of sales and potential, prospects and
     * former customers by the potential.
     *
     * @param potential what they could buy from us, stated or estimated, in the unit of the sales
     * @return a new segmenter
     * @throws NullPointerException if the potential is null
     * @throws IllegalArgumentException if its unit is not that of the sales
     */
    public CrmMatrix potential(Measure potential) {
        Checks.notNull(potential, "CrmMatrix.potential");
        if (!potential.unit().equals(axes.sales().unit())) {
            throw new IllegalArgumentException("CrmMatrix.potential must be in the unit of the sales ("
                    + axes.sales().unit() + ") to share their axis; got " + Checks.quote(potential)
                    + ". Give it bands of its own: potential(measure, banding).");
        }
        return with(new MatrixAxes.Potential(potential, null, true, null), null);
    }

    /**
     * With a potential for prospects and former customers alone, cut by bands of its own that are learned from them.
     * Customers stand by their sales alone.
     *
     * @param potential what they could buy from us, in any unit
     * @param banding where its cuts are: as many bands as the value has, without labels or with the same ones
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if its bands are not as many as, or called otherwise than, the sizes
     */
    public CrmMatrix potential(Measure potential, Banding banding) {
        Checks.notNull(banding, "CrmMatrix.potential banding");
        Checks.notNull(potential, "CrmMatrix.potential");
        return with(new MatrixAxes.Potential(potential, null, false, null), banding);
    }

    /**
     * Places customers by their sales alone, and learns the cuts from those; the potential still places prospects and
     * former customers, on the same cuts.
     *
     * @return a new segmenter
     * @throws IllegalArgumentException if no potential is named: then sales are alone already
     */
    public CrmMatrix salesAlone() {
        if (axes.potential() == null) {
            throw new IllegalArgumentException("CrmMatrix.salesAlone must follow a potential; got none. Without one,"
                    + " customers are placed by their sales alone.");
        }
        return with(new MatrixAxes.Potential(axes.potential().measure(), null, false, null), bandings.potential);
    }

    private CrmMatrix with(MatrixAxes.Potential potential, @Nullable Banding own) {
        MatrixAxes changed = new MatrixAxes(axes.sales(), potential, axes.loyalty(), axes.leads());
        return new CrmMatrix(changed, new Bandings(bandings.value, bandings.loyalty, own), plays);
    }

    /**
     * With or without leads: they are placed as prospects are, or not at all.
     *
     * @param placed whether to place them; false by default
     * @return a new segmenter
     */
    public CrmMatrix leads(boolean placed) {
        return new CrmMatrix(new MatrixAxes(axes.sales(), axes.potential(), axes.loyalty(), placed), bandings, plays);
    }

    /**
     * With another play for a cell.
     *
     * @param code the code of the cell, for example {@code giant-low}
     * @param play what to do there
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no such cell
     */
    public CrmMatrix play(String code, Play play) {
        Map<String, Play> more = new TreeMap<>(plays);
        more.put(Checks.notNull(code, "CrmMatrix.play code"), Checks.notNull(play, "CrmMatrix.play"));
        return new CrmMatrix(axes, bandings, Collections.unmodifiableMap(more));
    }

    /**
     * The play of a cell: the one stated, else the default.
     *
     * @param code the code of the cell, for example {@code giant-low}
     * @return what to do there
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if there is no such cell
     */
    public Play play(String code) {
        Play stated = plays.get(Checks.notNull(code, "CrmMatrix.play code"));
        return stated == null ? MatrixGrid.defaultPlay(bandings.sizes(), bandings.loyalties(), code) : stated;
    }

    private static void requireLabels(String axis, Banding banding) {
        Checks.notNull(banding, "CrmMatrix." + axis);
        if (banding.labels().isEmpty() && banding.size() != SIZES.size()) {
            List<String> labels = axis.equals("value") ? SIZES : LOYALTIES;
            throw new IllegalArgumentException("CrmMatrix." + axis + " must have labels unless it has the three bands "
                    + labels + "; got " + banding.size() + " bands. Write " + axis + "(" + banding + ".labels(...)).");
        }
        MatrixGrid.requireLabels(axis, banding.labels());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CrmMatrixModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(axes.measures());
        MeasureColumn values = isStated(bandings.value) ? nothing(axes.sales()) : values(portfolio);
        Bands value = bands(fitting, bandings.value, values, bandings.sizes());
        MeasureColumn loyal = isStated(bandings.loyalty)
                ? nothing(axes.loyalty().measure())
                : portfolio.knownOfCustomers(axes.loyalty().of(portfolio));
        Bands loyalty = bands(fitting, bandings.loyalty, loyal, bandings.loyalties());
        MatrixAxes fitted = new MatrixAxes(axes.sales(), fit(fitting, portfolio), axes.loyalty(), axes.leads());
        int placed = isStated(bandings.value) ? placed(portfolio) : values.size();
        return CrmMatrixModel.of(fitted, new MatrixGrid(value, loyalty, plays), fitting.provenance(this, placed));
    }

    /** Whether the cuts are given, so that no value is looked at. */
    private static boolean isStated(Banding banding) {
        return banding.rule().equals("at");
    }

    private static MeasureColumn nothing(Measure measure) {
        return MeasureColumn.of(measure);
    }

    /** How many stand on the value axis: without a look at the rows where all values are known. */
    private int placed(Portfolio portfolio) {
        MatrixAxes.Potential raising = axes.raises() ? axes.potential() : null;
        int known = portfolio.measure(axes.sales()).known();
        if (raising != null) {
            known = Math.min(known, portfolio.measure(raising.measure()).known());
        }
        if (known < portfolio.size()) {
            return values(portfolio).size();
        }
        int leads = axes.leads() ? 0 : portfolio.count(Stage.LEAD);
        return raising == null ? portfolio.count(Stage.CUSTOMER) : portfolio.size() - leads;
    }

    /** The values of those who stand on the value axis, as far as they are known. */
    private MeasureColumn values(Portfolio portfolio) {
        MeasureColumn sales = portfolio.measure(axes.sales());
        if (!axes.raises() || axes.potential() == null) {
            return portfolio.knownOfCustomers(sales);
        }
        MeasureColumn potential = portfolio.measure(axes.potential().measure());
        double[] values = new double[portfolio.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = axes.value(portfolio.stage(row), sales.at(row), potential.at(row));
        }
        return MeasureColumn.of(axes.sales(), values).knownOnly();
    }

    private MatrixAxes.@Nullable Potential fit(Fitting fitting, Portfolio portfolio) {
        MatrixAxes.Potential stated = axes.potential();
        if (stated == null) {
            return null;
        }
        Category origin = Origin.category(stated.measure());
        Category known = portfolio.attributes().contains(origin) ? origin : null;
        if (bandings.potential == null) {
            return new MatrixAxes.Potential(stated.measure(), null, stated.raises(), known);
        }
        MeasureColumn others = portfolio.measure(stated.measure()).knownWhere(row -> axes.courts(portfolio.stage(row)));
        if (others.size() == 0 && !isStated(bandings.potential)) {
            return null; // nobody to learn from, and nobody to place
        }
        Bands own = bands(fitting, bandings.potential, others, bandings.sizes());
        return new MatrixAxes.Potential(stated.measure(), own, false, known);
    }

    private static Bands bands(Fitting fitting, Banding banding, MeasureColumn values, List<String> labels) {
        try {
            return Bands.of(banding.fit(values).cuts(), labels);
        } catch (IllegalArgumentException e) {
            throw fitting.refusal(
                    values.measure(),
                    String.valueOf(e.getMessage()) + " The measure is "
                            + Checks.quote(values.measure().name()) + ".");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrmMatrix that
                && axes.equals(that.axes)
                && bandings.equals(that.bandings)
                && plays.equals(that.plays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(axes, bandings, plays);
    }

    @Override
    public String toString() {
        Object loyalty = axes.loyalty().index() == null
                ? axes.loyalty().measure().name()
                : axes.loyalty().index();
        StringBuilder text = new StringBuilder("CrmMatrix.of(" + axes.sales().name() + ", " + loyalty + ")");
        text.append(bandings.value.equals(THIRDS) ? "" : ".value(" + bandings.value + ")");
        text.append(bandings.loyalty.equals(THIRDS) ? "" : ".loyalty(" + bandings.loyalty + ")");
        if (axes.potential() != null) {
            text.append(".potential(").append(axes.potential().measure().name());
            text.append(bandings.potential == null ? "" : ", " + bandings.potential)
                    .append(')');
            text.append(axes.raises() || bandings.potential != null ? "" : ".salesAlone()");
        }
        text.append(axes.leads() ? ".leads(true)" : "");
        plays.keySet().forEach(code -> text.append(".play(").append(code).append(')'));
        return text.toString();
    }
}
