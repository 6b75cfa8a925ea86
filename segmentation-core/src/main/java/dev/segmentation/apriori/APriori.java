package dev.segmentation.apriori;

import dev.segmentation.Fitting;
import dev.segmentation.Segmentation;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Divides customers by traits that are known beforehand: industry, region, size, what they own. Every combination of
 * values that somebody has is a segment, called by its labels joined by {@code /}.
 *
 * <p>All stages are judged. A value that is not known is the value {@code unknown}, visible and never dropped. Rare
 * combinations can be pooled as {@code other}. What nobody had when the model was fitted is {@code other} where rare
 * ones are pooled, else unassigned.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks
 * an attribute or bands cannot be learned.
 *
 * <pre>{@code
 * APriori size = APriori.by(INDUSTRY).and(EMPLOYEES, at(50, 250).labels("small", "mid", "large"));
 * APriori regions = APriori.by(REGION, 2).and(SALES_REGION).and(PRODUCTS, "Bikes").minimum(5).sum(SALES);
 * APriori both = APriori.by(Size.of(EMPLOYEES, SALES));   // employees before they are customers, our sales after
 * }</pre>
 */
@CheckReturnValue
public final class APriori implements Segmenter<APrioriModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "a-priori";

    private final List<Trait> traits;
    private final int minimum;
    private final @Nullable Measure sum;

    private APriori(List<Trait> traits, int minimum, @Nullable Measure sum) {
        this.traits = traits;
        this.minimum = minimum;
        this.sum = sum;
    }

    private static APriori by(Trait trait) {
        return new APriori(List.of(trait), 0, null);
    }

    private static Trait trait(Category category, int level) {
        Checks.notNull(category, "APriori category");
        if (level < 1) {
            throw new IllegalArgumentException("APriori level must be at least 1, the widest; got " + level + " for "
                    + Checks.quote(category) + ". For the whole path leave it out.");
        }
        return new Trait.OfCategory(category, level);
    }

    private static Trait trait(Category category) {
        return new Trait.OfCategory(Checks.notNull(category, "APriori category"), 0);
    }

    private static Trait trait(Measure measure, Banding banding) {
        return new Trait.OfMeasure(
                Checks.notNull(measure, "APriori measure"), Checks.notNull(banding, "APriori banding"));
    }

    private static Trait trait(Labels labels) {
        return new Trait.OfLabels(Checks.notNull(labels, "APriori labels"), null);
    }

    private static Trait trait(Labels labels, String has) {
        return new Trait.OfLabels(Checks.notNull(labels, "APriori labels"), Checks.text(has, "APriori has"));
    }

    private static Trait trait(Size size) {
        return new Trait.OfSize(Checks.notNull(size, "APriori size"));
    }

    /**
     * By the whole path of a category.
     *
     * @param category the category
     * @return the segmenter
     * @throws NullPointerException if the category is null
     */
    public static APriori by(Category category) {
        return by(trait(category));
    }

    /**
     * By a category at a level of its path: country or city, industry or sub-industry. A value is the path down to the
     * level; a shorter path is unknown there.
     *
     * @param category the category
     * @param level how many labels count, from 1, the widest alone
     * @return the segmenter
     * @throws NullPointerException if the category is null
     * @throws IllegalArgumentException if the level is below 1
     */
    public static APriori by(Category category, int level) {
        return by(trait(category, level));
    }

    /**
     * By bands of a measure, learned from everybody whose value is known.
     *
     * @param measure the measure
     * @param banding where the cuts are
     * @return the segmenter
     * @throws NullPointerException if an argument is null
     */
    public static APriori by(Measure measure, Banding banding) {
        return by(trait(measure, banding));
    }

    /**
     * By a whole set of labels: sorted, joined by {@code +}, {@code none} when empty.
     *
     * @param labels the attribute
     * @return the segmenter
     * @throws NullPointerException if the attribute is null
     */
    public static APriori by(Labels labels) {
        return by(trait(labels));
    }

    /**
     * By whether a set of labels holds one of them: {@code yes} or {@code no}.
     *
     * @param labels the attribute
     * @param has the label
     * @return the segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the label is blank
     */
    public static APriori by(Labels labels, String has) {
        return by(trait(labels, has));
    }

    /**
     * By size: one measure before a company is a customer, another after.
     *
     * @param size the size
     * @return the segmenter
     * @throws NullPointerException if the size is null
     */
    public static APriori by(Size size) {
        return by(trait(size));
    }

    /**
     * Crossed with the whole path of a category.
     *
     * @param category the category
     * @return a new segmenter
     * @throws NullPointerException if the category is null
     * @throws IllegalArgumentException if this dimension is there already
     */
    public APriori and(Category category) {
        return and(trait(category));
    }

    /**
     * Crossed with a category at a level of its path.
     *
     * @param category the category
     * @param level how many labels count, from 1, the widest alone
     * @return a new segmenter
     * @throws NullPointerException if the category is null
     * @throws IllegalArgumentException if the level is below 1, or this dimension is there already
     */
    public APriori and(Category category, int level) {
        return and(trait(category, level));
    }

    /**
     * Crossed with bands of a measure.
     *
     * @param measure the measure
     * @param banding where the cuts are
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if this dimension is there already
     */
    public APriori and(Measure measure, Banding banding) {
        return and(trait(measure, banding));
    }

    /**
     * Crossed with a whole set of labels.
     *
     * @param labels the attribute
     * @return a new segmenter
     * @throws NullPointerException if the attribute is null
     * @throws IllegalArgumentException if this dimension is there already
     */
    public APriori and(Labels labels) {
        return and(trait(labels));
    }

    /**
     * Crossed with whether a set of labels holds one of them.
     *
     * @param labels the attribute
     * @param has the label
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the label is blank, or this dimension is there already
     */
    public APriori and(Labels labels, String has) {
        return and(trait(labels, has));
    }

    /**
     * Crossed with size.
     *
     * @param size the size
     * @return a new segmenter
     * @throws NullPointerException if the size is null
     * @throws IllegalArgumentException if size is there already
     */
    public APriori and(Size size) {
        return and(trait(size));
    }

    private APriori and(Trait trait) {
        List<Trait> more = new ArrayList<>(traits);
        more.add(trait);
        Checks.distinct(more.stream().map(Trait::name).toList(), "APriori dimensions");
        return new APriori(Collections.unmodifiableList(more), minimum, sum);
    }

    /**
     * Pools combinations that fewer customers have as {@code other}, which then also takes whatever was not seen when the
     * model was fitted.
     *
     * @param minimum the least number of customers that makes a segment, from 1
     * @return a new segmenter
     * @throws IllegalArgumentException if the minimum is below 1
     */
    public APriori minimum(int minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException(
                    "APriori.minimum must be at least 1; got " + minimum + ". For no pooling at all leave it out.");
        }
        return new APriori(traits, minimum, sum);
    }

    /**
     * Names the measure of money that tables sum per segment. It divides nobody.
     *
     * @param measure the measure
     * @return a new segmenter
     * @throws NullPointerException if the measure is null
     */
    public APriori sum(Measure measure) {
        return new APriori(traits, minimum, Checks.notNull(measure, "APriori.sum"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public APrioriModel fit(Portfolio portfolio) {
        return learn(portfolio).model();
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        return learn(portfolio).segmentation(portfolio);
    }

    private Learned learn(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        if (sum != null) {
            fitting.requireAll(List.of(sum));
        }
        List<Dimension> dimensions =
                traits.stream().map(trait -> trait.fit(fitting, portfolio)).toList();
        APrioriRules rules = new APrioriRules(minimum, 0, sum);
        Census census = Census.of(dimensions.stream().map(Coder::of).toList(), portfolio);
        return Learned.of(dimensions, rules, census, fitting.provenance(this, portfolio.size()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof APriori that
                && traits.equals(that.traits)
                && minimum == that.minimum
                && Objects.equals(sum, that.sum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(traits, minimum, sum);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("APriori");
        for (Trait trait : traits) {
            text.append(text.length() == "APriori".length() ? ".by(" : ".and(")
                    .append(trait)
                    .append(')');
        }
        text.append(minimum == 0 ? "" : ".minimum(" + minimum + ")");
        return text.append(sum == null ? "" : ".sum(" + sum.name() + ")").toString();
    }
}
