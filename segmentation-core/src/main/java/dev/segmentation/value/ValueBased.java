package dev.segmentation.value;

import dev.segmentation.Fitting;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Divides customers by what they are worth: A/B/C, Gold/Silver/Platinum or any other tiers.
 *
 * <p>Customers are judged by their value. Prospects, leads and former customers have no sales that could judge them: they
 * are judged by a potential where one is named, else unassigned, and they never count in the cut-offs. Stated rules lift
 * customers of strategic importance.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks
 * a measure or has too few known values.
 *
 * <pre>{@code
 * ValueBased abc = ValueBased.by(SALES);                                   // cumulative share 80 %, 95 %: A, B, C
 * ValueBased gold = ValueBased.by(SALES).banding(topShare(0.1, 0.3).labels("Gold", "Silver", "Bronze"))
 *     .potential(TURNOVER, at(1e7, 1e8).labels("Bronze", "Silver", "Gold"))
 *     .lift(INDUSTRY, "defence", "Silver");
 * }</pre>
 */
@CheckReturnValue
public final class ValueBased implements Segmenter<ValueBasedModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "value-based";

    /** The usual ABC analysis: A holds 80 % of the value, A and B 95 %. */
    private static final Banding ABC = Banding.cumulativeShare(0.80, 0.95);

    private final Basis basis;
    private final Banding banding;
    private final @Nullable Measure potential;
    private final @Nullable Banding potentialBanding;
    private final List<Lift> lifts;

    private ValueBased(
            Basis basis, Banding banding, @Nullable Measure potential, @Nullable Banding own, List<Lift> lifts) {
        this.basis = basis;
        this.banding = banding;
        this.potential = potential;
        this.potentialBanding = own;
        this.lifts = lifts;
    }

    /** What customers are judged by: one measure, or else an index. */
    private record Basis(
            @Nullable Measure measure, @Nullable ValueIndex index) {
        ValueScale fit(Fitting fitting, Portfolio portfolio) {
            if (index != null) {
                return index.fit(fitting, portfolio);
            }
            Measure single = Checks.notNull(measure, "ValueBased measure");
            fitting.requireAll(List.of(single));
            return ValueScale.of(single);
        }

        @Override
        public String toString() {
            return index == null ? String.valueOf(measure == null ? "" : measure.name()) : index.toString();
        }
    }

    /**
     * By one measure, in tiers of the cumulative share: A holds 80 % of it, A and B together 95 %.
     *
     * @param measure the measure
     * @return the segmenter
     * @throws NullPointerException if the measure is null
     */
    public static ValueBased by(Measure measure) {
        return new ValueBased(new Basis(Checks.notNull(measure, "ValueBased.by"), null), ABC, null, null, List.of());
    }

    /**
     * By a weighted index of several measures, in tiers of the cumulative share.
     *
     * @param index the index
     * @return the segmenter
     * @throws NullPointerException if the index is null
     */
    public static ValueBased by(ValueIndex index) {
        return new ValueBased(new Basis(null, Checks.notNull(index, "ValueBased.by")), ABC, null, null, List.of());
    }

    /**
     * With other bands.
     *
     * @param banding where the cuts are
     * @return a new segmenter
     * @throws NullPointerException if the banding is null
     * @throws IllegalArgumentException if a lift names a band that is no longer there
     */
    public ValueBased banding(Banding banding) {
        Checks.notNull(banding, "ValueBased.banding");
        lifts.forEach(lift -> requireBand(lift, banding));
        return new ValueBased(basis, banding, potential, potentialBanding, lifts);
    }

    /**
     * Judges prospects, leads and former customers by a potential in the value's own unit, against the customers' own
     * cut-offs.
     *
     * @param potential what they could buy, in the unit of the value
     * @return a new segmenter
     * @throws NullPointerException if the potential is null
     * @throws IllegalArgumentException if its unit is not that of the value
     */
    public ValueBased potential(Measure potential) {
        Checks.notNull(potential, "ValueBased.potential");
        Measure value = basis.measure();
        if (value == null || !value.unit().equals(potential.unit())) {
            throw new IllegalArgumentException("ValueBased.potential must be in the unit of the value ("
                    + (value == null ? "an index, which has none" : value.unit()) + ") to share its cut-offs; got "
                    + Checks.quote(potential) + ". Give it bands of its own: potential(measure, banding).");
        }
        return new ValueBased(basis, banding, potential, null, lifts);
    }

    /**
     * Judges prospects, leads and former customers by a potential with bands of its own, learned from them alone.
     *
     * @param potential what they could buy, in any unit
     * @param banding where its cuts are; give it the labels of the value's bands, or others
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     */
    public ValueBased potential(Measure potential, Banding banding) {
        Checks.notNull(potential, "ValueBased.potential");
        return new ValueBased(
                basis, this.banding, potential, Checks.notNull(banding, "ValueBased.potential banding"), lifts);
    }

    /**
     * Lifts whoever has a label to at least a band.
     *
     * @param category the category; the label may stand at any level of its path
     * @param is the label
     * @param atLeast the label of the band
     * @return a new segmenter
     * @throws IllegalArgumentException if there is no such band
     */
    public ValueBased lift(Category category, String is, String atLeast) {
        return lift(new Lift(category, is, atLeast));
    }

    /**
     * Lifts whoever has one of a set of labels to at least a band.
     *
     * @param labels the attribute
     * @param has the label
     * @param atLeast the label of the band
     * @return a new segmenter
     * @throws IllegalArgumentException if there is no such band
     */
    public ValueBased lift(Labels labels, String has, String atLeast) {
        return lift(new Lift(labels, has, atLeast));
    }

    /**
     * Lifts whoever has this much of a measure, such as growth, or more, to at least a band.
     *
     * @param measure the measure
     * @param from the least value that lifts
     * @param atLeast the label of the band
     * @return a new segmenter
     * @throws IllegalArgumentException if there is no such band, or the value is not finite
     */
    public ValueBased lift(Measure measure, double from, String atLeast) {
        return lift(new Lift(measure, from, atLeast));
    }

    private ValueBased lift(Lift lift) {
        requireBand(lift, banding);
        List<Lift> more = new ArrayList<>(lifts);
        more.add(lift);
        return new ValueBased(basis, banding, potential, potentialBanding, Collections.unmodifiableList(more));
    }

    private static void requireBand(Lift lift, Banding banding) {
        List<String> labels = banding.labelsFromTheLowest();
        if (!labels.contains(lift.atLeast())) {
            throw new IllegalArgumentException("ValueBased.lift must name one of the bands " + labels + "; got "
                    + Checks.quote(lift.atLeast()) + ".");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ValueBasedModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        ValueScale scale = basis.fit(fitting, portfolio);
        MeasureColumn values = portfolio.knownOfCustomers(scale.of(portfolio));
        Bands bands = bands(fitting, banding, values, () -> onlyCustomers(portfolio));
        lifts.forEach(lift -> fitting.requireAll(List.of(lift.attribute())));
        ValueRules rules = new ValueRules(banding.isOfPositiveTotal(), potential(fitting, portfolio), lifts);
        return ValueBasedModel.of(scale, bands, rules, fitting.provenance(this, values.size()));
    }

    private ValueRules.@Nullable Potential potential(Fitting fitting, Portfolio portfolio) {
        if (potential == null) {
            return null;
        }
        MeasureColumn column = fitting.measure(potential);
        if (potentialBanding == null) {
            return new ValueRules.Potential(potential, null);
        }
        MeasureColumn others = column.knownWhere(row -> portfolio.stage(row) != Stage.CUSTOMER);
        if (others.size() == 0 && !potentialBanding.rule().equals("at")) {
            return null; // nobody to learn from, and nobody to judge
        }
        return new ValueRules.Potential(
                potential, bands(fitting, potentialBanding, others, () -> ""), potentialBanding.isOfPositiveTotal());
    }

    /** What whoever sees values of prospects in the file needs to hear; nothing where all are customers. */
    private static String onlyCustomers(Portfolio portfolio) {
        int customers = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            customers += portfolio.stage(row) == Stage.CUSTOMER ? 1 : 0;
        }
        return customers == portfolio.size()
                ? ""
                : " Cut-offs are those of customers, who are " + customers + " of " + portfolio.size() + ".";
    }

    private static Bands bands(Fitting fitting, Banding banding, MeasureColumn values, Supplier<String> hint) {
        try {
            return banding.fit(values);
        } catch (IllegalArgumentException e) {
            throw fitting.refusal(
                    values.measure(),
                    String.valueOf(e.getMessage()) + " The measure is "
                            + Checks.quote(values.measure().name()) + "." + hint.get());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueBased that
                && basis.equals(that.basis)
                && banding.equals(that.banding)
                && Objects.equals(potential, that.potential)
                && Objects.equals(potentialBanding, that.potentialBanding)
                && lifts.equals(that.lifts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, banding, potential, potentialBanding, lifts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ValueBased.by(")
                .append(basis)
                .append(").banding(")
                .append(banding)
                .append(')');
        if (potential != null) {
            text.append(".potential(").append(potential.name());
            text.append(potentialBanding == null ? "" : ", " + potentialBanding).append(')');
        }
        for (Lift lift : lifts) {
            String is = lift.is() instanceof Double from ? Decimals.shortest(from) : Checks.quote(lift.is());
            text.append(".lift(").append(lift.attribute().name()).append(", ").append(is);
            text.append(", ").append(Checks.quote(lift.atLeast())).append(')');
        }
        return text.toString();
    }
}
