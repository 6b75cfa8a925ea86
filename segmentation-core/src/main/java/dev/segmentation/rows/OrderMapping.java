package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of text become the orders of a portfolio's customers.
 *
 * <p><b>The rules.</b> A row is accepted or rejected as a whole, by its first bad cell in the order customer, date,
 * amount, product.
 * <ul>
 *   <li>Customer: an id that the portfolio has ({@code unknown-customer}; so is an order of a customer whose own row
 *       was rejected), not blank ({@code blank-id}) and not mangled by a spreadsheet ({@code formula-id}).
 *   <li>Date: a day, not blank ({@code date}); ISO unless {@link #dates} says otherwise.
 *   <li>Amount: a number, not blank ({@code number}, {@code number-range}); an order without an amount is no order of
 *       known size. Its writing is found out from the column as a whole where {@link #amounts} does not declare it.
 *       Negative amounts are returns.
 *   <li>Product: any text; blank is not known.
 * </ul>
 * Orders of any day are accepted; windows are for whoever looks back. Two passes, one where the writing of amounts is
 * declared. Rejections are handed out in row order and not collected.
 *
 * <p>Immutable, with value equality; every step gives a new mapping, each usable as it is. Messages hold column names
 * and shapes, never values.
 *
 * <pre>{@code
 * OrderRows orders = OrderMapping.of("account", "close_date", "close_value").product("product")
 *     .read(CsvRows.of(file), portfolio, rejects::add);
 * }</pre>
 */
@CheckReturnValue
public final class OrderMapping {
    private final Columns columns;
    private final DateGrammar dates;
    private final @Nullable NumberGrammar amounts;

    private OrderMapping(Columns columns, DateGrammar dates, @Nullable NumberGrammar amounts) {
        this.columns = columns;
        this.dates = dates;
        this.amounts = amounts;
    }

    /** The columns; null where products are not read. */
    record Columns(
            String customer,
            String date,
            String amount,
            @Nullable String product) {}

    /**
     * A mapping of ISO dates and of amounts whose writing is found out.
     *
     * @param customerColumn the column of the customers' ids
     * @param dateColumn the column of the days
     * @param amountColumn the column of the amounts
     * @return the mapping
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if a name is blank
     */
    public static OrderMapping of(String customerColumn, String dateColumn, String amountColumn) {
        Columns columns = new Columns(
                Checks.text(customerColumn, "OrderMapping.of customerColumn"),
                Checks.text(dateColumn, "OrderMapping.of dateColumn"),
                Checks.text(amountColumn, "OrderMapping.of amountColumn"),
                null);
        return new OrderMapping(columns, DateGrammar.iso(), null);
    }

    /**
     * Reads dates by another grammar.
     *
     * @param grammar how the column writes its dates
     * @return a new mapping
     * @throws NullPointerException if the grammar is null
     */
    public OrderMapping dates(DateGrammar grammar) {
        return new OrderMapping(columns, Checks.notNull(grammar, "OrderMapping.dates grammar"), amounts);
    }

    /**
     * Reads amounts by a declared grammar.
     *
     * @param grammar how the column writes its numbers; a percent sign is never read
     * @return a new mapping
     * @throws NullPointerException if the grammar is null
     */
    public OrderMapping amounts(NumberGrammar grammar) {
        return new OrderMapping(columns, dates, Checks.notNull(grammar, "OrderMapping.amounts grammar"));
    }

    /**
     * Also reads products.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public OrderMapping product(String column) {
        Checks.text(column, "OrderMapping.product column");
        return new OrderMapping(new Columns(columns.customer, columns.date, columns.amount, column), dates, amounts);
    }

    /**
     * The columns that are read.
     *
     * @return their names as they were given, each once: customer, date, amount, product
     */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(List.of(columns.customer, columns.date, columns.amount));
        if (columns.product != null) {
            names.add(columns.product);
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
     * @param portfolio the customers whose orders they are
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @return the orders, and the counts
     * @throws ReadException if the source cannot be read, lacks columns ({@link ReadException.MissingColumns}), has
     *     amounts whose writing cannot be told, or no row that is accepted
     */
    public OrderRows read(RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects) {
        return read(source, portfolio, rejects, RejectLimit.NONE);
    }

    /**
     * Reads a source, as long as not too many of its rows are rejected.
     *
     * @param source the source, read in one or two passes
     * @param portfolio the customers whose orders they are
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @param limit how many rows may be rejected
     * @return the orders, and the counts
     * @throws ReadException as the other {@code read}, and if more rows than the limit are rejected
     */
    public OrderRows read(
            RowSource source, Portfolio portfolio, Consumer<? super Rejection> rejects, RejectLimit limit) {
        EventFilling orders = new EventFilling(1, 1);
        EventReading.Wanted wanted = new EventReading.Wanted(
                List.copyOf(columns()), List.of(amount()), places -> new OrderCells(this, places));
        long read = new EventReading(source, portfolio, orders).read(wanted, rejects, limit);
        return new OrderRows(orders, columns, read);
    }

    Columns names() {
        return columns;
    }

    DateGrammar dates() {
        return dates;
    }

    Binding.Numbers amount() {
        return new Binding.Numbers(columns.amount, amounts, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderMapping that
                && columns.equals(that.columns)
                && dates.equals(that.dates)
                && amount().equals(that.amount());
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + dates.hashCode();
    }

    /**
     * The steps that make the mapping.
     *
     * @return for example {@code OrderMapping.of("account", "date", "amount").product("product")}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("OrderMapping.of(")
                .append(Checks.quote(columns.customer))
                .append(", ")
                .append(Checks.quote(columns.date))
                .append(", ")
                .append(Checks.quote(columns.amount))
                .append(')');
        text.append(dates.equals(DateGrammar.iso()) ? "" : ".dates(" + dates + ")");
        text.append(amounts == null ? "" : ".amounts(" + amounts + ")");
        return text.append(columns.product == null ? "" : ".product(" + Checks.quote(columns.product) + ")")
                .toString();
    }
}
