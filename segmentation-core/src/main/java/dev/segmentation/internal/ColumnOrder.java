package dev.segmentation.internal;

import org.jspecify.annotations.Nullable;

/**
 * The order statistics of one column that does not change, for several questions: the first division of its values into buckets is
 * remembered, with the bucket of each row in two bytes, so that whoever cuts the same column again, or divides its rows by cuts, reads
 * these bytes instead of the values.
 *
 * <p>Immutable to its callers and thread-safe: two threads may both make the division, of which either is as good. What is remembered
 * decides the time alone, never the result. Throws as {@link Selection} does.
 *
 * <pre>{@code
 * ColumnOrder order = new ColumnOrder(new double[] {30, 10, 20});
 * order.statistics(0, 2); // {10, 30}
 * order.statistics(1); // {20}
 * }</pre>
 */
public final class ColumnOrder {
    private final double[] values;
    private @Nullable Histogram division;

    /**
     * The order of a column.
     *
     * @param values without {@code NaN}; kept, and not to be changed
     */
    public ColumnOrder(double[] values) {
        this.values = values;
    }

    /**
     * Finds the values that would stand at given places if the column were sorted.
     *
     * @param ranks 0-based places, rising, repeats allowed
     * @return per rank its value; {@code 0.0} for either zero
     * @throws IllegalArgumentException if a rank lies outside the column or the ranks do not rise
     */
    public double[] statistics(int... ranks) {
        return Selection.orderStatistics(values, ranks, this);
    }

    /**
     * Codes the column by cuts, by what is remembered of its order where that is quicker.
     *
     * @param cuts ascending, repeats allowed, without {@code NaN}; kept
     * @param allKnown whether the values are known to hold neither {@code NaN} nor an infinity
     * @return as {@link BandCodes#reader}
     */
    public CodeReader reader(double[] cuts, boolean allKnown) {
        Histogram made = division; // only ever of a column without unknown values
        CodeReader through = made == null || cuts.length == 0 || cuts.length > BandCodes.MANY ? null : made.coder(cuts);
        return through == null ? BandCodes.reader(values, cuts, allKnown) : through;
    }

    /** {@return the remembered division if each of its buckets that holds a wanted rank is an inner one, hence not a crowd} */
    @Nullable
    Histogram division(int[] ranks) {
        Histogram made = division; // its fields are final, so another thread's is whole
        return made != null && made.holdsInside(ranks[0], ranks[ranks.length - 1]) ? made : null;
    }

    void remember(Histogram made) {
        division = made;
    }
}
