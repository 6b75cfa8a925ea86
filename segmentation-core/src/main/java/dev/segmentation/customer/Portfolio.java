package dev.segmentation.customer;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The customers looked at together, held in columns.
 *
 * <p>Immutable and thread-safe: every {@code with} gives a new portfolio that shares all other columns. Rows are numbered
 * from 0 in the order in which the customers came. Ids are unique and not blank; where no id was named they are the row
 * numbers, from 1. Attribute names are unique. No method shows an id or a value in a message or in {@code toString}.
 *
 * <pre>{@code
 * Portfolio today = Portfolio.of(customers);                          // from records
 * Portfolio same = mapping.portfolio(accounts);                       // from any entity
 * Portfolio third = Portfolio.ofIds(ids).with(SALES, amounts);        // from arrays the caller has
 * }</pre>
 */
@CheckReturnValue
public final class Portfolio {
    private final Identities identities;
    private final Columns columns;

    Portfolio(Identities identities, Columns columns) {
        this.identities = identities;
        this.columns = columns;
    }

    /**
     * A portfolio of customers, with every attribute that at least one of them has.
     *
     * @param customers the customers
     * @return the portfolio, in their order
     * @throws NullPointerException if the collection or a customer is null
     * @throws IllegalArgumentException if two have the same id, or two attributes the same name
     */
    public static Portfolio of(Collection<Customer> customers) {
        return CustomerRows.portfolio(Checks.list(customers, "Portfolio.of customers"));
    }

    /**
     * A portfolio of customers of whom only the ids are known yet, all at the stage {@link Stage#CUSTOMER}.
     *
     * @param ids the ids; {@link TextRows} are kept as they are, all else is copied
     * @return the portfolio, in their order
     * @throws NullPointerException if the collection is null
     * @throws IllegalArgumentException if an id is null or blank, or stands twice
     */
    public static Portfolio ofIds(Collection<String> ids) {
        List<? extends @Nullable String> copy = TextRows.kept(Checks.notNull(ids, "Portfolio.ofIds ids"));
        return new Portfolio(Identities.of(copy), new Columns(copy.size()));
    }

    /**
     * The same customers with one more measure, or another column of one that they have.
     *
     * @param measure the measure
     * @param values its value for each row; NaN for unknown; copied
     * @return a new portfolio
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if values are not as many as customers or infinite, or another attribute has the name
     */
    public Portfolio with(Measure measure, double... values) {
        Checks.notNull(measure, "Portfolio.with measure");
        return new Portfolio(identities, columns.with(measure, Checks.notNull(values, "Portfolio.with values")));
    }

    /**
     * The same customers with one more category of a single level, or another column of one that they have.
     *
     * @param category the category
     * @param values its label for each row; null or blank for unknown
     * @return a new portfolio
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there are not as many values as customers, or another attribute has the name
     */
    public Portfolio with(Category category, @Nullable String... values) {
        Checks.notNull(category, "Portfolio.with category");
        return withPaths(category, AttributeValues.paths(Checks.notNull(values, "Portfolio.with values")));
    }

    /**
     * The same customers with one more category of several levels, or another column of one that they have.
     *
     * @param category the category
     * @param paths for each row its labels from wide to narrow; empty for unknown
     * @return a new portfolio
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException if paths are not as many as customers, a label is blank, or another attribute has the name
     */
    public Portfolio withPaths(Category category, List<List<String>> paths) {
        Checks.notNull(category, "Portfolio.withPaths category");
        return new Portfolio(identities, columns.with(category, Checks.notNull(paths, "Portfolio.withPaths paths")));
    }

    /**
     * The same customers with one more set of labels, or another column of one that they have.
     *
     * @param labels the attribute
     * @param sets for each row its labels, perhaps none; null for unknown
     * @return a new portfolio
     * @throws NullPointerException if an argument or a label is null
     * @throws IllegalArgumentException if sets are not as many as customers, a label is blank, or another attribute has the name
     */
    public Portfolio with(Labels labels, List<? extends @Nullable Collection<String>> sets) {
        Checks.notNull(labels, "Portfolio.with labels");
        return new Portfolio(identities, columns.with(labels, Checks.notNull(sets, "Portfolio.with sets")));
    }

