package dev.segmentation.rows;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of text become the answers of a portfolio's customers to a survey: a row is what one respondent answered on one
 * day.
 *
 * <p><b>The rules.</b> A row is accepted or rejected as a whole, by its first bad cell in the order customer, date,
 * respondent, weight, items.
 * <ul>
 *   <li>Customer and date: as those of activities ({@code blank-id}, {@code unknown-customer}, {@code formula-id}, {@code
 *       date}).
 *   <li>Respondent: any text; blank is not known.
 *   <li>Weight: a number above 0 ({@code number}, {@code number-range}); blank rejects the row ({@code number}), as nobody
 *       knows how much the respondent counts. Without a column everybody counts 1.
 *   <li>Items: a number on the item's scale ({@code number}, {@code number-range}); blank is not answered. Their writing is
 *       found out from the column as a whole where it is not declared.
 * </ul>
 * Answers of any day are accepted; windows are for whoever looks back. One pass where all writings are declared, else two.
 * Rejections are handed out in row order and not collected.
 *
 * <p>Immutable, with value equality; every step gives a new mapping, each usable as it is. Messages hold column names and
 * shapes, never values.
 *
 * <pre>{@code
 * SurveyRows rows = SurveyMapping.of("account", "day").respondent("contact").weight("counts").item(OVERALL, "q1", 1, 10)
 *     .read(CsvRows.of(file), portfolio, rejects::add);
 * }</pre>
 */
@CheckReturnValue
public final class SurveyMapping {
    private final Columns columns;
    private final @Nullable NumberGrammar weights;
    private final DateGrammar dates;
    private final List<Item> items;

    private SurveyMapping(Columns columns, @Nullable NumberGrammar weights, DateGrammar dates, List<Item> items) {
        this.columns = columns;
        this.weights = weights;
        this.dates = dates;
        this.items = items;
    }

    /** The columns beside those of the items; null where they are not read. */
    record Columns(
            String customer,
            String date,
            @Nullable String respondent,
            @Nullable String weight) {}

    /**
     * One question of the survey.
     *
     * @param measure what its answers are
     * @param column the column's name
     * @param min the least answer that there is
     * @param max the largest answer that there is
     * @param grammar how the column writes its numbers; null where that is to be found out
     */
    public record Item(
            Measure measure,
            String column,
            double min,
            double max,
            @Nullable NumberGrammar grammar) {
        /**
         * Checks the components.
         *
         * @param measure what its answers are
         * @param column the column's name
         * @param min the least answer that there is
         * @param max the largest answer that there is
         * @param grammar how the column writes its numbers; null where that is to be found out
         * @throws NullPointerException if measure or column is null
         * @throws IllegalArgumentException if the column is blank, or there is nothing between the ends
         */
        public Item {
            String subject = "SurveyMapping.item "
                    + Checks.quote(Checks.notNull(measure, "SurveyMapping.item measure")
                            .name());
            Checks.text(column, "SurveyMapping.item column");
            min = Checks.finite(min, subject + " min");
            max = Checks.finite(max, subject + " max");
            if (min >= max) {
                throw new IllegalArgumentException(
                        subject + " max must be above min; got " + min + " and " + max + ".");
            }
        }

        Binding.Numbers numbers() {
            return new Binding.Numbers(column, grammar, measure.unit().equals("%"));
        }
    }

    /**
     * A mapping of ISO dates, without an item so far.
     *
     * @param customerColumn the column of the customers' ids
     * @param dateColumn the column of the days
     * @return the mapping
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if a name is blank
     */
    public static SurveyMapping of(String customerColumn, String dateColumn) {
        Columns columns = new Columns(
                Checks.text(customerColumn, "SurveyMapping.of customerColumn"),
                Checks.text(dateColumn, "SurveyMapping.of dateColumn"),
                null,
                null);
        return new SurveyMapping(columns, null, DateGrammar.iso(), List.of());
    }

    /**
     * Reads dates by another grammar.
     *
     * @param grammar how the column writes its dates
     * @return a new mapping
     * @throws NullPointerException if the grammar is null
     */
    public SurveyMapping dates(DateGrammar grammar) {
        return new SurveyMapping(columns, weights, Checks.notNull(grammar, "SurveyMapping.dates grammar"), items);
    }

    /**
     * Also reads who answered, so that somebody who answers twice counts once.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public SurveyMapping respondent(String column) {
        Checks.text(column, "SurveyMapping.respondent column");
        return new SurveyMapping(
                new Columns(columns.customer, columns.date, column, columns.weight), weights, dates, items);
    }

    /**
     * Also reads how much a respondent counts, by a writing that is found out.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public SurveyMapping weight(String column) {
        Checks.text(column, "SurveyMapping.weight column");
        return new SurveyMapping(
                new Columns(columns.customer, columns.date, columns.respondent, column), null, dates, items);
    }

    /**
     * Also reads how much a respondent counts, by a declared grammar.
     *
     * @param column the column's name
     * @param grammar how the column writes its numbers
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    public SurveyMapping weight(String column, NumberGrammar grammar) {
        SurveyMapping read = weight(column);
        return new SurveyMapping(read.columns, Checks.notNull(grammar, "SurveyMapping.weight grammar"), dates, items);
    }

    /**
     * Also reads a question, by a writing that is found out.
     *
     * @param measure what its answers are
     * @param column the column's name
     * @param min the least answer that there is
     * @param max the largest answer that there is
     * @return a new mapping
     * @throws NullPointerException if measure or column is null
     * @throws IllegalArgumentException if the item is no scale, or there already
     */
    public SurveyMapping item(Measure measure, String column, double min, double max) {
        return item(new Item(measure, column, min, max, null));
    }

