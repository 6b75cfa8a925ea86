package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where a measure comes from, and the columns that are shared instead of copied. */
class OriginTest {
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");

    @Test
    void itTravelsWithTheMeasureAsACategory() {
        assertThat(Origin.category(WALLET)).isEqualTo(Category.of("wallet origin"));
        for (Origin origin : Origin.values()) {
            Customer customer = Customer.of("a").withValue(Origin.category(WALLET), origin.path());
            assertThat(Origin.of(customer, WALLET)).contains(origin);
        }
        assertThat(Origin.of(Customer.of("a"), WALLET)).isEmpty();
        assertThat(Origin.of(Customer.of("a").with(Origin.category(WALLET), "guessed"), WALLET))
                .isEmpty();
    }

    @Test
    void allButTheStatedAreEstimates() {
        assertThat(Origin.STATED.isEstimate()).isFalse();
        assertThat(Origin.STATED.path()).containsExactly("stated");
        for (Origin origin : List.of(Origin.PEERS, Origin.POOLED, Origin.AT_LEAST, Origin.AT_MOST)) {
            assertThat(origin.isEstimate()).isTrue();
            assertThat(origin.path()).containsExactly("estimated", origin.code());
            assertThat(origin.sentence(WALLET).in(Locale.ROOT)).startsWith("wallet is estimated");
            assertThat(origin.sentence(WALLET).in(Locale.forLanguageTag("sv"))).startsWith("wallet är uppskattad");
            assertThat(origin.sentence(WALLET).in(Locale.forLanguageTag("da"))).startsWith("wallet er anslået");
        }
        assertThat(Origin.AT_LEAST.code()).isEqualTo("at-least");
    }

    @Test
    void aScaleStandsInBracketsBehindItsNumber() {
        Message message = Message.of("value.below", WALLET, new Quantity(7.5, "1-10"), new Quantity(8, ""));
        assertThat(message.in(Locale.ROOT)).isEqualTo("wallet 7.5 (1-10), below the cut of 8");
        Message money = Message.of("value.below", WALLET, new Quantity(7.5, "EUR/yr"), new Quantity(8, ""));
        assertThat(money.in(Locale.ROOT)).isEqualTo("wallet 7.5 EUR/yr, below the cut of 8");
    }

    @Test
    void aColumnUnderAnotherNameHasTheSameNumbers() {
        MeasureColumn column = MeasureColumn.of(WALLET, 1, Double.NaN, 3);
        MeasureColumn other = column.as(Measure.of("potential", "EUR/yr"));
        assertThat(other.measure()).isEqualTo(Measure.of("potential", "EUR/yr"));
        assertThat(other.toArray()).containsExactly(column.toArray());
        assertThat(other.known()).isEqualTo(2);
        assertThat(column.measure()).isEqualTo(WALLET);
    }

    @Test
    void aSharedColumnIsDerivedAsACopiedOneIs() {
        Portfolio two = Portfolio.ofIds(List.of("a", "b")).with(WALLET, 1, 2);
        Segmentation result = ValueBased.by(WALLET).segment(two);
        MeasureColumn column = MeasureColumn.of(Measure.of("share", "fraction"), 0.1, 0.2);
        assertThat(result.withDerived(column).derived().get("share").toArray())
                .containsExactly(result.withDerived(column.measure(), 0.1, 0.2)
                        .derived()
                        .get("share")
                        .toArray());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.withDerived(MeasureColumn.of(WALLET, 1)))
                .withMessage("Segmentation.withDerived must get one value for each of the 2 customers; got 1.");
    }
}
