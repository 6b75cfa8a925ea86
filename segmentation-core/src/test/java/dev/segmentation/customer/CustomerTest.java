package dev.segmentation.customer;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");

    @Test
    @DisplayName("DESIGN 1: unknown, zero and negative are never mixed")
    void unknownZeroAndNegativeAreThreeThings() {
        Customer customer = Customer.of("c");
        assertThat(customer.measure(SALES)).isNaN();
        assertThat(customer.knows(SALES)).isFalse();
        assertThat(customer.with(SALES, 0).measure(SALES)).isZero();
        assertThat(customer.with(SALES, 0).knows(SALES)).isTrue();
        assertThat(customer.with(SALES, -1).measure(SALES)).isEqualTo(-1);
        assertThat(customer.with(SALES, 5).with(SALES, Double.NaN)).isEqualTo(customer);
        assertThat(customer.with(SALES, 5).without(SALES)).isEqualTo(customer);
    }

    @Test
    void negativeZeroIsZero() {
        Customer customer = Customer.of("c").with(SALES, -0.0);
        assertThat(Double.doubleToRawLongBits(customer.measure(SALES))).isZero();
        assertThat(customer).isEqualTo(Customer.of("c").with(SALES, 0.0));
    }

    @Test
    void infinitiesAreRefusedWithoutShowingTheCustomer() {
        assertRefused(
                () -> Customer.of("secret").with(SALES, Double.POSITIVE_INFINITY),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity.");
        assertRefused(
                () -> Customer.of("secret").with(SALES, Double.NEGATIVE_INFINITY),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity.");
    }

    @Test
    void idsMustNotBeBlank() {
        assertRefused(() -> Customer.of(" "), "Customer id must not be blank; got \" \".");
        assertNull(() -> Customer.of(null), "Customer id must not be null.");
    }

    @Test
    void blankNamesAndParentsAreNone() {
        Customer customer = Customer.of("c").named("  ").under("\t");
        assertThat(customer.name()).isNull();
        assertThat(customer.parent()).isNull();
        assertThat(customer.named("N").under("p").name()).isEqualTo("N");
        assertThat(customer.named("N").under("p").parent()).isEqualTo("p");
        assertThat(customer.named(null)).isEqualTo(Customer.of("c"));
    }

    @Test
    void nullIsRefusedByName() {
        assertNull(() -> Customer.of("c").at(null), "Customer stage must not be null.");
        assertNull(() -> Customer.of("c").withValue(SALES, null), "Customer attribute \"sales\" must not be null.");
        assertNull(() -> Customer.of("c").withValue(null, 1.0), "Customer attribute must not be null.");
        assertNull(() -> Customer.of("c").with((Measure) null, 1.0), "Customer attribute must not be null.");
        assertNull(() -> Customer.of("c").with(REGION, "Europe", null), "Category \"region\" label must not be null.");
        assertNull(
                () -> Customer.of("c").with(PRODUCTS, Arrays.asList("a", null)),
                "Labels \"products\" label must not be null.");
        assertNull(() -> new Customer("c", null, Stage.LEAD, null, null), "Customer attributes must not be null.");
    }

    @Test
    void valuesThatDoNotSuitTheirAttributeAreRefused() {
        assertRefused(
                () -> Customer.of("c").withValue(SALES, "12"), "Measure \"sales\" must be a number; got a String.");
        assertRefused(
                () -> Customer.of("c").withValue(REGION, 12),
                "Category \"region\" must be a collection of labels; got a Integer.");
        assertRefused(
                () -> Customer.of("c").withValue(PRODUCTS, "12"),
                "Labels \"products\" must be a collection of labels; got a String.");
        assertRefused(
                () -> Customer.of("c").with(REGION, "Europe", " "),
                "Category \"region\" must hold labels that are not blank; got a blank one.");
        assertRefused(
                () -> Customer.of("c").withValue(PRODUCTS, List.of(1)),
                "Labels \"products\" must hold labels that are not blank; got something else than text.");
    }

    @Test
    void anEmptyPathIsUnknownAndAnEmptySetIsKnown() {
        assertThat(Customer.of("c").with(REGION)).isEqualTo(Customer.of("c"));
        assertThat(Customer.of("c").category(REGION)).isEmpty();
        assertThat(Customer.of("c").labels(PRODUCTS)).isNull();
        assertThat(Customer.of("c").with(PRODUCTS, Set.of()).labels(PRODUCTS)).isEmpty();
        assertThat(Customer.of("c").with(PRODUCTS, Set.of()).knows(PRODUCTS)).isTrue();
    }

    @Test
    void whatIsHandedInIsCopiedAndWhatIsHandedOutIsFixed() {
        List<String> goods = new ArrayList<>(List.of("b", "a", "b"));
        List<String> path = new ArrayList<>(List.of("Europe", "Sweden"));
        Map<Attribute, Object> attributes = new LinkedHashMap<>(Map.of(REGION, path, PRODUCTS, goods));
        Customer customer = new Customer("c", null, Stage.CUSTOMER, null, attributes);
        goods.clear();
        path.clear();
        attributes.clear();
        assertThat(customer.labels(PRODUCTS)).containsExactly("a", "b");
        assertThat(customer.category(REGION)).containsExactly("Europe", "Sweden");
        assertUnmodifiable(() -> customer.attributes().clear());
        assertUnmodifiable(() -> customer.category(REGION).clear());
        assertUnmodifiable(() -> customer.labels(PRODUCTS).clear());
    }

    @Test
    @DisplayName("DESIGN 10: personal data never reaches a toString")
    void nothingPersonalIsPrinted() {
        Customer customer = Customer.of("C-17")
                .named("Kungsholmen AB")
                .under("P-1")
                .with(SALES, 4711)
                .with(REGION, "Sweden");
        assertThat(customer).hasToString("Customer[stage=customer, knows=[sales [EUR/yr], region]]");
    }

    @Test
    void unitsAreHalfOfAMeasure() {
        Customer customer = Customer.of("c").with(SALES, 4711);
        assertThat(customer.measure(Measure.of("sales", "SEK/yr"))).isNaN();
        assertThat(SALES).hasToString("sales [EUR/yr]");
        assertThat(REGION).hasToString("region");
        assertRefused(() -> Measure.of("sales", ""), "Measure unit must not be blank; got \"\".");
        assertRefused(() -> Measure.of(" ", "EUR"), "Measure name must not be blank; got \" \".");
        assertRefused(() -> Category.of(""), "Category name must not be blank; got \"\".");
        assertRefused(() -> Labels.of(""), "Labels name must not be blank; got \"\".");
        assertNull(() -> Labels.of(null), "Labels name must not be null.");
    }

    /** CONTRACT.md 1: stage text is lead, prospect, customer, former, case-insensitive. */
    @Test
    void stagesAreReadInAnyCaseAndInAnyLocale() {
        assertThat(Stage.parse("Prospect")).contains(Stage.PROSPECT);
        assertThat(Stage.parse(" LEAD ")).contains(Stage.LEAD);
        assertThat(Stage.parse("customer")).contains(Stage.CUSTOMER);
        assertThat(Stage.parse("FORMER")).contains(Stage.FORMER);
        assertThat(Stage.parse("")).isEmpty();
        assertThat(Stage.parse("klient")).isEmpty();
        assertThat(Stage.PROSPECT.code()).isEqualTo("prospect");
        assertNull(() -> Stage.parse(null), "Stage.parse text must not be null.");
    }
}