    /**
     * The same with one more category, coded already: four bytes a customer and no list for each.
     *
     * @param category the category
     * @param codes for each row an index into the paths, or -1 for unknown; copied
     * @param paths the distinct paths, none of them empty, in any order
     * @return a new portfolio, whose column has its own codes in the order of the paths' labels
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException if there are not as many codes as customers, a code has no path, a path is empty
     *     or stands twice, a label is blank, or another attribute has the name
     */
    public Portfolio withCodes(Category category, int[] codes, List<List<String>> paths) {
        return new Portfolio(identities, columns.withCodes(category, codes, paths));
    }

    /**
     * The same customers with one more set of labels, coded already.
     *
     * @param labels the attribute
     * @param codes for each row an index into the sets, or -1 for unknown; copied
     * @param sets the distinct sets, one of them perhaps empty, in any order
     * @return a new portfolio, whose column has its own codes in the order of the sets' labels
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException as with the codes of a category
     */
    public Portfolio withCodes(Labels labels, int[] codes, List<? extends Collection<String>> sets) {
        return new Portfolio(identities, columns.withCodes(labels, codes, sets));
    }

    /**
     * The same customers, with a note of what an attribute is worked out from; the SDK notes what it works out itself.
     *
     * @param attribute an attribute of the portfolio; another column of it has no such note
     * @param ingredients what it is worked out from, in the portfolio or not; none takes a note back
     * @return a new portfolio
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException if the portfolio does not have the attribute
     */
    public Portfolio madeOf(Attribute attribute, Collection<? extends Attribute> ingredients) {
        return new Portfolio(identities, columns.madeOf(attribute, Checks.list(ingredients, "Portfolio.madeOf")));
    }

    /**
     * What an attribute is noted to be worked out from.
     *
     * @param attribute the attribute
     * @return its ingredients, in the portfolio or not; none where nothing is noted
     */
    public Set<Attribute> ingredients(Attribute attribute) {
        return columns.ingredients(Checks.notNull(attribute, "Portfolio.ingredients attribute"));
    }

    /**
     * The same customers at other stages.
     *
     * @param stages the stage of each row
     * @return a new portfolio
     * @throws NullPointerException if the array or a stage is null
     * @throws IllegalArgumentException if there are not as many stages as customers
     */
    public Portfolio withStages(Stage... stages) {
        return new Portfolio(identities.withStages(Checks.notNull(stages, "Portfolio.withStages")), columns);
    }

    /**
     * The same customers under other parents.
     *
     * @param parents the parent's id for each row; null or blank for none
     * @return a new portfolio
     * @throws IllegalArgumentException if there are not as many parents as customers
     */
    public Portfolio withParents(@Nullable String... parents) {
        List<@Nullable String> all = Arrays.asList(Checks.notNull(parents, "Portfolio.withParents"));
        return new Portfolio(identities.withParents(TextRows.kept(all)), columns);
    }

    /**
     * The same customers with other names.
     *
     * @param names the name of each row; null or blank for none
     * @return a new portfolio
     * @throws IllegalArgumentException if there are not as many names as customers
     */
    public Portfolio withNames(@Nullable String... names) {
        return withNames(Arrays.asList(Checks.notNull(names, "Portfolio.withNames")));
    }

    /**
     * The same customers with other names.
     *
     * @param names the name of each row; null or blank for none; {@link TextRows} are kept as they are, all else is copied
     * @return a new portfolio
     * @throws IllegalArgumentException if there are not as many names as customers
     */
    public Portfolio withNames(Collection<? extends @Nullable String> names) {
        return new Portfolio(
                identities.withNames(TextRows.kept(Checks.notNull(names, "Portfolio.withNames"))), columns);
    }

    /**
     * {@return the customers of some rows, in the same order}
     *
     * @param rows which rows to keep
     */
    public Portfolio where(IntPredicate rows) {
        Checks.notNull(rows, "Portfolio.where rows");
        return rows(IntStream.range(0, size()).filter(rows).toArray());
    }

