package dev.segmentation.wallet;

import static dev.segmentation.wallet.Four.CSI;
import static dev.segmentation.wallet.Four.HIGH;
import static dev.segmentation.wallet.Four.LOW;
import static dev.segmentation.wallet.Four.SALES;
import static dev.segmentation.wallet.Four.SENTENCE;
import static dev.segmentation.wallet.Four.WALLET;
import static dev.segmentation.wallet.Four.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who stands where: CONTRACT.md 2 and issue 4, worked by hand. */
class ShareOfWalletSpecTest {
    private static final ShareOfWalletModel MODEL = SENTENCE.fit(Four.portfolio());

    private static String code(Customer customer) {
        return MODEL.segmentOf(customer).code();
    }

    @Test
    void whoIsNotSatisfiedIsAtRiskAndToBeFixedFirst() {
        assertThat(MODEL.byUrgency().toString()).isEqualTo("[fix, grow, move, model]");
        assertThat(MODEL.atRisk().toString()).isEqualTo("[fix, move]");
    }

    @Test
    @DisplayName("check/contract.py, wallet: a ... h")
    void theContractsOwnExample() {
        double nan = Double.NaN;
        Portfolio portfolio = Portfolio.ofIds(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
                .with(SALES, 60, 40, 60, 40, 50, 5, 120, 5)
                .with(WALLET, 100, 100, 100, 100, 100, 0, 100, nan)
                .with(CSI, 70, 70, 60, 60, 70, 90, 90, 90);
        Segmentation result = SENTENCE.segment(portfolio);
        assertThat(result.assignments().map(a -> a.segment().code()))
                .containsExactly("model", "grow", "fix", "move", "model", "unassigned", "model", "unassigned");
        assertThat(result.counts().keySet()).containsExactly("grow", "fix", "model", "move", "unassigned");
    }

    @Test
    @DisplayName("issue 4: all four quadrants with ties on both cuts")
    void whoEqualsACutIsHigh() {
        assertThat(code(customer("a", 50, 100, 70))).isEqualTo("model");
        assertThat(code(customer("a", Math.nextDown(50.0), 100, 70))).isEqualTo("grow");
        assertThat(code(customer("a", 50, 100, Math.nextDown(70.0)))).isEqualTo("fix");
        assertThat(code(customer("a", Math.nextDown(50.0), 100, Math.nextDown(70.0))))
                .isEqualTo("move");
        for (String each : List.of("grow", "fix", "model", "move")) {
            assertThat(MODEL.segment(Four.portfolio()).segmentOf(each).code()).isEqualTo(each);
        }
    }

    @Test
    @DisplayName("issue 4: wallet 0 or unknown: undefined, never 0")
    void aWalletOfNothingHasNoShare() {
        for (double wallet : new double[] {0, -5, Double.NaN}) {
            Portfolio one = Portfolio.of(List.of(customer("a", 0, wallet, 90), customer("b", 1, 1, 1)));
            Segmentation result = MODEL.segment(one);
            assertThat(result.segment(0).isUnassigned()).isTrue();
            assertThat(result.derived().get("share").at(0)).isNaN();
            assertThat(result.derived().get("unserved").at(0)).isNaN();
        }
        assertThat(code(customer("a", 0, 100, 90))).isEqualTo("grow"); // no sales is a share of 0
        assertThat(code(customer("a", -10, 100, 90))).isEqualTo("grow"); // a credit note
    }

    @Test
    void unknownSalesOrSatisfactionLeaveUnassigned() {
        assertThat(code(customer("a", Double.NaN, 100, 90))).isEqualTo("unassigned");
        assertThat(code(customer("a", 10, 100, Double.NaN))).isEqualTo("unassigned");
        assertThat(MODEL.assign(Customer.of("a")).missing()).containsExactly(SALES, CSI, WALLET);
    }

    @Test
    @DisplayName("issue 4: share > 1: flagged, never clipped in silence")
    void aShareAboveOneStaysWhatItIs() {
        Segmentation result = MODEL.segment(Portfolio.of(List.of(customer("g", 120, 100, 90))));
        assertThat(result.segmentOf("g").code()).isEqualTo("model");
        assertThat(result.derived().get("share").at(0)).isEqualTo(1.2);
        assertThat(result.derived().get("unserved").at(0)).isZero();
        assertThat(MODEL.report(result).aboveOne()).isOne();
    }

    @Test
    @DisplayName("CONTRACT 2: prospect, former, lead: unassigned")
    void onlyCustomersAreJudged() {
        for (Stage stage : List.of(Stage.LEAD, Stage.PROSPECT, Stage.FORMER)) {
            Customer other = customer("a", 60, 100, 90).at(stage);
            assertThat(code(other)).isEqualTo("unassigned");
            assertThat(MODEL.assign(other).explanation().derived().get("share")).isNaN();
            assertThat(MODEL.segment(Portfolio.of(List.of(other)))
                            .derived()
                            .get("unserved")
                            .at(0))
                    .isNaN();
        }
    }

    @Test
    @DisplayName("issue 4: an interval gives an interval share, and \"too close to call\" where the cut lies inside")
    void anIntervalIsJudgedByBothItsEnds() {
        ShareOfWalletModel model = SENTENCE.wallet(LOW, HIGH)
                .fit(Four.portfolio().with(LOW, new double[4]).with(HIGH, new double[4]));
        Customer wide = customer("a", 50, 1, 90);
        assertThat(model.segmentOf(wide.with(LOW, 60).with(HIGH, 100)).code()).isEqualTo("model"); // 50 to 83 %
        assertThat(model.segmentOf(wide.with(LOW, 60).with(HIGH, 100.01)).code())
                .isEqualTo("unassigned");
        assertThat(model.segmentOf(wide.with(LOW, 100).with(HIGH, 500)).code()).isEqualTo("unassigned"); // 50 % counts
        assertThat(model.segmentOf(wide.with(LOW, 100.01).with(HIGH, 500)).code())
                .isEqualTo("grow");
        assertThat(model.segmentOf(wide.with(LOW, 80).with(HIGH, 80)).code()).isEqualTo("model");
        assertThat(model.segmentOf(wide.with(LOW, 100).with(HIGH, 60)).code()).isEqualTo("unassigned"); // no interval
        assertThat(model.segmentOf(wide.with(LOW, 0).with(HIGH, 60)).code()).isEqualTo("unassigned");
        assertThat(model.segmentOf(wide.with(LOW, 1_000)).code())
                .isEqualTo("model"); // one end alone: the single figure
        Portfolio one = Portfolio.of(List.of(wide.with(LOW, 60).with(HIGH, 100)));
        Segmentation result = model.segment(one);
        assertThat(result.derived()).containsOnlyKeys("share", "unserved", "share:low", "share:high");
        assertThat(result.derived().get("share").at(0)).isEqualTo(50.0 / 80);
        assertThat(result.derived().get("unserved").at(0)).isEqualTo(30);
        assertThat(result.derived().get("share:low").at(0)).isEqualTo(0.5);
        assertThat(result.derived().get("share:high").at(0)).isEqualTo(50.0 / 60);
    }

    @Test
    @DisplayName("issue 4: cuts fixed, or medians or means")
    void cutsMayBeMediansOrMeans() {
        Portfolio portfolio = Portfolio.of(List.of(
                customer("a", 10, 100, 50),
                customer("b", 20, 100, 60),
                customer("c", 60, 100, 100),
                customer("no satisfaction", 99, 100, Double.NaN),
                customer("no wallet", 99, 0, 99),
                customer("prospect", 99, 100, 99).at(Stage.PROSPECT)));
        ShareOfWalletModel medians = SENTENCE.medians().fit(portfolio);
        assertThat(medians.walletCuts()).isEqualTo(new WalletCuts(0.2, 60, WalletCuts.Rule.MEDIANS));
        assertThat(medians.provenance().learnedFrom()).isEqualTo(3);
        assertThat(medians.segmentOf(portfolio.customer(1)).code()).isEqualTo("model"); // equals both medians
        ShareOfWalletModel means = SENTENCE.means().fit(portfolio);
        assertThat(means.walletCuts().share()).isEqualTo(0.3, within(1e-15));
        assertThat(means.walletCuts().satisfaction()).isEqualTo(70);
        assertThat(SENTENCE.fit(portfolio).walletCuts()).isEqualTo(new WalletCuts(0.5, 70, WalletCuts.Rule.FIXED));
    }

    @Test
    void theMeanOfEqualValuesIsTheirValue() {
        List<Customer> same = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            same.add(customer("c" + i, 1, 10, 0.1));
        }
        Segmentation result = SENTENCE.means().segment(Portfolio.of(same));
        assertThat(result.count("model")).isEqualTo(7);
        same.add(customer("next to nothing", Double.MAX_VALUE, Double.MIN_VALUE, 0.1));
        assertThat(SENTENCE.means().fit(Portfolio.of(same)).walletCuts().share())
                .isFinite();
    }

