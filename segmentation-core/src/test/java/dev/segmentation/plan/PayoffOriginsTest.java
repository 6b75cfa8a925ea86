package dev.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Origin;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.matrix.CrmMatrix;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: an estimated wallet is "marked estimated in every reason", those of a plan too. */
class PayoffOriginsTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    private static final Measure MINUTES = Measure.of("minutes", "min/yr");

    private static Customer customer(String id, double wallet, Origin origin) {
        return Customer.of(id)
                .with(SALES, 100)
                .with(LOYALTY, 50)
                .with(WALLET, wallet)
                .with(MINUTES, 60)
                .with(Origin.category(WALLET), origin.path().toArray(new String[0]));
    }

    private static final Portfolio SOME = Portfolio.of(List.of(
            customer("stated", 5_000, Origin.STATED),
            customer("peers", 9_000, Origin.PEERS),
            customer("prospect", 900, Origin.POOLED).at(Stage.PROSPECT),
            customer("unknown", Double.NaN, Origin.PEERS)));

    private static List<String> reasons(EffortPlan plan) {
        return reasons(plan, Locale.ENGLISH);
    }

    private static List<String> reasons(EffortPlan plan, Locale locale) {
        return plan.allocate().lines().map(line -> line.because().in(locale)).toList();
    }

    @Test
    @DisplayName("a payoff that the method works out from an estimate")
    void aDerivedPayoffSaysWhatItWasWorkedOutFrom() {
        EffortPlan plan = EffortPlan.of(
                CrmMatrix.of(SALES, LOYALTY)
                        .value(Banding.at(1_000, 8_000))
                        .potential(WALLET)
                        .segment(SOME),
                MINUTES);
        List<String> reasons = reasons(plan);
        assertThat(reasons.get(0)).doesNotContain("estimated");
        assertThat(reasons.get(1)).endsWith("; wallet is estimated from customers of the same kind");
        assertThat(reasons.get(2))
                .endsWith("; wallet is estimated from all customers, for too few are of the same kind");
        assertThat(reasons.get(3)).doesNotContain("estimated"); // nothing is known of it
    }

    @Test
    @DisplayName("a payoff that is an estimate itself; one that is none says nothing")
    void aMeasureSaysItsOwnOrigin() {
        EffortPlan plan = EffortPlan.of(
                CrmMatrix.of(SALES, LOYALTY).value(Banding.at(1_000, 8_000)).segment(SOME), MINUTES);
        assertThat(reasons(plan.payoff(WALLET)).get(1)).contains("wallet is estimated");
        assertThat(reasons(plan.payoff(SALES))).noneMatch(reason -> reason.contains("estimated"));
        assertThat(reasons(plan.payoff(WALLET), Locale.forLanguageTag("sv")).get(1))
                .contains("uppskattad");
    }
}
