package dev.segmentation.plan;

import static dev.segmentation.plan.Team.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.matrix.CrmMatrix;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 4: giant-high is guaranteed a floor of attention")
class FloorTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    private static final Measure LEAST = Measure.of("least", "min/yr");
    private static final Category OWNER = Category.of("owner");
    private static final CrmMatrix MATRIX = CrmMatrix.of(SALES, LOYALTY)
            .value(Banding.at(10_000, 100_000))
            .loyalty(Banding.at(33, 66))
            .potential(WALLET);

    /** They buy all they could from us, so that nothing is expected of their minutes. */
    private static Customer kept(String id, double minutes) {
        return Customer.of(id)
                .with(SALES, 200_000)
                .with(WALLET, 200_000)
                .with(LOYALTY, 90)
                .with(MINUTES, minutes)
                .with(OWNER, "Eva");
    }

    private static Customer open(String id, double minutes) {
        return Customer.of(id)
                .with(SALES, 1_000)
                .with(WALLET, 900_000)
                .with(LOYALTY, 10)
                .with(MINUTES, minutes)
                .with(OWNER, "Eva");
    }

    /** 500 minutes on 5 customers: 100 on an average one. */
    private static Segmentation five() {
        return MATRIX.segment(Portfolio.of(
                List.of(kept("k1", 300), kept("k2", 40), kept("k3", 100), open("o1", 30), open("o2", 30))));
    }

    private static List<Long> after(EffortPlan plan) {
        return plan.allocate().lines().map(EffortLine::after).toList();
    }

    @Test
    void nobodyThereFallsBelowWhatAnAverageCustomerGetsToday() {
        // k2 gets less already and keeps that; the 200 minutes above the floor go to those who could buy more, 130 each
        assertThat(after(EffortPlan.of(five(), MINUTES))).containsExactly(100L, 40L, 100L, 130L, 130L);
        assertThat(MATRIX.fit(five().portfolio()).guaranteed().stream().map(Segment::code))
                .containsExactly("giant-high");
    }

    @Test
    void theReportAndTheReasonSaySo() {
        EffortAllocation plan = EffortPlan.of(five(), MINUTES).allocate();
        assertThat(plan.report().findings().stream().map(f -> f.in(Locale.ENGLISH)))
                .contains(
                        "each customer in giant-high keeps at least what an average customer gets today, minutes: 100,"
                                + " or what it gets itself where that is less");
        assertThat(plan.line(0).because().in(Locale.ENGLISH)).isEqualTo("at its minimum, minutes: 100");
        assertThat(plan.report().breaches()).isEmpty();
    }

    @Test
    void whatIsStatedForTheSegmentOrByAMeasureHoldsInstead() {
        EffortPlan plan = EffortPlan.of(five(), MINUTES);
        assertThat(after(plan.minimum("giant-high", 0))).containsExactly(0L, 0L, 0L, 250L, 250L);
        assertThat(after(plan.minimum("giant-high", 50))).containsExactly(50L, 50L, 50L, 175L, 175L);
        assertThat(plan.minimum("giant-high", 0).allocate().report().findings().stream()
                        .map(f -> f.in(Locale.ENGLISH)))
                .noneMatch(finding -> finding.startsWith("each customer in giant-high"));
        Portfolio stated = five().portfolio().with(LEAST, 7, Double.NaN, 8, Double.NaN, Double.NaN);
        assertThat(after(EffortPlan.of(MATRIX.segment(stated), MINUTES).minimum(LEAST)))
                .containsExactly(7L, 40L, 8L, 223L, 222L);
    }

    @Test
    void aMinimumOfAllCanOnlyRaiseItAndAMaximumLowersIt() {
        EffortPlan plan = EffortPlan.of(five(), MINUTES);
        assertThat(after(plan.minimum(0))).containsExactly(100L, 40L, 100L, 130L, 130L);
        assertThat(after(plan.minimum(60))).containsExactly(100L, 60L, 100L, 120L, 120L);
        assertThat(after(plan.maximum("giant-high", 80))).containsExactly(80L, 40L, 80L, 150L, 150L);
    }

    @Test
    void aCapacityBelowTheFloorIsRefusedAsOneBelowAMinimumIs() {
        assertThatThrownBy(() -> EffortPlan.of(five(), MINUTES)
                        .by(OWNER)
                        .capacity(200, "Eva")
                        .allocate())
                .isInstanceOf(EffortShortfallException.class);
    }

    @Test
    @DisplayName("CONTRACT.md 2: a lead is not yet a prospect; no plan sends hours there, and its own stay")
    void leadsKeepTheirMinutes() {
        Customer lead =
                Customer.of("lead").at(Stage.LEAD).with(WALLET, 5_000_000).with(MINUTES, 10);
        Portfolio portfolio = Portfolio.of(List.of(kept("k1", 300), open("o1", 30), lead));
        assertThat(after(EffortPlan.of(MATRIX.segment(portfolio), MINUTES))).containsExactly(113L, 217L, 10L);
        assertThat(after(EffortPlan.of(MATRIX.leads(true).segment(portfolio), MINUTES))
                        .get(2))
                .isGreaterThan(10);
    }
}
