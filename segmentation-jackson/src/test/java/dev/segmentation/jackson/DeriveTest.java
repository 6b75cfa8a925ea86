package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.FitException;
import dev.segmentation.Origin;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1, Derived: index, survey and estimate, worked out by hand. */
class DeriveTest {
    private static final Definition CONTRACT = Definition.read(Documents.valueBased("\"by\": \"sales\""));
    private static final Measure WALLET = Measure.of("wallet", "SEK/yr");

    private static Customer customer(String id) {
        return Customer.of(id)
                .with(Measure.of("regularity", "fraction"), 0.4)
                .with(Measure.of("tenure", "days"), 3000)
                .with(Measure.of("price", "1-10"), 1)
                .with(Measure.of("service", "1-10"), 7)
                .with(Measure.of("sales", "SEK/yr"), 1000)
                .with(Measure.of("employees", "heads"), 10)
                .with(Category.of("industry"), "steel");
    }

    /** (2 x 40 + 1 x 100) / 3, as 3000 days are clipped to 1825; (1 x 0 + 2 x 66.6...) / 3; 1000 per 10 heads x 20. */
    @Test
    void theContractsDerivedMeasuresAreWorkedOut() {
        Customer twice =
                customer("b").with(Measure.of("employees", "heads"), 20).without(Measure.of("sales", "SEK/yr"));
        Portfolio derived = CONTRACT.derive(Portfolio.of(List.of(customer("a"), twice)));
        assertThat(derived.measure(Measure.of("loyalty", "0-100")).at(0)).isCloseTo(60, within(1e-9));
        assertThat(derived.measure(Measure.of("csi", "0-100")).at(0)).isCloseTo(400 / 9.0, within(1e-9));
        assertThat(derived.measure(WALLET).toArray()).containsExactly(1000, 2000);
        assertThat(Origin.of(derived.customer(1), WALLET)).contains(Origin.POOLED);
    }

    /** "A missing ingredient gives unknown." */
    @Test
    void aMissingIngredientGivesUnknown() {
        Customer silent = customer("b")
                .without(Measure.of("tenure", "days"))
                .without(Measure.of("price", "1-10"))
                .without(Measure.of("employees", "heads"));
        Portfolio derived = CONTRACT.derive(Portfolio.of(List.of(customer("a"), silent)));
        for (String name : List.of("loyalty", "csi")) {
            assertThat(derived.measure(Measure.of(name, "0-100")).at(1)).isNaN();
        }
        assertThat(derived.measure(WALLET).at(1)).isNaN();
    }

    @Test
    void aMeasureMadeOfALaterOneComesAfterIt() {
        Definition definition = Definition.read(
                Documents.customers("\"tenure\", \"from\": 0, \"to\": 1825", "\"csi\", \"from\": 0, \"to\": 100"));
        Portfolio derived = definition.derive(Portfolio.of(List.of(customer("a"))));
        assertThat(derived.measure(Measure.of("loyalty", "0-100")).at(0)).isCloseTo((80 + 400 / 9.0) / 3, within(1e-9));
    }

    @Test
    void nobodyToEstimateFromIsToldByName() {
        Portfolio unsold = Portfolio.of(List.of(customer("a").with(Measure.of("employees", "heads"), 0)));
        assertThatThrownBy(() -> CONTRACT.derive(unsold))
                .isInstanceOf(FitException.class)
                .hasMessageContaining(
                        "WalletEstimate must have customers whose sales and size are known; got none of 1");
    }
}