    /**
     * The customers of some rows, in the order given.
     *
     * @param rows row numbers, each at most once
     * @return a new portfolio
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws IllegalArgumentException if a row stands twice
     */
    public Portfolio rows(int... rows) {
        for (int row : Checks.notNull(rows, "Portfolio.rows")) {
            Checks.row(row, size(), "Portfolio.rows row");
        }
        return new Portfolio(identities.rows(rows), columns.rows(rows));
    }

    /**
     * One row for each group of companies: those that have the same topmost parent. The measures named are summed over
     * the known values of the group (unknown where none is); everything else is the topmost parent's own. A parent that is
     * not itself in the portfolio heads its group by its id, at the stage of the member that has come furthest.
     *
     * @param summed the measures to sum
     * @return a new portfolio of groups, in the order in which they first appear, under the ids of their heads
     * @throws IllegalArgumentException if the portfolio lacks a measure, or parents go round in a circle
     */
    public Portfolio rollUp(Measure... summed) {
        return RollUp.of(this, List.of(summed));
    }

    /** {@return how many customers there are: the number of rows} */
    public int size() {
        return columns.size();
    }

    /**
     * {@return how many customers stand at a stage}
     *
     * @param stage the stage
     */
    public int count(Stage stage) {
        return identities.count(stage);
    }

    /**
     * {@return the id of a row}
     *
     * @param row from 0
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String id(int row) {
        return identities.ids().at(Checks.row(row, size(), "Portfolio.id row"));
    }

    /**
     * {@return the row of an id, from 0, or -1 if no customer has the id}
     *
     * @param id the id
     */
    public int row(String id) {
        return identities.ids().row(Checks.notNull(id, "Portfolio.row id"));
    }

    /** {@return the stages of neighbouring rows, by the ordinals of {@link Stage}, for loops over all rows} */
    public CodeSource stages() {
        return identities.stageCodes();
    }

    /**
     * The stage of a row.
     *
     * @param row from 0
     * @return the stage
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Stage stage(int row) {
        return identities.stage(Checks.row(row, size(), "Portfolio.stage row"));
    }

    /**
     * The id of a row's parent.
     *
     * @param row from 0
     * @return the parent's id, or null
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public @Nullable String parent(int row) {
        return identities.parent(Checks.row(row, size(), "Portfolio.parent row"));
    }

    /** {@return the attributes that the portfolio has a column of, in the order in which they were added} */
    public Set<Attribute> attributes() {
        return columns.attributes();
    }

    /**
     * The attribute of a name.
     *
     * @param name the name
     * @return the attribute, or empty if the portfolio has none of the name
     */
    public Optional<Attribute> attribute(String name) {
        return columns.attributes().stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /**
     * The column of a measure.
     *
     * @param measure the measure
     * @return its column
     * @throws IllegalArgumentException if the portfolio does not have it
     */
    public MeasureColumn measure(Measure measure) {
        return columns.measure(measure);
    }

    /**
     * The column of a category.
     *
     * @param category the category
     * @return its column
     * @throws IllegalArgumentException if the portfolio does not have it
     */
    public CategoryColumn category(Category category) {
        return columns.category(category);
    }

    /**
     * The column of a set of labels.
     *
     * @param labels the attribute
     * @return its column
     * @throws IllegalArgumentException if the portfolio does not have it
     */
    public LabelsColumn labels(Labels labels) {
        return columns.labels(labels);
    }

    /**
     * The known values of those rows that stand at {@link Stage#CUSTOMER}: what cut-offs and means are learned from.
     *
     * @param column a column of this portfolio, or one worked out for its rows
     * @return a column of known values; the column itself where nothing is left out
     * @throws IllegalArgumentException if the column has not one value for each row
     */
    public MeasureColumn knownOfCustomers(MeasureColumn column) {
        return identities.knownOfCustomers(column);
    }

    /**
     * One customer, as a record made on demand.
     *
     * @param row from 0
     * @return the customer of the row
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Customer customer(int row) {
        Checks.row(row, size(), "Portfolio.customer row");
        return new Customer(id(row), identities.name(row), stage(row), parent(row), columns.known(row));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Portfolio that && identities.equals(that.identities) && columns.isSame(that.columns);
    }

    @Override
    public int hashCode() {
        return identities.hashCode();
    }

    @Override
    public String toString() {
        return "Portfolio[" + identities + "; " + attributes() + "]";
    }
}
