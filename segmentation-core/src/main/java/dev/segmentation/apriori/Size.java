package dev.segmentation.apriori;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The size of a company: by its employees before it is a customer, by our sales to it after. Leads, prospects and former
 * customers are judged by the first measure, customers by the second, in bands with the same labels.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it.
 *
 * <p>The default bands are {@code at(50, 250)} for employees, the limits of small and medium-sized enterprises in
 * Commission Recommendation 2003/361/EC, and {@code cumulativeShare(0.80, 0.95)} for sales: the largest customers, who
 * make up 80 % of them, are large. Sales have no limits that hold in every currency.
 *
 * <pre>{@code
 * APriori.by(Size.of(EMPLOYEES, SALES));                       // small, mid, large
 * APriori.by(INDUSTRY).and(Size.of(EMPLOYEES, SALES)
 *     .bands(at(100).labels("small", "large"), at(50_000).labels("small", "large")));
 * }</pre>
 */
@CheckReturnValue
public final class Size {
    private static final Banding HEADS = Banding.at(50, 250).labels("small", "mid", "large");
    private static final Banding SHARE = Banding.cumulativeShare(0.80, 0.95).labels("large", "mid", "small");

    private final Measure before;
    private final Measure after;
    private final Banding beforeBands;
    private final Banding afterBands;

    private Size(Measure before, Measure after, Banding beforeBands, Banding afterBands) {
        this.before = before;
        this.after = after;
        this.beforeBands = beforeBands;
        this.afterBands = afterBands;
    }

    /**
     * Size with the default bands.
     *
     * @param before judges whoever is not a customer, as a rule employees in heads
     * @param after judges customers, as a rule our sales
     * @return the size
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if both are the same measure
     */
    public static Size of(Measure before, Measure after) {
        Checks.notNull(before, "Size.of before");
        if (before.equals(Checks.notNull(after, "Size.of after"))) {
            throw new IllegalArgumentException("Size.of must judge customers by another measure than all others; got "
                    + Checks.quote(before) + " for both. With one measure write APriori.by(measure, banding).");
        }
        return new Size(before, after, HEADS, SHARE);
    }

    /**
     * Size with other bands.
     *
     * @param before the bands of the first measure, learned from whoever is not a customer
     * @param after the bands of the second measure, learned from customers
     * @return a new size
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the bands have different labels
     */
    public Size bands(Banding before, Banding after) {
        Checks.notNull(before, "Size.bands before");
        Checks.notNull(after, "Size.bands after");
        if (!new TreeSet<>(before.labelsFromTheLowest()).equals(new TreeSet<>(after.labelsFromTheLowest()))) {
            throw new IllegalArgumentException("Size.bands must share their labels; got " + before.labelsFromTheLowest()
                    + " and " + after.labelsFromTheLowest() + ".");
        }
        return new Size(this.before, this.after, before, after);
    }

    Trait.OfMeasure before() {
        return new Trait.OfMeasure(before, beforeBands);
    }

    Trait.OfMeasure after() {
        return new Trait.OfMeasure(after, afterBands);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Size that && before().equals(that.before()) && after().equals(that.after());
    }

    @Override
    public int hashCode() {
        return Objects.hash(before(), after());
    }

    @Override
    public String toString() {
        String bands = beforeBands.equals(HEADS) && afterBands.equals(SHARE)
                ? ""
                : ".bands(" + beforeBands + ", " + afterBands + ")";
        return "Size.of(" + before.name() + ", " + after.name() + ")" + bands;
    }
}
