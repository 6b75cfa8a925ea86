package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All assignments of one portfolio by one model, with the measures that the method derived.
 *
 * <p>Immutable and thread-safe. Every customer has exactly one segment, so counts and sums always add up; segments
 * without a customer exist; {@link Segment#UNASSIGNED} is always listed last. {@code toString} prints the counts, and what
 * is known of nobody. An argument that is null throws {@link NullPointerException}.
 *
 * <pre>{@code
 * result.assignment("C-17").because();              // why
 * }</pre>
 */
@CheckReturnValue
public final class Segmentation {
    private final SegmentModel model;
    private final Portfolio portfolio;
    private final List<Segment> segments;
    private final RowSegments places;
    private final DerivedColumns derived;

    private Segmentation(SegmentModel model, Portfolio portfolio, RowSegments rows, DerivedColumns derived) {
        this.model = model;
        this.portfolio = portfolio;
        this.segments = SegmentCodes.listed(model);
        this.places = rows;
        this.derived = derived;
    }

    private Segmentation(SegmentModel model, Portfolio portfolio, RowSegments rows) {
        this(model, portfolio, rows, DerivedColumns.NONE);
    }

    /**
     * A segmentation; for those who write a model.
     *
     * @param model the model
     * @param portfolio the customers
     * @param codes for each row an index into the model's segments, or -1 for unassigned; copied
     * @return the segmentation
     * @throws IllegalArgumentException if there are not as many codes as customers, or a code is out of range
     */
    public static Segmentation of(SegmentModel model, Portfolio portfolio, int[] codes) {
        SegmentCodes.notNull(model, portfolio, "Segmentation.of");
        Checks.notNull(codes, "Segmentation.of codes");
        return new Segmentation(model, portfolio, SegmentCodes.of(codes, portfolio.size(), model));
    }

    /**
     * A segmentation whose segments the model has counted, and whose codes it can give when somebody asks for a row.
     *
     * @param model the model
     * @param portfolio the customers
     * @param counts customers in each of the model's segments, all others being unassigned; none at all to have them counted
     * @param codes for each row an index into the model's segments, or -1 for unassigned; asked at most once
     * @return the segmentation
     * @throws IllegalArgumentException if there are not as many counts as segments
     */
    public static Segmentation counted(SegmentModel model, Portfolio portfolio, int[] counts, CodeSource codes) {
        SegmentCodes.notNull(model, portfolio, "Segmentation.counted");
        return new Segmentation(model, portfolio, SegmentCodes.counted(counts, codes, portfolio, model));
    }

    /**
     * A segmentation by the bands of a column; for models whose first segments are the bands from the highest down.
     *
     * @param model the model
     * @param portfolio the customers
     * @param values a value for each row; NaN is unassigned
     * @param cuts in rising order, one fewer than bands; a value equal to a cut belongs to the upper band
     * @return the segmentation
     * @throws IllegalArgumentException if there are not as many values as customers, or more bands than segments
     */
    public static Segmentation ofBands(SegmentModel model, Portfolio portfolio, MeasureColumn values, double... cuts) {
        SegmentCodes.notNull(model, portfolio, "Segmentation.ofBands");
        return new Segmentation(model, portfolio, SegmentCodes.ofBands(values, cuts, portfolio, model));
    }

    /**
     * The same segmentation with one more measure that the method derived.
     *
     * @param measure what was derived, for example {@code share} in {@code fraction}
     * @param values its value for each row; NaN for unknown
     * @return a new segmentation
     * @throws IllegalArgumentException if there are not as many values as customers, or one is infinite
     */
    public Segmentation withDerived(Measure measure, double... values) {
        return withDerived(SegmentCodes.column(measure, values));
    }

    /**
     * The same, with a column that is shared, not copied.
     *
     * @param column one value for each row
     * @return a new segmentation
     * @throws IllegalArgumentException if there are not as many values as customers
     */
    public Segmentation withDerived(MeasureColumn column) {
        return withDerived(SegmentCodes.requireAll(column, portfolio.size()).measure(), () -> column);
    }

    /**
     * The same, with a column that is worked out when somebody first asks for it.
     *
     * @param measure what is derived
     * @param column works it out, one value for each row; asked once at most
     * @return a new segmentation
     */
    public Segmentation withDerived(Measure measure, Supplier<MeasureColumn> column) {
        return new Segmentation(model, portfolio, places, derived.plus(measure.name(), column));
    }

    /** {@return the model that made the assignments} */
    public SegmentModel model() {
        return model;
    }

    /** {@return the customers} */
    public Portfolio portfolio() {
        return portfolio;
    }

    /**
     * The segments as listed, {@link Segment#UNASSIGNED} last.
     *
     * @return at least one segment
     */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * Where the segment of a row stands in {@link #segments()}.
     *
     * @param row from 0
     * @return the index
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int index(int row) {
        return places.place(Checks.row(row, portfolio.size(), "Segmentation row"));
    }

    /**
     * The segment of a row.
     *
     * @param row from 0
     * @return the segment
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Segment segment(int row) {
        return segments.get(index(row));
    }

    /**
     * The segment of a customer.
     *
     * @param id the customer's id
     * @return the segment
     * @throws IllegalArgumentException if no customer has the id
     */
    public Segment segmentOf(String id) {
        return segment(row(id));
    }

    /**
     * The assignment of a row, with its reasons.
     *
     * @param row from 0
     * @return the assignment
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Assignment assignment(int row) {
        return model.assign(portfolio.customer(Checks.row(row, portfolio.size(), "Segmentation row")));
    }

    /**
     * The assignment of a customer, with its reasons.
     *
     * @param id the customer's id
     * @return the assignment
     * @throws IllegalArgumentException if no customer has the id
     */
    public Assignment assignment(String id) {
        return assignment(row(id));
    }

    /**
     * All assignments, made on demand.
     *
     * @return a stream in row order
     */
    public Stream<Assignment> assignments() {
        return IntStream.range(0, portfolio.size()).mapToObj(this::assignment);
    }

    /**
     * How many customers stand in a segment.
     *
     * @param code the segment's code
     * @return from 0
     * @throws IllegalArgumentException if there is no such segment
     */
    public int count(String code) {
        return places.count(SegmentCodes.position(segments, code));
    }

    /**
     * How many customers stand in each segment.
     *
     * @return counts by code, in the listed order
     */
    public Map<String, Integer> counts() {
        return places.countsByCode(segments);
    }

    /**
     * The customers of a segment.
     *
     * @param code the segment's code
     * @return a portfolio of its members, in row order
     * @throws IllegalArgumentException if there is no such segment
     */
    public Portfolio members(String code) {
        int wanted = SegmentCodes.position(segments, code);
        return portfolio.where(row -> places.place(row) == wanted);
    }

    /**
     * The sum of a measure in a segment, over the known values.
     *
     * @param code the segment's code
     * @param measure a measure of the portfolio
     * @return the sum in the measure's unit; 0 where nothing is known
     * @throws IllegalArgumentException if there is no such segment or measure
     */
    public double sum(String code, Measure measure) {
        return sums(measure)[SegmentCodes.position(segments, code)];
    }

    /**
     * The sums of a measure in all segments, over the known values.
     *
     * @param measure a measure of the portfolio
     * @return the sums in the listed order
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    public double[] sums(Measure measure) {
        return places.sums(portfolio.measure(measure));
    }

    /**
     * Each segment in figures: customers, a measure's sum, and the shares of both.
     *
     * @param measure a measure of the portfolio
     * @return one row for each segment, in the listed order
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    public List<SegmentRow> table(Measure measure) {
        return SegmentTable.of(this, measure);
    }

    /**
     * The customers with the largest values of a measure.
     *
     * @param count how many at most
     * @param measure a measure of the portfolio
     * @return customers from the largest value down, ties in row order; those whose value is unknown are left out
     * @throws IllegalArgumentException if the count is negative or the portfolio lacks the measure
     */
    public List<Customer> top(int count, Measure measure) {
        return Ranking.of(portfolio.measure(measure)).first(count, portfolio);
    }

    /**
     * A customer's place by a measure among those of its segment.
     *
     * @param id the customer's id
     * @param measure a measure of the portfolio
     * @return its rank, or empty if its own value is unknown
     * @throws IllegalArgumentException if there is no such customer or measure
     */
    public Optional<Rank> rankInSegment(String id, Measure measure) {
        int own = row(id);
        return Ranking.of(portfolio.measure(measure)).rank(own, row -> places.place(row) == places.place(own));
    }

    /**
     * A customer's place by a measure among those of the same category: its vertical, its region, its owner.
     *
     * @param id the customer's id
     * @param category a category of the portfolio; the whole path counts
     * @param measure a measure of the portfolio
     * @return its rank, or empty if its own value or category is unknown
     * @throws IllegalArgumentException if there is no such customer, category or measure
     */
    public Optional<Rank> rankInCategory(String id, Category category, Measure measure) {
        int own = row(id);
        return Ranking.of(portfolio.measure(measure)).rankIn(portfolio.category(category), own);
    }

    /**
     * This segmentation against another one of the same customers.
     *
     * @param other its segments stand across the top
     * @return the table
     * @throws IllegalArgumentException if one has a customer that the other lacks
     */
    public CrossTable cross(Segmentation other) {
        return CrossTable.of(this, Checks.notNull(other, "Segmentation.cross other"));
    }

    /**
     * The same model over the customers that a condition picks.
     *
     * @param condition looks at a customer's assignment
     * @return a new segmentation of those customers, in row order
     */
    public Segmentation where(Predicate<? super Assignment> condition) {
        Checks.notNull(condition, "Segmentation.where condition");
        IntStream all = IntStream.range(0, portfolio.size());
        return rows(all.filter(row -> condition.test(assignment(row))).toArray());
    }

    /**
     * The same customers from the largest value of a measure down; ties in row order, unknown values last.
     *
     * @param measure a measure of the portfolio
     * @return a new segmentation
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    public Segmentation sortedBy(Measure measure) {
        return rows(Ranking.of(portfolio.measure(measure)).allRows());
    }

    /** {@return the measures that the method derived by name, in its order; their columns are in row order} */
    public Map<String, MeasureColumn> derived() {
        return Collections.unmodifiableMap(derived);
    }

    /**
     * The attributes that the model reads and that are known of nobody here: a misspelt column shows so.
     *
     * @return the attributes, in the model's order; none where there is nobody
     */
    public List<Attribute> absent() {
        return UnknownColumn.among(model.attributes(), portfolio);
    }

    private Segmentation rows(int[] rows) {
        return new Segmentation(model, portfolio.rows(rows), places.rows(rows), derived.rows(rows));
    }

    private int row(String id) {
        return SegmentCodes.row(portfolio, Checks.notNull(id, "Segmentation id"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Segmentation that
                && model.equals(that.model)
                && portfolio.equals(that.portfolio)
                && places.sameAs(that.places, portfolio.size())
                && derived.equals(that.derived);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + portfolio.hashCode();
    }

    @Override
    public String toString() {
        return "Segmentation[" + model.kind() + ": " + counts() + SegmentCodes.text(absent()) + "]";
    }
}