    /**
     * Also reads a question.
     *
     * @param item the question
     * @return a new mapping
     * @throws NullPointerException if the item is null
     * @throws IllegalArgumentException if a measure of that name is read already
     */
    public SurveyMapping item(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(Checks.notNull(item, "SurveyMapping.item"));
        Checks.distinct(more.stream().map(one -> one.measure.name()).toList(), "SurveyMapping.item");
        return new SurveyMapping(columns, weights, dates, Collections.unmodifiableList(more));
    }

    /**
     * The columns that are read.
     *
     * @return their names as they were given, each once: customer, date, respondent, weight, items
     */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(List.of(columns.customer, columns.date));
        for (String name : new String[] {columns.respondent, columns.weight}) {
            if (name != null) {
                names.add(name);
            }
        }
        items.forEach(item -> names.add(item.column));
        return Collections.unmodifiableSet(names);
    }

    /**
     * The columns that a header lacks.
     *
     * @param header a header
     * @return all that are missing, in the order of {@link #columns()}, each with the nearest name that the header has
     */
    public List<MissingColumn> missingColumns(Header header) {
        return Scan.missing(List.copyOf(columns()), header);
    }

    /**
     * Reads a source, however many of its rows are rejected.
     *
     * @param source the source, read in one or two passes
     * @param portfolio the customers who were asked
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @return the answers, and the counts
     * @throws ReadException if the source cannot be read, lacks columns ({@link ReadException.MissingColumns}), has
     *     numbers whose writing cannot be told, or no row that is accepted
     */
    public SurveyRows read(RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects) {
        return read(source, portfolio, rejects, RejectLimit.NONE);
    }

    /**
     * Reads a source, as long as not too many of its rows are rejected.
     *
     * @param source the source, read in one or two passes
     * @param portfolio the customers who were asked
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @param limit how many rows may be rejected
     * @return the answers, and the counts
     * @throws ReadException as the other {@code read}, and if more rows than the limit are rejected
     */
    public SurveyRows read(
            RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects, RejectLimit limit) {
        EventFilling rows = new EventFilling(items.size() + 1, 1);
        List<Binding.Numbers> numbers = new ArrayList<>();
        Binding.Numbers weight = weight();
        if (weight != null) {
            numbers.add(weight);
        }
        items.forEach(item -> numbers.add(item.numbers()));
        EventReading.Wanted wanted =
                new EventReading.Wanted(List.copyOf(columns()), numbers, places -> new SurveyCells(this, places));
        long read = new EventReading(source, portfolio, rows).read(wanted, rejects, limit);
        return new SurveyRows(rows, items.stream().map(Item::measure).toList(), read);
    }

    Columns names() {
        return columns;
    }

    DateGrammar dates() {
        return dates;
    }

    /** The weights; null where they are not read. */
    Binding.@Nullable Numbers weight() {
        return columns.weight == null ? null : new Binding.Numbers(columns.weight, weights, false);
    }

    /**
     * The questions.
     *
     * @return in the order in which they were added; perhaps none
     */
    public List<Item> items() {
        return items;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurveyMapping that
                && columns.equals(that.columns)
                && dates.equals(that.dates)
                && Objects.equals(weights, that.weights)
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, dates, items);
    }

    /**
     * The steps that make the mapping.
     *
     * @return for example {@code SurveyMapping.of("account", "date").item(overall, "q1", 1, 10)}
     */
    @Override
    public String toString() {
        String text = "SurveyMapping.of(" + Checks.quote(columns.customer) + ", " + Checks.quote(columns.date) + ")";
        text += dates.equals(DateGrammar.iso()) ? "" : ".dates(" + dates + ")";
        text += columns.respondent == null ? "" : ".respondent(" + Checks.quote(columns.respondent) + ")";
        String grammar = weights == null ? "" : ", " + weights;
        text += columns.weight == null ? "" : ".weight(" + Checks.quote(columns.weight) + grammar + ")";
        StringBuilder whole = new StringBuilder(text);
        for (Item item : items) {
            whole.append(".item(").append(item.measure.name()).append(", ").append(Checks.quote(item.column));
            whole.append(", ").append(Decimals.shortest(item.min)).append(", ").append(Decimals.shortest(item.max));
            whole.append(item.grammar == null ? ")" : ", " + item.grammar + ")");
        }
        return whole.toString();
    }
}
