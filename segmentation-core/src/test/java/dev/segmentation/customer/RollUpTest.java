package dev.segmentation.customer;

import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure HEADS = Measure.of("employees", "heads");
    private static final Category INDUSTRY = Category.of("industry");

    private static final Portfolio GROUP = Portfolio.of(List.of(
            Customer.of("daughter")
                    .under("mother")
                    .with(SALES, 10)
                    .with(HEADS, 1)
                    .with(INDUSTRY, "steel"),
            Customer.of("alone").with(SALES, 7),
            Customer.of("mother").named("M").with(SALES, 100).with(HEADS, 5),
            Customer.of("granddaughter").under("daughter").with(SALES, 1000),
            Customer.of("orphan").under("gone").at(Stage.PROSPECT),
            Customer.of("self").under("self").with(SALES, 3)));

    @Test
    void measuresAreSummedOverTheGroupAndAllElseIsTheTopmostParents() {
        Portfolio rolled = GROUP.rollUp(SALES);
        assertThat(rolled.size()).isEqualTo(4);
        assertThat(rolled.customer(0))
                .isEqualTo(Customer.of("mother").named("M").with(SALES, 1110).with(HEADS, 5));
        assertThat(rolled.customer(1)).isEqualTo(Customer.of("alone").with(SALES, 7));
        assertThat(rolled.measure(SALES).toArray()).containsExactly(1110, 7, Double.NaN, 3);
        assertThat(rolled.customer(3))
                .isEqualTo(Customer.of("self").under("self").with(SALES, 3));
    }

    @Test
    void aParentThatIsNotInThePortfolioHeadsItsGroupAtTheFurthestStageOfItsMembers() {
        assertThat(GROUP.rollUp(SALES).customer(2))
                .isEqualTo(Customer.of("gone").at(Stage.PROSPECT));
        Portfolio mixed = Portfolio.of(List.of(
                Customer.of("a").under("gone").at(Stage.LEAD),
                Customer.of("b").under("gone").at(Stage.FORMER),
                Customer.of("c").under("gone").at(Stage.PROSPECT)));
        assertThat(mixed.rollUp().customer(0).stage()).isEqualTo(Stage.FORMER);
    }

    @Test
    void columnsThatOnlySubsidiariesKnowStayAsColumns() {
        assertThat(GROUP.rollUp(SALES).attributes()).isEqualTo(GROUP.attributes());
        assertThat(GROUP.rollUp(SALES).category(INDUSTRY).paths()).isEmpty();
    }

    @Test
    void sumsDoNotDependOnTheOrderOfTheRows() {
        double smallFirst = sumOf(0.1, 1e20, -1e20, 1e40, -1e40);
        assertThat(sumOf(1e40, 1e20, 0.1, -1e20, -1e40)).isEqualTo(smallFirst);
        assertThat(sumOf(-1e20, 1e40, 0.1, -1e40, 1e20)).isEqualTo(smallFirst);
    }

    private static double sumOf(double... values) {
        List<Customer> customers = new ArrayList<>();
        for (double value : values) {
            customers.add(Customer.of("c" + customers.size()).under("mother").with(SALES, value));
        }
        return Portfolio.of(customers).rollUp(SALES).measure(SALES).at(0);
    }

    @Test
    void parentsThatGoRoundInACircleAreRefused() {
        assertRefused(
                () -> Portfolio.of(List.of(
                                Customer.of("x"),
                                Customer.of("a").under("b"),
                                Customer.of("b").under("a")))
                        .rollUp(),
                "Portfolio.rollUp must find a topmost parent for everybody; got parents that go round in a circle,"
                        + " from row 1.");
        assertRefused(
                () -> GROUP.rollUp(Measure.of("profit", "EUR")),
                "Portfolio has no measure \"profit\"; it has [employees, sales]");
    }

    @Test
    void aLongChainOfParentsIsFollowedOnce() {
        String[] ids = new String[20_000];
        String[] parents = new String[ids.length];
        double[] ones = new double[ids.length];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = "c" + row;
            parents[row] = row == 0 ? null : "c" + (row - 1);
            ones[row] = 1;
        }
        Portfolio rolled = Portfolio.ofIds(List.of(ids))
                .withParents(parents)
                .with(SALES, ones)
                .rollUp(SALES);
        assertThat(rolled.customer(0)).isEqualTo(Customer.of("c0").with(SALES, 20_000));
    }
}
