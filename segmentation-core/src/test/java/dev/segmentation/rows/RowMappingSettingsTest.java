package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowMappingSettingsTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");

    private static RowMapping full() {
        return RowMapping.of("id")
                .name("name")
                .stage("status")
                .parent("parent")
                .measure(SALES, "sales")
                .measure(Measure.of("rate", "%"), "rate", NumberGrammar.like("1234,56"))
                .category(REGION, "land", "state")
                .labels(PRODUCTS, "products", "|")
                .currency("currency", Rates.to("EUR"));
    }

    @Test
    void aMappingPrintsItsSteps() {
        assertThat(full())
                .hasToString("RowMapping.of(\"id\").name(\"name\").stage(\"status\").parent(\"parent\")"
                        + ".measure(sales [EUR/yr], \"sales\").measure(rate [%], \"rate\", numbers like 1234,56)"
                        + ".category(region, \"land\", \"state\").labels(products, \"products\", \"|\")"
                        + ".currency(\"currency\", Rates.to(\"EUR\"))");
        assertThat(RowMapping.of("id")).hasToString("RowMapping.of(\"id\")");
    }

    @Test
    void columnsAndAttributesAreListedInTheirOrder() {
        assertThat(full().columns())
                .containsExactly(
                        "id", "name", "status", "parent", "sales", "rate", "land", "state", "products", "currency");
        assertThat(full().attributes()).containsExactly(SALES, Measure.of("rate", "%"), REGION, PRODUCTS);
        assertThat(RowMapping.of("id").name("id").columns()).containsExactly("id");
    }

    @Test
    void mappingsAreValues() {
        assertThat(full()).isEqualTo(full()).hasSameHashCodeAs(full());
        assertThat(List.of(
                        RowMapping.of("id"),
                        RowMapping.of("ID"),
                        RowMapping.of("id").name("n"),
                        RowMapping.of("id").stage("n"),
                        RowMapping.of("id").parent("n"),
                        RowMapping.of("id").measure(SALES, "n"),
                        RowMapping.of("id").measure(SALES, "n", NumberGrammar.like("1234.56")),
                        RowMapping.of("id").measure(SALES, "n").category(REGION, "r"),
                        RowMapping.of("id").category(REGION, "r").measure(SALES, "n"),
                        RowMapping.of("id").category(REGION, "r", "n"),
                        RowMapping.of("id").labels(PRODUCTS, "n", "|"),
                        RowMapping.of("id").labels(PRODUCTS, "n", ";"),
                        RowMapping.of("id").measure(SALES, "n").currency("c", Rates.to("EUR")),
                        RowMapping.of("id").measure(SALES, "n").currency("c", Rates.to("SEK"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStepGivesANewMapping() {
        RowMapping id = RowMapping.of("id");
        RowMapping more = id.name("n").measure(SALES, "s");

        assertThat(id.columns()).containsExactly("id");
        assertThat(more.columns()).containsExactly("id", "n", "s");
    }

    @Test
    void mistakesAreRefusedWhereTheyAreMade() {
        RowMapping id = RowMapping.of("id");

        assertThatThrownBy(() -> RowMapping.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RowMapping.of idColumn must not be blank; got \" \".");
        assertThatThrownBy(() -> id.name("")).hasMessage("RowMapping.name column must not be blank; got \"\".");
        assertThatThrownBy(() -> id.stage("")).hasMessage("RowMapping.stage column must not be blank; got \"\".");
        assertThatThrownBy(() -> id.parent("")).hasMessage("RowMapping.parent column must not be blank; got \"\".");
        assertThatThrownBy(() -> id.measure(SALES, ""))
                .hasMessage("RowMapping.measure column must not be blank; got \"\".");
        assertThatThrownBy(() -> id.category(REGION)).hasMessage("RowMapping.category must have a column; got none.");
        assertThatThrownBy(() -> id.category(REGION, "a", "a"))
                .hasMessage("RowMapping.category columns must not repeat an item; got \"a\" twice.");
        assertThatThrownBy(() -> id.labels(PRODUCTS, "p", ""))
                .hasMessage("RowMapping.labels separator must not be empty; got \"\". Write for example \"|\".");
        assertThatThrownBy(() -> id.measure(SALES, "a").category(Category.of("sales"), "b"))
                .hasMessage("RowMapping attributes must have names of their own; got \"sales\" twice.");
        assertThatThrownBy(() -> id.currency(" ", Rates.to("EUR")))
                .hasMessage("RowMapping.currency column must not be blank; got \" \".");
    }

    @Test
    void theCountsOfAReadingMustAddUp() {
        Portfolio two = Portfolio.ofIds(List.of("a", "b"));

        assertThat(new PortfolioRows(two, 3, 1).accepted()).isEqualTo(2);
        assertThatThrownBy(() -> new PortfolioRows(two, 3, 2))
                .hasMessage("PortfolioRows.read must be accepted + rejected; got 3 read, 2 accepted, 2 rejected.");
    }
}
