package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers share of their attributes, which nobody notices but the memory. */
class SharedShapeTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category REGION = Category.of("region");

    @Test
    void theCustomersOfAPortfolioShareTheirPaths() {
        Portfolio portfolio = Portfolio.of(List.of(
                Customer.of("1").with(REGION, "Europe", "Sweden"),
                Customer.of("2").with(REGION, "Europe", "Sweden")));
        List<String> path = portfolio.customer(0).category(REGION);
        assertThat(path).containsExactly("Europe", "Sweden");
        assertThat(portfolio.customer(1).category(REGION)).isSameAs(path);
        assertThat(portfolio.customer(1).at(Stage.PROSPECT).category(REGION)).isSameAs(path);
    }

    @Test
    void attributesOfOneNameAndAnotherKindOrUnitStayApart() {
        Measure swedish = Measure.of("sales", "SEK/yr");
        Category named = Category.of("sales");
        Customer customer = Customer.of("1").with(SALES, 1).with(swedish, 2).with(named, "many");
        assertThat(customer.measure(Measure.of("sales", "EUR/yr"))).isEqualTo(1);
        assertThat(customer.measure(swedish)).isEqualTo(2);
        assertThat(customer.category(Category.of("sales"))).containsExactly("many");
        assertThat(customer.labels(Labels.of("sales"))).isNull();
        assertThat(customer.without(swedish).measure(swedish)).isNaN();
        assertThat(customer.without(swedish).attributes()).hasSize(2);
    }

    @Test
    void ofManyAttributesEachIsFound() {
        Customer customer = Customer.of("1");
        for (int i = 0; i < 300; i++) {
            customer = customer.with(Measure.of("m" + i, "EUR"), i);
        }
        for (int i = 0; i < 300; i++) {
            assertThat(customer.measure(Measure.of("m" + i, "EUR"))).isEqualTo(i);
        }
        assertThat(customer.knows(Measure.of("m300", "EUR"))).isFalse();
        assertThat(customer.without(Measure.of("m150", "EUR")).knows(Measure.of("m150", "EUR")))
                .isFalse();
    }
}
