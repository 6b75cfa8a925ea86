package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of text become the activities with a portfolio's customers.
 *
 * <p><b>The rules.</b> A row is accepted or rejected as a whole, by its first bad cell in the order customer, date, type,
 * minutes, person, who started it.
 * <ul>
 *   <li>Customer: an id that the portfolio has ({@code unknown-customer}; so is an activity with a customer whose own
 *       row was rejected), not blank ({@code blank-id}) and not mangled by a spreadsheet ({@code formula-id}).
 *   <li>Date: a day, not blank ({@code date}); ISO unless {@link #dates} says otherwise.
 *   <li>Type and person: any text; blank is not known.
 *   <li>Minutes: a number from 0 ({@code number}, {@code number-range}); blank is not known. Their writing is found out
 *       from the column as a whole where it is not declared.
 *   <li>Who started it: {@code us} or {@code customer}, in small letters or large; blank is not known, another text
 *       rejects the row ({@code started-by}).
 * </ul>
 * Activities of any day are accepted; windows are for whoever looks back. Two passes, one where no minutes are read or
 * their writing is declared. Rejections are handed out in row order and not collected.
 *
 * <p>Immutable, with value equality; every step gives a new mapping, each usable as it is. Messages hold column names and
 * shapes, never values.
 *
 * <pre>{@code
 * ActivityRows rows = ActivityMapping.of("account", "day", "kind").minutes("minutes").startedBy("initiator")
 *     .read(CsvRows.of(file), portfolio, rejects::add);
 * }</pre>
 */
@CheckReturnValue
public final class ActivityMapping {
    private final Columns columns;
    private final More more;
    private final DateGrammar dates;
    private final @Nullable NumberGrammar numbers;

    private ActivityMapping(Columns columns, More more, DateGrammar dates, @Nullable NumberGrammar numbers) {
        this.columns = columns;
        this.more = more;
        this.dates = dates;
        this.numbers = numbers;
    }

    /** The columns that must be there. */
    record Columns(String customer, String date, String type) {}

    /** The columns that may be there; null where they are not read. */
    record More(
            @Nullable String minutes,
            @Nullable String person,
            @Nullable String startedBy) {}

    /**
     * A mapping of ISO dates.
     *
     * @param customerColumn the column of the customers' ids
     * @param dateColumn the column of the days
     * @param typeColumn the column of the types
     * @return the mapping
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if a name is blank
     */
    public static ActivityMapping of(String customerColumn, String dateColumn, String typeColumn) {
        Columns columns = new Columns(
                Checks.text(customerColumn, "ActivityMapping.of customerColumn"),
                Checks.text(dateColumn, "ActivityMapping.of dateColumn"),
                Checks.text(typeColumn, "ActivityMapping.of typeColumn"));
        return new ActivityMapping(columns, new More(null, null, null), DateGrammar.iso(), null);
    }

    /**
     * Reads dates by another grammar.
     *
     * @param grammar how the column writes its dates
     * @return a new mapping
     * @throws NullPointerException if the grammar is null
     */
    public ActivityMapping dates(DateGrammar grammar) {
        return new ActivityMapping(columns, more, Checks.notNull(grammar, "ActivityMapping.dates grammar"), numbers);
    }

    /**
     * Also reads minutes, whose writing is found out.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public ActivityMapping minutes(String column) {
        Checks.text(column, "ActivityMapping.minutes column");
        return new ActivityMapping(columns, new More(column, more.person, more.startedBy), dates, null);
    }

    /**
     * Also reads minutes, by a declared grammar.
     *
     * @param column the column's name
     * @param grammar how the column writes its numbers
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    public ActivityMapping minutes(String column, NumberGrammar grammar) {
        ActivityMapping read = minutes(column);
        Checks.notNull(grammar, "ActivityMapping.minutes grammar");
        return new ActivityMapping(read.columns, read.more, dates, grammar);
    }

    /**
     * Also reads who of us took part.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public ActivityMapping person(String column) {
        Checks.text(column, "ActivityMapping.person column");
        return new ActivityMapping(columns, new More(more.minutes, column, more.startedBy), dates, numbers);
    }

    /**
     * Also reads who started it, {@code us} or {@code customer}.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public ActivityMapping startedBy(String column) {
        Checks.text(column, "ActivityMapping.startedBy column");
        return new ActivityMapping(columns, new More(more.minutes, more.person, column), dates, numbers);
    }

    /**
     * The columns that are read.
     *
     * @return their names as they were given, each once: customer, date, type, minutes, person, who started it
     */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(List.of(columns.customer, columns.date, columns.type));
        for (String name : new String[] {more.minutes, more.person, more.startedBy}) {
            if (name != null) {
                names.add(name);
            }
        }
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
     * @param portfolio the customers with whom the activities are
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @return the activities, and the counts
     * @throws ReadException if the source cannot be read, lacks columns ({@link ReadException.MissingColumns}), has
     *     minutes whose writing cannot be told, or no row that is accepted
     */
    public ActivityRows read(RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects) {
        return read(source, portfolio, rejects, RejectLimit.NONE);
    }

    /**
     * Reads a source, as long as not too many of its rows are rejected.
     *
     * @param source the source, read in one or two passes
     * @param portfolio the customers with whom the activities are
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @param limit how many rows may be rejected
     * @return the activities, and the counts
     * @throws ReadException as the other {@code read}, and if more rows than the limit are rejected
     */
    public ActivityRows read(
            RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects, RejectLimit limit) {
        EventFilling activities = new EventFilling(1, 3);
        Binding.Numbers minutes = minutes();
        EventReading.Wanted wanted = new EventReading.Wanted(
                List.copyOf(columns()),
                minutes == null ? List.of() : List.of(minutes),
                places -> new ActivityCells(this, places));
        long read = new EventReading(source, portfolio, activities).read(wanted, rejects, limit);
        return new ActivityRows(activities, more, read);
    }

    Columns names() {
        return columns;
    }

    More more() {
        return more;
    }

    DateGrammar dates() {
        return dates;
    }

    /** The minutes; null where they are not read. */
    Binding.@Nullable Numbers minutes() {
        return more.minutes == null ? null : new Binding.Numbers(more.minutes, numbers, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActivityMapping that
                && columns.equals(that.columns)
                && more.equals(that.more)
                && dates.equals(that.dates)
                && Objects.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, more, dates);
    }

    /**
     * The steps that make the mapping.
     *
     * @return for example {@code ActivityMapping.of("account", "date", "type").minutes("minutes")}
     */
    @Override
    public String toString() {
        String text = "ActivityMapping.of(" + Checks.quote(columns.customer) + ", " + Checks.quote(columns.date) + ", "
                + Checks.quote(columns.type) + ")";
        text += dates.equals(DateGrammar.iso()) ? "" : ".dates(" + dates + ")";
        String grammar = numbers == null ? "" : ", " + numbers;
        text += more.minutes == null ? "" : ".minutes(" + Checks.quote(more.minutes) + grammar + ")";
        text += more.person == null ? "" : ".person(" + Checks.quote(more.person) + ")";
        return text + (more.startedBy == null ? "" : ".startedBy(" + Checks.quote(more.startedBy) + ")");
    }
}
