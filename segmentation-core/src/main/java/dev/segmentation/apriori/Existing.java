package dev.segmentation.apriori;

import dev.segmentation.Fitting;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the segment that a customer already has in some system, such as the letter in a CRM, as a segmentation, to set
 * beside others: who differs, and why.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * NullPointerException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks the
 * category.
 *
 * <pre>{@code
 * Segmentation theirs = Existing.of(LETTER).segment(today);
 * Segmentation ours = ValueBased.by(SALES).segment(today);
 * theirs.cross(ours);                                       // how many
 * Comparison.of(theirs, ours).differences();                // who, and why
 * }</pre>
 */
@CheckReturnValue
public final class Existing implements Segmenter<ExistingModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "existing";

    private final Category category;
    private final @Nullable Measure sum;

    private Existing(Category category, @Nullable Measure sum) {
        this.category = category;
        this.sum = sum;
    }

    /**
     * The segmentation that a category holds.
     *
     * @param category the category; its whole path counts
     * @return the segmenter
     * @throws NullPointerException if the category is null
     */
    public static Existing of(Category category) {
        return new Existing(Checks.notNull(category, "Existing.of"), null);
    }

    /**
     * Names the measure of money that tables sum per segment.
     *
     * @param measure the measure
     * @return a new segmenter
     * @throws NullPointerException if the measure is null
     */
    public Existing sum(Measure measure) {
        return new Existing(category, Checks.notNull(measure, "Existing.sum"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ExistingModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        CategoryColumn column = fitting.category(category);
        if (sum != null) {
            fitting.requireAll(List.of(sum));
        }
        TreeSet<Integer> seen = new TreeSet<>(); // a dictionary may hold more than somebody has
        int known = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                seen.add(column.code(row));
                known++;
            }
        }
        List<List<String>> paths = seen.stream().map(column.paths()::get).toList();
        return ExistingModel.of(category, paths, sum, fitting.provenance(this, known));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Existing that && category.equals(that.category) && Objects.equals(sum, that.sum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, sum);
    }

    @Override
    public String toString() {
        return "Existing.of(" + category.name() + ")" + (sum == null ? "" : ".sum(" + sum.name() + ")");
    }
}
