package dev.segmentation.customer;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.SomeCustomers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Portfolio THREE = Portfolio.ofIds(List.of("a", "b", "c"));

    @Test
    void theThreeWaysToBuildAPortfolioAgree() {
        Portfolio fromArrays = THREE.with(SALES, 1, Double.NaN, -0.0)
                .withPaths(REGION, List.of(List.of("Europe", "Sweden"), List.of(), List.of("Asia")))
                .with(PRODUCTS, Arrays.asList(Set.of("x", "w"), null, Set.of()))
                .withStages(Stage.CUSTOMER, Stage.LEAD, Stage.FORMER)
                .withNames("A", "", null)
                .withParents(null, "a", " ");
        Portfolio fromCustomers = Portfolio.of(List.of(
                Customer.of("a")
                        .named("A")
                        .with(SALES, 1)
                        .with(REGION, "Europe", "Sweden")
                        .with(PRODUCTS, Set.of("w", "x")),
                Customer.of("b").at(Stage.LEAD).under("a"),
                Customer.of("c")
                        .at(Stage.FORMER)
                        .with(SALES, 0)
                        .with(REGION, "Asia")
                        .with(PRODUCTS, Set.of())));
        assertThat(fromArrays).isEqualTo(fromCustomers).hasSameHashCodeAs(fromCustomers);
        for (int row = 0; row < 3; row++) {
            assertThat(fromArrays.customer(row)).isEqualTo(fromCustomers.customer(row));
        }
        assertThat(fromArrays)
                .hasToString("Portfolio[3 in all, lead 1, customer 1, former 1; [sales [EUR/yr], region, products]]");
        assertThat(fromArrays.count(Stage.PROSPECT)).isZero();
        assertThat(THREE.count(Stage.CUSTOMER)).isEqualTo(3);
        assertThat(fromArrays.attribute("region")).contains(REGION);
        assertThat(fromArrays.attribute("Region")).isEmpty();
        assertThat(fromArrays).isNotEqualTo(fromArrays.withNames("A", "B", null));
        assertThat(fromArrays).isNotEqualTo(fromArrays.with(SALES, 1, 2, 0));
        assertThat(fromArrays).isNotEqualTo(THREE);
    }

    @Property(seed = "1", tries = 60)
    void customersComeBackAsTheyWentIn(@ForAll @IntRange(min = 0, max = 50) int size, @ForAll long seed) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(size, seed);
        List<Customer> customers = java.util.stream.IntStream.range(0, size)
                .mapToObj(portfolio::customer)
                .toList();
        assertThat(Portfolio.of(customers)).isEqualTo(portfolio);
        for (int row = 0; row < size; row++) {
            assertThat(portfolio.row(portfolio.id(row))).isEqualTo(row);
        }
        assertThat(portfolio.row("nobody")).isEqualTo(-1);
    }

    @Test
    void idsAreUniqueAndNotBlankAndNeverShown() {
        assertRefused(
                () -> Portfolio.ofIds(List.of("secret", "x", "secret")),
                "Portfolio ids must be unique; got the same id in rows 0 and 2. Merge or renumber them first.");
        assertRefused(
                () -> Portfolio.of(List.of(Customer.of("secret"), Customer.of("secret"))),
                "Portfolio ids must be unique; got the same id in rows 0 and 1. Merge or renumber them first.");
        assertRefused(
                () -> Portfolio.ofIds(List.of("x", " ")), "Portfolio ids must not be blank; got a blank one in row 1.");
        assertRefused(
                () -> Portfolio.ofIds(Arrays.asList("x", null)),
                "Portfolio ids must not be blank; got a blank one in row 1.");
    }

    @Test
    void columnsOfAnotherLengthAreRefused() {
        assertRefused(
                () -> THREE.with(SALES, 1, 2),
                "Portfolio.with(\"sales\") must have one item for each of the 3 customers; got 2.");
        assertRefused(
                () -> THREE.with(REGION, "x"),
                "Portfolio.with(\"region\") must have one item for each of the 3 customers; got 1.");
        assertRefused(
                () -> THREE.with(PRODUCTS, List.of()),
                "Portfolio.with(\"products\") must have one item for each of the 3 customers; got 0.");
        assertRefused(
                () -> THREE.withStages(Stage.LEAD),
                "Portfolio.withStages must have one item for each of the 3 customers; got 1.");
        assertRefused(
                () -> THREE.withNames("n"),
                "Portfolio.withNames must have one item for each of the 3 customers; got 1.");
        assertRefused(
                () -> THREE.withParents("n"),
                "Portfolio.withParents must have one item for each of the 3 customers; got 1.");
    }

    @Test
    void valuesThatAreNoneAreRefusedWithTheirRow() {
        assertRefused(
                () -> THREE.with(SALES, 1, Double.NEGATIVE_INFINITY, 2),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity in row 1.");
        assertRefused(
                () -> THREE.withPaths(REGION, List.of(List.of("x"), List.of(" "), List.of())),
                "Category \"region\" must hold labels that are not blank; got a blank one.");
    }

    @Test
    void namesOfAttributesAreUnique() {
        assertRefused(
                () -> THREE.with(SALES, 1, 2, 3).with(Measure.of("sales", "SEK/yr"), 1, 2, 3),
                "Portfolio attributes must have names of their own; got \"sales [SEK/yr]\" beside \"sales [EUR/yr]\".");
        assertRefused(
                () -> Portfolio.of(List.of(
                        Customer.of("a").with(SALES, 1), Customer.of("b").with(Category.of("sales"), "x"))),
                "Portfolio attributes must have names of their own; got \"sales\" beside \"sales [EUR/yr]\".");
        assertThat(THREE.with(SALES, 1, 2, 3)
                        .with(SALES, 4, 5, 6)
                        .measure(SALES)
                        .at(0))
                .isEqualTo(4);
    }

    @Test
    void anAttributeThatIsNotThereIsNamedBesideThoseThatAre() {
        Portfolio portfolio = THREE.with(SALES, 1, 2, 3).with(Measure.of("employees", "heads"), 1, 2, 3);
        // CONTRACT.md 5, literally
        assertRefused(
                () -> portfolio.measure(Measure.of("saels", "EUR/yr")),
                "Portfolio has no measure \"saels\"; it has [employees, sales]");
        assertRefused(() -> portfolio.category(REGION), "Portfolio has no category \"region\"; it has []");
        assertRefused(() -> portfolio.labels(PRODUCTS), "Portfolio has no labels \"products\"; it has []");
        assertRefused(
                () -> portfolio.measure(Measure.of("sales", "SEK/yr")),
                "Portfolio has no measure \"sales\" in the unit or of the kind asked for; it has \"sales [EUR/yr]\","
                        + " got asked for \"sales [SEK/yr]\".");
    }

    @Test
    void nullIsRefusedByName() {
        assertNull(() -> Portfolio.of(null), "Portfolio.of customers must not be null.");
        assertNull(
                () -> Portfolio.of(Arrays.asList(Customer.of("a"), null)),
                "Portfolio.of customers must not hold null; got one at index 1.");
        assertNull(() -> Portfolio.ofIds(null), "Portfolio.ofIds ids must not be null.");
        assertNull(() -> THREE.with((Measure) null, 1, 2, 3), "Portfolio.with measure must not be null.");
        assertNull(() -> THREE.with(SALES, (double[]) null), "Portfolio.with values must not be null.");
        assertNull(() -> THREE.with((Category) null, "x", "y", "z"), "Portfolio.with category must not be null.");
        assertNull(() -> THREE.with(REGION, (String[]) null), "Portfolio.with values must not be null.");
        assertNull(() -> THREE.withPaths(REGION, null), "Portfolio.withPaths paths must not be null.");
        assertNull(
                () -> THREE.withPaths(REGION, Arrays.asList(List.of(), null, List.of())),
                "Category \"region\" must not be null.");
        assertNull(() -> THREE.with((Labels) null, List.of()), "Portfolio.with labels must not be null.");
        assertNull(() -> THREE.with(PRODUCTS, null), "Portfolio.with sets must not be null.");
        assertNull(() -> THREE.withStages((Stage[]) null), "Portfolio.withStages must not be null.");
        assertNull(
                () -> THREE.withStages(Stage.LEAD, null, Stage.LEAD), "Portfolio.withStages stage must not be null.");
        assertNull(() -> THREE.withNames((String[]) null), "Portfolio.withNames must not be null.");
        assertNull(() -> THREE.withParents((String[]) null), "Portfolio.withParents must not be null.");
        assertNull(() -> THREE.row(null), "Portfolio.row id must not be null.");
        assertNull(() -> THREE.rows((int[]) null), "Portfolio.rows must not be null.");
        assertNull(() -> THREE.where(null), "Portfolio.where rows must not be null.");
        assertNull(() -> THREE.measure(null), "Portfolio attribute must not be null.");
        assertNull(() -> THREE.category(null), "Portfolio attribute must not be null.");
        assertNull(() -> THREE.labels(null), "Portfolio attribute must not be null.");
    }

    @Test
    void rowsArePickedInTheOrderGiven() {
        Portfolio portfolio = THREE.with(SALES, 1, 2, 3)
                .with(REGION, "z", null, "y")
                .with(PRODUCTS, Arrays.asList(null, Set.of("q"), Set.of()))
                .withNames("A", "B", "C");
        Portfolio two = portfolio.rows(2, 0);
        assertThat(two.id(0)).isEqualTo("c");
        assertThat(two.customer(1)).isEqualTo(portfolio.customer(0));
        assertThat(two.customer(0)).isEqualTo(portfolio.customer(2));
        assertThat(two.category(REGION).paths()).containsExactly(List.of("y"), List.of("z"));
        assertThat(portfolio.where(row -> row == 1).customer(0)).isEqualTo(portfolio.customer(1));
        assertRefused(
                () -> portfolio.rows(1, 1),
                "Portfolio ids must be unique; got the same id in rows 0 and 1. Merge or renumber them first.");
        assertThatThrownBy(() -> portfolio.rows(3).size()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(portfolio.rows().size()).isZero();
        assertThat(portfolio.rows().attributes()).isEqualTo(portfolio.attributes());
    }

    @Test
    void arraysHandedInAreCopiedAndArraysHandedOutToo() {
        double[] sales = {1, 2, 3};
        Stage[] stages = {Stage.LEAD, Stage.LEAD, Stage.LEAD};
        String[] names = {"x", "y", "z"};
        Portfolio portfolio = THREE.with(SALES, sales).withStages(stages).withNames(names);
        sales[0] = 99;
        stages[0] = Stage.CUSTOMER;
        names[0] = "changed";
        assertThat(portfolio.customer(0))
                .isEqualTo(Customer.of("a").at(Stage.LEAD).named("x").with(SALES, 1));
        double[] out = portfolio.measure(SALES).toArray();
        out[0] = 77;
        assertThat(portfolio.measure(SALES).at(0)).isEqualTo(1);
        assertUnmodifiable(() -> portfolio.attributes().clear());
    }

    @Test
    void codesOfCategoriesAndLabelsDoNotDependOnTheOrderOfTheRows() {
        CategoryColumn column = THREE.withPaths(REGION, List.of(List.of("b"), List.of("a", "z"), List.of("a")))
                .category(REGION);
        assertThat(column.paths()).containsExactly(List.of("a"), List.of("a", "z"), List.of("b"));
        assertThat(column.code(0)).isEqualTo(2);
        assertThat(column.at(1)).containsExactly("a", "z");
        assertThat(column.depth()).isEqualTo(2);
        assertThat(column).hasToString("region: 3 distinct values over 3 customers");
        LabelsColumn sets = THREE.with(PRODUCTS, Arrays.asList(Set.of("b"), null, Set.of("a", "c")))
                .labels(PRODUCTS);
        assertThat(sets.sets()).containsExactly(new TreeSet<>(Set.of("a", "c")), new TreeSet<>(Set.of("b")));
        assertThat(sets.code(0)).isEqualTo(1);
        assertThat(sets.code(1)).isEqualTo(-1);
        assertThat(sets.at(1)).isNull();
        assertThat(sets).hasToString("products: 2 distinct sets over 3 customers");
        assertUnmodifiable(() -> column.paths().clear());
        assertUnmodifiable(() -> sets.sets().get(0).clear());
    }

    @Test
    void aPathIsCutOffAtALevelAndAShorterOneIsUnknownThere() {
        CategoryColumn column = THREE.withPaths(
                        REGION,
                        List.of(List.of("Europe", "Sweden"), List.of("Europe", "Norway", "Oslo"), List.of("Asia")))
                .category(REGION);
        assertThat(column.level(1).paths()).containsExactly(List.of("Asia"), List.of("Europe"));
        assertThat(column.level(2).at(1)).containsExactly("Europe", "Norway");
        assertThat(column.level(2).code(2)).isEqualTo(-1);
        assertThat(column.level(3).paths()).hasSize(1);
        assertThat(column.level(4).depth()).isZero();
        assertRefused(() -> column.level(0), "CategoryColumn.level must be at least 1; got 0.");
    }
}
