package dev.segmentation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoyaltyIndexTest {
    private static final Measure REGULARITY = Measure.of("regularity", "fraction");
    private static final Measure TENURE = Measure.of("tenure", "days");
    private static final Measure RECENCY = Measure.of("recency", "days");
    private static final LoyaltyIndex INDEX =
            LoyaltyIndex.of(REGULARITY, 0, 1, 2).and(TENURE, 0, 1825, 1).and(RECENCY, 365, 0, 1);

    private static Customer customer(double regularity, double tenure, double recency) {
        return Customer.of("a")
                .with(REGULARITY, regularity)
                .with(TENURE, tenure)
                .with(RECENCY, recency);
    }

    @Test
    @DisplayName("CONTRACT 1: index scales each ingredient linearly (from = 0, to = 100, clipped), weighted mean")
    void ingredientsAreScaledAndWeighted() {
        // (2 x 50 + 1 x 20 + 1 x 80) / 4
        assertThat(INDEX.of(customer(0.5, 365, 73))).isEqualTo(50, within(1e-12));
        assertThat(INDEX.of(customer(1, 1825, 0))).isEqualTo(100);
        assertThat(INDEX.of(customer(0, 0, 365))).isZero();
    }

    @Test
    @DisplayName("CONTRACT 1: from > to where less is better")
    void lessIsBetterWhereTheScaleFalls() {
        LoyaltyIndex recent = LoyaltyIndex.of(RECENCY, 365, 0, 1);
        assertThat(recent.of(customer(0, 0, 0))).isEqualTo(100);
        assertThat(recent.of(customer(0, 0, 365))).isZero();
        assertThat(recent.of(customer(0, 0, 4_000))).isZero();
    }

    @Test
    void whatLiesOutsideIsClipped() {
        assertThat(INDEX.of(customer(7, 1e300, -5))).isEqualTo(100);
        assertThat(INDEX.of(customer(-7, -1e300, Double.MAX_VALUE))).isZero();
        assertThat(LoyaltyIndex.of(TENURE, 0, 10, 0.1).and(RECENCY, 0, 10, 0.7).of(customer(0, 11, 11)))
                .isLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("CONTRACT 1: a missing ingredient gives unknown")
    void aMissingIngredientGivesUnknown() {
        assertThat(INDEX.of(customer(Double.NaN, 1, 1))).isNaN();
        assertThat(INDEX.of(Customer.of("a"))).isNaN();
    }

    @Test
    void itBecomesAMeasureOfCustomersAndOfPortfolios() {
        Portfolio two = Portfolio.ofIds(List.of("a", "b"))
                .with(REGULARITY, 0.5, Double.NaN)
                .with(TENURE, 365, 365)
                .with(RECENCY, 73, 73);
        Portfolio known = INDEX.on(two);
        Measure loyalty = Measure.of("loyalty", "0-100");
        assertThat(INDEX.measure()).isEqualTo(loyalty);
        assertThat(known.measure(loyalty).at(0)).isEqualTo(INDEX.of(two.customer(0)));
        assertThat(known.measure(loyalty).at(1)).isNaN();
        assertThat(INDEX.on(two.customer(0)).measure(loyalty))
                .isEqualTo(known.measure(loyalty).at(0));
        assertThat(INDEX.on(two.customer(1)).knows(loyalty)).isFalse();
        assertThat(INDEX.named("stickiness")
                        .on(two)
                        .measure(Measure.of("stickiness", "0-100"))
                        .at(0))
                .isEqualTo(known.measure(loyalty).at(0));
    }

    @Test
    void aPortfolioWithoutAnIngredientIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.on(Portfolio.ofIds(List.of("a")).with(REGULARITY, 1)))
                .withMessage("Portfolio has no measure \"tenure\"; it has [regularity]");
    }

    @Test
    void itIsComparedByValueAndPrintsItsCall() {
        assertThat(INDEX)
                .hasToString("loyalty(regularity, 0, 1, 2).and(tenure, 0, 1825, 1).and(recency, 365, 0, 1)")
                .isEqualTo(LoyaltyIndex.of(REGULARITY, 0, 1, 2)
                        .and(TENURE, 0, 1825, 1)
                        .and(RECENCY, 365, 0, 1))
                .isNotEqualTo(INDEX.named("other"))
                .isNotEqualTo(LoyaltyIndex.of(REGULARITY, 0, 1, 2))
                .isNotEqualTo(null);
        assertThat(INDEX.hashCode()).isNotEqualTo(INDEX.named("other").hashCode());
        assertThat(INDEX.ingredients()).hasSize(3);
        assertThat(INDEX.measures()).containsExactly(REGULARITY, TENURE, RECENCY);
    }

    @Test
    void whatIsNoScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyIndex.of(TENURE, 5, 5, 1))
                .withMessage("LoyaltyIndex \"tenure\" must go from one number to another; got 5.0 and 5.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyIndex.of(TENURE, -Double.MAX_VALUE, Double.MAX_VALUE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyIndex.of(TENURE, 0, Double.NaN, 1))
                .withMessage("LoyaltyIndex \"tenure\" to must be a finite number; got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyIndex.of(TENURE, 0, 1, 0))
                .withMessage("LoyaltyIndex \"tenure\" weight must be above 0; got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.and(TENURE, 0, 1, 1))
                .withMessage("LoyaltyIndex must not repeat an item; got \"tenure\" twice.");
        assertThatNullPointerException().isThrownBy(() -> LoyaltyIndex.of(null, 0, 1, 1));
    }

    @Property(seed = "41", tries = 500)
    void itTurnsExactlyWhereItSaysItDoes(
            @ForAll @DoubleRange(min = -1, max = 2) double regularity,
            @ForAll @DoubleRange(min = -100, max = 3_000) double tenure,
            @ForAll @DoubleRange(min = -10, max = 500) double recency,
            @ForAll @DoubleRange(min = 0, max = 101) double cut) {
        Customer customer = customer(regularity, tenure, recency);
        for (Measure measure : INDEX.measures()) {
            boolean lowest = INDEX.of(customer.with(measure, -1e300)) >= cut;
            boolean highest = INDEX.of(customer.with(measure, 1e300)) >= cut;
            List<Double> turns = INDEX.turns(measure, customer, List.of(cut));
            assertThat(turns).hasSize(lowest == highest ? 0 : 1);
            for (double turn : turns) {
                assertThat(INDEX.of(customer.with(measure, Math.nextDown(turn))) >= cut)
                        .isEqualTo(lowest);
                assertThat(INDEX.of(customer.with(measure, turn)) >= cut).isEqualTo(highest);
            }
        }
    }
}
