package dev.segmentation.rows;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of text become customers: which column is what. The counterpart of {@code Mapping<T>} for files.
 *
 * <p><b>The rules.</b> A row is accepted or rejected as a whole, with one rejection for each rejected row: that of its
 * first bad cell, in the order id, name, stage, parent, then the attributes in the order in which they were added.
 * <ul>
 *   <li>Texts lose the blanks around them; nothing else about them changes. What a column that is not mapped holds
 *       makes no difference.
 *   <li>Id: not blank ({@code blank-id}), unlike all others ({@code duplicate-id}; all rows that share one are
 *       rejected, also beside a row that is rejected for another reason), and not as a spreadsheet shows long numbers,
 *       such as {@code 1,23E+09} ({@code formula-id}; in the parent's column too).
 *   <li>Stage: lead, prospect, customer or former in any case; blank, or no column, is a customer.
 *   <li>Measure: a number as the column writes them; where that is not declared it is found out from the column as a
 *       whole, rejected rows included, or the file is refused. Blank is unknown. A percent sign is read where the unit
 *       is {@code %} and nowhere else.
 *   <li>Category: blank is unknown. A path ends at its first blank level; what stands behind a blank is not part of it,
 *       since a level without the one above is no place in a path. {@link PortfolioRows#gaps} counts such rows.
 *   <li>Labels: blank is the empty set, as files have no way to tell it from unknown. Blank labels within are skipped.
 * </ul>
 * Two passes, three where an id seems to stand twice: ids first. Rejections are handed out in row order while the last
 * pass runs and are not collected; what is held are the columns and eight bytes a row.
 *
 * <p>Immutable, with value equality; every step gives a new mapping, each usable as it is. Column names match as in
 * {@link Header}. Messages hold column names and shapes, never values.
 *
 * <pre>{@code
 * PortfolioRows rows = RowMapping.of("customer_id").stage("status")
 *     .measure(SALES, "sales").category(REGION, "country", "state").labels(PRODUCTS, "products", "|")
 *     .read(CsvRows.of(file), rejects::add);
 * }</pre>
 */
@CheckReturnValue
public final class RowMapping {
    private final Identity identity;
    private final Map<Attribute, Binding> bindings;
    private final @Nullable Money money;

    private RowMapping(Identity identity, Map<Attribute, Binding> bindings, @Nullable Money money) {
        this.identity = identity;
        this.bindings = bindings;
        this.money = money;
    }

    /** The columns of id, name, stage and parent; null where there is none. */
    record Identity(
            String id,
            @Nullable String name,
            @Nullable String stage,
            @Nullable String parent) {}

    /** The column of the currency, and the rates. */
    record Money(String column, Rates rates) {}

    /**
     * A mapping that knows the column of the ids.
     *
     * @param idColumn the column's name
     * @return the mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public static RowMapping of(String idColumn) {
        return new RowMapping(
                new Identity(Checks.text(idColumn, "RowMapping.of idColumn"), null, null, null), Map.of(), null);
    }

    /**
     * Also reads names.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public RowMapping name(String column) {
        Checks.text(column, "RowMapping.name column");
        return with(new Identity(identity.id, column, identity.stage, identity.parent));
    }

    /**
     * Also reads stages.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public RowMapping stage(String column) {
        Checks.text(column, "RowMapping.stage column");
        return with(new Identity(identity.id, identity.name, column, identity.parent));
    }

    /**
     * Also reads the ids of parents.
     *
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public RowMapping parent(String column) {
        Checks.text(column, "RowMapping.parent column");
        return with(new Identity(identity.id, identity.name, identity.stage, column));
    }

    /**
     * Also reads a measure, whose writing is found out from the column as a whole.
     *
     * @param measure the measure
     * @param column the column's name
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, or another attribute has the measure's name
     */
    public RowMapping measure(Measure measure, String column) {
        Checks.notNull(measure, "RowMapping.measure");
        Checks.text(column, "RowMapping.measure column");
        return plus(measure, new Binding.Numbers(column, null, isPercent(measure)));
    }

    /**
     * Also reads a measure, whose writing is declared.
     *
     * @param measure the measure
     * @param column the column's name
     * @param numbers how the column writes its numbers; whether a percent sign may stand there is for the unit to say
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, or another attribute has the measure's name
     */
    public RowMapping measure(Measure measure, String column, NumberGrammar numbers) {
        Checks.notNull(measure, "RowMapping.measure");
        Checks.text(column, "RowMapping.measure column");
        Checks.notNull(numbers, "RowMapping.measure numbers");
        return plus(measure, new Binding.Numbers(column, numbers, isPercent(measure)));
    }

    private static boolean isPercent(Measure measure) {
        return measure.unit().equals("%");
    }

    /**
     * Also reads a category.
     *
     * @param category the category
     * @param columns the column's name, or those of its levels from wide to narrow
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no column, a name is blank or stands twice, or another attribute has
     *     the category's name
     */
    public RowMapping category(Category category, String... columns) {
        Checks.notNull(category, "RowMapping.category");
        List<String> levels = Checks.list(List.of(columns), "RowMapping.category columns");
        levels.forEach(column -> Checks.text(column, "RowMapping.category column"));
        Checks.distinct(levels, "RowMapping.category columns");
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("RowMapping.category must have a column; got none.");
        }
        return plus(category, new Binding.Path(levels));
    }

    /**
     * Also reads a set of labels.
     *
     * @param labels the attribute
     * @param column the column's name
     * @param separator what stands between labels, to the letter
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, the separator empty, or another attribute has the name
     */
    public RowMapping labels(Labels labels, String column, String separator) {
        Checks.notNull(labels, "RowMapping.labels");
        Checks.text(column, "RowMapping.labels column");
        if (Checks.notNull(separator, "RowMapping.labels separator").isEmpty()) {
            throw new IllegalArgumentException(
                    "RowMapping.labels separator must not be empty; got \"\". Write for example \"|\".");
        }
        return plus(labels, new Binding.Set(column, separator));
    }

    /**
     * Also reads in which currency a row's amounts are, and converts them: those of the measures that
     * {@link Rates#applyTo}. Other measures are taken as they stand. An amount whose currency is blank or has no rate
     * rejects its row ({@code currency}); a row without amounts needs no currency.
     *
     * @param column the column's name
     * @param rates the rates to the currency of the measures
     * @return a new mapping
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    public RowMapping currency(String column, Rates rates) {
        Checks.text(column, "RowMapping.currency column");
        return new RowMapping(
                identity, bindings, new Money(column, Checks.notNull(rates, "RowMapping.currency rates")));
    }

    /**
     * The columns that are read.
     *
     * @return their names as they were given, each once: id, name, stage, parent, those of the attributes, the currency
     */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(identity.id);
        for (String column : new @Nullable String[] {identity.name, identity.stage, identity.parent}) {
            if (column != null) {
                columns.add(column);
            }
        }
        bindings.values().forEach(binding -> columns.addAll(binding.columns()));
        if (money != null) {
            columns.add(money.column);
        }
        return Collections.unmodifiableSet(columns);
    }

    /**
     * The attributes that are read.
     *
     * @return the attributes, in the order in which they were added
     */
    public Set<Attribute> attributes() {
        return Collections.unmodifiableSet(bindings.keySet());
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
     * @param source the source, read in two or three passes
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @return the customers, and the counts
     * @throws IllegalArgumentException if there are rates, and no measure that they apply to
     * @throws ReadException if the source cannot be read, lacks columns ({@link ReadException.MissingColumns}), has a
     *     column of numbers whose writing cannot be told, or no row that is accepted
     */
    public PortfolioRows read(RowSource source, Consumer<? super Rejection> rejects) {
        return read(source, rejects, RejectLimit.NONE);
    }

    /**
     * Reads a source, as long as not too many of its rows are rejected.
     *
     * @param source the source, read in two or three passes
     * @param rejects takes the rejected rows, in row order, while the reading goes on
     * @param limit how many rows may be rejected
     * @return the customers, and the counts
     * @throws IllegalArgumentException if there are rates, and no measure that they apply to
     * @throws ReadException as the other {@code read}, and if more rows than the limit are rejected, at the first of
     *     them
     */
    public PortfolioRows read(RowSource source, Consumer<? super Rejection> rejects, RejectLimit limit) {
        return CustomerReading.of(this, source).read(rejects, limit);
    }

    Identity identity() {
        return identity;
    }

    Map<Attribute, Binding> bindings() {
        return bindings;
    }

    @Nullable
    Money money() {
        return money;
    }

    private RowMapping with(Identity changed) {
        return new RowMapping(changed, bindings, money);
    }

    private RowMapping plus(Attribute attribute, Binding binding) {
        for (Attribute other : bindings.keySet()) {
            if (other.name().equals(attribute.name())) {
                throw new IllegalArgumentException("RowMapping attributes must have names of their own; got "
                        + Checks.quote(attribute.name()) + " twice.");
            }
        }
        Map<Attribute, Binding> changed = new LinkedHashMap<>(bindings);
        changed.put(attribute, binding);
        return new RowMapping(identity, Collections.unmodifiableMap(changed), money);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowMapping that
                && identity.equals(that.identity)
                && List.copyOf(bindings.entrySet()).equals(List.copyOf(that.bindings.entrySet()))
                && (money == null ? that.money == null : money.equals(that.money));
    }

    @Override
    public int hashCode() {
        return 31 * identity.hashCode() + bindings.hashCode();
    }

    /**
     * The steps that make the mapping.
     *
     * @return for example {@code RowMapping.of("id").measure(sales [EUR/yr], "sales")}
     */
    @Override
    public String toString() {
        List<String> steps = new ArrayList<>();
        steps.add("RowMapping.of(" + Checks.quote(identity.id) + ")");
        step(steps, "name", identity.name);
        step(steps, "stage", identity.stage);
        step(steps, "parent", identity.parent);
        bindings.forEach((attribute, binding) -> steps.add(binding.step(attribute)));
        if (money != null) {
            steps.add("currency(" + Checks.quote(money.column) + ", " + money.rates + ")");
        }
        return String.join(".", steps);
    }

    private static void step(List<String> steps, String name, @Nullable String column) {
        if (column != null) {
            steps.add(name + "(" + Checks.quote(column) + ")");
        }
    }
}
