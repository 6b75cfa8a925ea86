package dev.segmentation.customer;

import dev.segmentation.internal.BandCodes;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.ColumnOrder;
import dev.segmentation.internal.Selection;
import dev.segmentation.internal.ShareCuts;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One measure of every customer of a portfolio, as numbers in row order, with the arithmetic that segmenters need.
 *
 * <p>Immutable and thread-safe. Unknown is NaN; there is no infinity and no -0.0. All methods give the same bits on any
 * JDK, and all but {@link #sums} in any order of the rows.
 */
public final class MeasureColumn {
    private static final long EXPONENT_ONE = 1L << 52;

    private final Measure measure;
    private final double[] values;
    private final int known;
    private final ColumnOrder order;

    /** Keeps the array: the caller has copied and checked it. */
    MeasureColumn(Measure measure, double[] values) {
        this(measure, values, counted(values));
    }

    private MeasureColumn(Measure measure, double[] values, int known) {
        this.measure = measure;
        this.values = values;
        this.order = new ColumnOrder(values);
        this.known = known;
    }

    private static int counted(double[] values) {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    private MeasureColumn(Measure measure, MeasureColumn same) {
        this.measure = measure;
        this.values = same.values;
        this.known = same.known;
        this.order = same.order;
    }

    /**
     * A column of its own, outside any portfolio.
     *
     * @param measure the measure
     * @param values its values; NaN for unknown; copied
     * @return the column
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a value is infinite
     */
    public static MeasureColumn of(Measure measure, double... values) {
        Checks.notNull(measure, "MeasureColumn.of measure");
        double[] copy = Checks.notNull(values, "MeasureColumn.of values").clone();
        long carried = 0;
        for (int row = 0; row < copy.length; row++) {
            double value = copy[row] + 0.0; // -0.0 becomes 0.0
            copy[row] = value;
            carried |= (Double.doubleToRawLongBits(value) & Long.MAX_VALUE) + EXPONENT_ONE;
        }
        if (carried >= 0) { // no exponent is the highest: neither NaN nor an infinity
            return new MeasureColumn(measure, copy, copy.length);
        }
        for (int row = 0; row < copy.length; row++) {
            if (Double.isInfinite(copy[row])) {
                AttributeValues.number(measure, copy[row], " in row " + row);
            }
        }
        return new MeasureColumn(measure, copy);
    }

    /**
     * What the numbers are.
     *
     * @return the measure
     */
    public Measure measure() {
        return measure;
    }

    /**
     * The same numbers under another measure, shared, not copied.
     *
     * @param other what the numbers are to be called
     * @return a new column
     * @throws NullPointerException if the measure is null
     */
    public MeasureColumn as(Measure other) {
        return new MeasureColumn(Checks.notNull(other, "MeasureColumn.as measure"), this);
    }

    /**
     * How many customers there are.
     *
     * @return the number of rows, known or not
     */
    public int size() {
        return values.length;
    }

    /**
     * How many customers the measure is known of.
     *
     * @return from 0 to {@link #size()}
     */
    public int known() {
        return known;
    }

    /**
     * The value of one customer.
     *
     * @param row from 0
     * @return the value in the measure's unit, or NaN if it is unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double at(int row) {
        return values[Checks.row(row, values.length, "MeasureColumn.at row")];
    }

    /**
     * The numbers as an array.
     *
     * @return a copy of length {@link #size()}, NaN where unknown
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * The known values of the rows that a condition picks, as a column of their own.
     *
     * @param rows which rows to keep
     * @return a column without unknown values; this column if nothing is left out
     */
    public MeasureColumn knownWhere(IntPredicate rows) {
        double[] kept = new double[known];
        int size = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row]) && rows.test(row)) {
                kept[size++] = values[row];
            }
        }
        return size == values.length ? this : new MeasureColumn(measure, Arrays.copyOf(kept, size));
    }

    /**
     * The known values, as a column of their own.
     *
     * @return a column without unknown values; this column if there are none
     */
    public MeasureColumn knownOnly() {
        return known == values.length ? this : knownWhere(row -> true);
    }

    /**
     * Exact order statistics of the known values, found by selection, without a sort.
     *
     * @param ranks positions among the known values in rising order, from 0, themselves rising
     * @return the values at those positions
     * @throws IllegalArgumentException if a rank is not from 0 to {@link #known()} - 1, or they do not rise
     */
    public double[] orderStatistics(int... ranks) {
        return known == values.length ? order.statistics(ranks) : Selection.orderStatistics(knownValues(), ranks);
    }

    /**
     * The values at which running sums, from the largest customer down, reach shares of the total of the positive values.
     * A share is reached at {@code share x total x (1 - 1e-12)}; equal values are taken together.
     *
     * @param shares rising, each within (0, 1)
     * @return for each share the value that crosses it; NaN if no value is positive
     */
    public double[] shareCrossings(double... shares) {
        return ShareCuts.crossings(knownValues(), shares);
    }

    /**
     * How many of the cuts each value reaches: the index of its band. A value equal to a cut belongs to the upper band.
     *
     * @param cuts in rising order; they may repeat
     * @return an array of length {@link #size()}: from 0 to {@code cuts.length}, or -1 where the value is unknown
     */
    public int[] bands(double... cuts) {
        int[] codes = new int[values.length];
        BandCodes.codes(values, cuts, codes);
        return codes;
    }

    /**
     * The same, a stretch of rows at a time.
     *
     * @param cuts in rising order; they may repeat; copied
     * @return the bands, worked out as they are copied, -1 where the value is unknown
     */
    public CodeSource bandCodes(double... cuts) {
        return new ReaderSource(order.reader(cuts.clone(), known == values.length));
    }

    /**
     * Sums of the known values by group.
     *
     * @param codes the group of each row, from 0; a row with another code counts in no group
     * @param groups how many groups there are
     * @return the sum of each group, 0 for an empty one; the same bits with any number of threads
     */
    public double[] sums(int[] codes, int groups) {
        return BandCodes.sums(values, codes, groups);
    }

    /**
     * The same, of codes that are held in some other way.
     *
     * @param codes the group of each row, from 0, or -1 for none
     * @param groups how many groups there are, at least 1
     * @return the sum of each group, 0 for an empty one, and after them that of the rows without a group; the same bits with
     *     any number of threads
     */
    public double[] sums(CodeSource codes, int groups) {
        return BandCodes.sums(values, new SourceReader(Checks.notNull(codes, "MeasureColumn.sums codes")), groups);
    }

    private double[] knownValues() {
        return knownOnly().values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeasureColumn that
                && measure.equals(that.measure)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * measure.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return measure + ": known of " + known + " of " + values.length;
    }
}
