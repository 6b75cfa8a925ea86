package dev.segmentation.apriori;

import dev.segmentation.Assignment;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sought;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels of an {@link Existing} segmentation.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are the labels seen when the model was
 * fitted, in code point order, written as in {@link APriori}. Who has no label, or one that was not seen, is unassigned.
 */
public final class ExistingModel implements SegmentModel {
    private final CategoryDimension dimension;
    private final @Nullable Measure sum;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final CategoryCoder coder;
    private final Sought label;
    /** By code; the last for those whose label is unknown. */
    private final Segment[] segmentOf;

    private final Function<Customer, Explanation> explainer = this::explain;

    private ExistingModel(CategoryDimension dimension, @Nullable Measure sum, Provenance provenance) {
        this.dimension = dimension;
        this.sum = sum;
        this.provenance = provenance;
        this.segments = dimension.values().stream().map(Segment::of).toList();
        this.coder = new CategoryCoder(dimension);
        this.label = Sought.of(List.of(dimension.category()));
        this.segmentOf =
                Stream.concat(segments.stream(), Stream.of(Segment.UNASSIGNED)).toArray(Segment[]::new);
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param category the category that holds the segmentation
     * @param paths the labels seen, each a path, in any order
     * @param sum the measure of money that tables sum per segment, or null
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if another argument or an item is null
     * @throws IllegalArgumentException if a path is empty or stands twice, or a label is blank
     */
    public static ExistingModel of(
            Category category, List<List<String>> paths, @Nullable Measure sum, Provenance provenance) {
        Checks.notNull(provenance, "ExistingModel.of provenance");
        return new ExistingModel(new CategoryDimension(category, 0, paths), sum, provenance);
    }

    @Override
    public String kind() {
        return Existing.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        return dimension.attributes();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * The category that holds the segmentation.
     *
     * @return the category
     */
    public Category category() {
        return dimension.category();
    }

    /**
     * The labels seen when the model was fitted.
     *
     * @return paths, in the order of the segments
     */
    public List<List<String>> paths() {
        return dimension.paths();
    }

    @Override
    public Assignment assign(Customer customer) {
        Checks.notNull(customer, "ExistingModel.assign customer");
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int code = coder.code(customer, label.value(0, customer.attributes()));
        return code == Coder.UNSEEN ? Segment.UNASSIGNED : segmentOf[code];
    }

    private Explanation explain(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(this::segmentOf, customer);
        Moves moves = new Moves(category(), paths());
        int own = coder.code(customer);
        for (int code = 0; code < segments.size() && moves.isOpen(); code++) {
            if (code != own) {
                moves.add(segments.get(code), code, 1);
            }
        }
        boolean isListed = !segmentOf(customer).isUnassigned();
        if (isListed && moves.isEmpty()) {
            moves.addOther(Segment.UNASSIGNED, 1);
        }
        moves.of(Math.max(segments.size() - (isListed ? 1 : 0), isListed ? 1 : 0))
                .addTo(search);
        Explanation explanation = Explanation.of(coder.reason(customer)).withCounterfactuals(search);
        return customer.knows(category()) ? explanation : explanation.withMissing(attributes());
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        CategoryColumn column = completed.category(category());
        RowCodes rows = coder.rows(completed);
        int[] codes = new int[completed.size()];
        rows.copy(0, codes.length, codes);
        int[] segmentCodes = new int[column.paths().size() + 1];
        for (int code = 0; code < segmentCodes.length; code++) {
            int value = rows.valueOf(code - 1);
            segmentCodes[code] = value == coder.unknown() ? -1 : value;
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = segmentCodes[codes[row] + 1];
        }
        return Segmentation.of(this, completed, codes);
    }

    @Override
    public Optional<Measure> money() {
        return Optional.ofNullable(sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExistingModel that
                && dimension.equals(that.dimension)
                && Objects.equals(sum, that.sum)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, sum);
    }

    @Override
    public String toString() {
        return "ExistingModel[" + dimension + "]";
    }
}
