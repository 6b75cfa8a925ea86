package dev.segmentation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Measure;
import java.time.Period;
import org.junit.jupiter.api.Test;

class PurchaseMeasureTest {
    private static final Period YEAR = Period.ofYears(1);

    /** CONTRACT.md 1: the codes of "orders.measures". */
    @Test
    void codesAreThoseOfTheDefinition() {
        assertThat(PurchaseMeasure.sum(YEAR).code()).isEqualTo("sum");
        assertThat(PurchaseMeasure.count(YEAR).code()).isEqualTo("count");
        assertThat(PurchaseMeasure.daysSinceLast().code()).isEqualTo("daysSinceLast");
        assertThat(PurchaseMeasure.tenureDays().code()).isEqualTo("tenureDays");
        assertThat(PurchaseMeasure.regularity(YEAR).code()).isEqualTo("regularity");
        assertThat(PurchaseMeasure.distinct(YEAR).code()).isEqualTo("distinct");
    }

    /** CONTRACT.md 1: "A sum over P1Y has the unit /yr." */
    @Test
    void aSumOverAYearIsPerYear() {
        assertThat(PurchaseMeasure.sum(YEAR).unit("SEK")).isEqualTo("SEK/yr");
        assertThat(PurchaseMeasure.sum(Period.ofMonths(12)).unit("SEK")).isEqualTo("SEK/yr");
        assertThat(PurchaseMeasure.sum(Period.of(1, 0, 1)).unit("SEK")).isEqualTo("SEK");
        assertThat(PurchaseMeasure.sum(Period.ofYears(3)).unit("SEK")).isEqualTo("SEK");
        assertThat(PurchaseMeasure.sum(YEAR).named("sales", "SEK")).isEqualTo(Measure.of("sales", "SEK/yr"));
    }

    @Test
    void othersHaveUnitsOfTheirOwn() {
        assertThat(PurchaseMeasure.count(YEAR).unit("SEK")).isEqualTo("orders");
        assertThat(PurchaseMeasure.daysSinceLast().unit("SEK")).isEqualTo("days");
        assertThat(PurchaseMeasure.tenureDays().unit("SEK")).isEqualTo("days");
        assertThat(PurchaseMeasure.regularity(YEAR).unit("SEK")).isEqualTo("fraction");
        assertThat(PurchaseMeasure.distinct(YEAR).unit("SEK")).isEqualTo("products");
    }

    @Test
    void isData() {
        assertThat(PurchaseMeasure.sum(YEAR)).isEqualTo(PurchaseMeasure.sum(Period.parse("P1Y")));
        assertThat(PurchaseMeasure.sum(YEAR)).isNotEqualTo(PurchaseMeasure.count(YEAR));
        assertThat(PurchaseMeasure.sum(YEAR)).hasToString("sum(P1Y)");
        assertThat(PurchaseMeasure.tenureDays()).hasToString("tenureDays()");
    }

    @Test
    void aWindowMustReachBack() {
        assertThatThrownBy(() -> PurchaseMeasure.sum(Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "PurchaseMeasure.sum window must reach back, with no negative part; got P0D. For a year write"
                                + " P1Y.");
        assertThatThrownBy(() -> PurchaseMeasure.count(Period.of(1, -1, 0)))
                .hasMessage(
                        "PurchaseMeasure.count window must reach back, with no negative part; got P1Y-1M. For a year"
                                + " write P1Y.");
        assertThatThrownBy(() -> new PurchaseMeasure(PurchaseMeasure.Kind.TENURE_DAYS, YEAR))
                .hasMessage("PurchaseMeasure.tenureDays must have no window; got P1Y.");
        assertThatThrownBy(() -> new PurchaseMeasure(PurchaseMeasure.Kind.SUM, null))
                .hasMessage("PurchaseMeasure.sum must have a window; got none.");
    }
}