    @Property(seed = "23", tries = 100)
    void everybodyStandsWhereTheNaiveReadingPutsThem(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(60, seed);
        Segmentation result = ShareOfWallet.of(SomeCustomers.SALES, SomeCustomers.WALLET, SomeCustomers.GROWTH)
                .cuts(0.4, 15)
                .segment(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            assertThat(result.segment(row).code()).isEqualTo(naive(customer));
            double share = result.derived().get("share").at(row);
            double sales = customer.measure(SomeCustomers.SALES);
            double wallet = customer.measure(SomeCustomers.WALLET);
            if (customer.stage() == Stage.CUSTOMER && wallet > 0 && !Double.isNaN(sales)) {
                assertThat(share).isEqualTo(sales / wallet);
                assertThat(result.derived().get("unserved").at(row)).isEqualTo(wallet > sales ? wallet - sales : 0);
            } else {
                assertThat(share).isNaN();
            }
        }
    }

    private static String naive(Customer customer) {
        double sales = customer.measure(SomeCustomers.SALES);
        double wallet = customer.measure(SomeCustomers.WALLET);
        double satisfaction = customer.measure(SomeCustomers.GROWTH);
        boolean known = customer.knows(SomeCustomers.SALES) && customer.knows(SomeCustomers.GROWTH) && wallet > 0;
        if (customer.stage() != Stage.CUSTOMER || !known) {
            return "unassigned";
        }
        if (sales / wallet >= 0.4) {
            return satisfaction >= 15 ? "model" : "fix";
        }
        return satisfaction >= 15 ? "grow" : "move";
    }

    @Test
    void sharesAreDerivedAsFractionsAndUnservedInMoney() {
        Segmentation result = MODEL.segment(Four.portfolio());
        assertThat(result.derived().get("share").measure()).isEqualTo(Measure.of("share", "fraction"));
        assertThat(result.derived().get("unserved").measure()).isEqualTo(Measure.of("unserved", "EUR/yr"));
        assertThat(result.derived().get("unserved").toArray()).containsExactly(60, 40, 40, 60);
    }
}
