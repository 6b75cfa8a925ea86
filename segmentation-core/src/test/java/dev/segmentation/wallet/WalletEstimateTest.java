package dev.segmentation.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.Origin;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WalletEstimateTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure HEADS = Measure.of("employees", "heads");
    private static final Measure TURNOVER = Measure.of("turnover", "EUR/yr");
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    private static final Category INDUSTRY = Category.of("industry");
    private static final WalletEstimate SENTENCE =
            WalletEstimate.of(SALES).per(HEADS).peers(INDUSTRY).quantile(0.5).minimum(3);

    /** Steel buys 10, 20, 30 per head, food 1 and 2; so all buy 10 in the median. */
    private static final Portfolio PEERS = Portfolio.of(List.of(
            peer("s1", "steel", 100, 10),
            peer("s2", "steel", 400, 20),
            peer("s3", "steel", 90, 3),
            peer("f1", "food", 5, 5),
            peer("f2", "food", 20, 10),
            peer("no heads", "food", 1_000, 0),
            peer("prospect", "food", 1_000, 1).at(Stage.PROSPECT),
            peer("former", "steel", 1e6, 1).at(Stage.FORMER)));

    private static Customer peer(String id, String industry, double sales, double heads) {
        return Customer.of(id).with(INDUSTRY, industry).with(SALES, sales).with(HEADS, heads);
    }

    private static final WalletEstimateModel MODEL = SENTENCE.fit(PEERS);

    private static WalletEstimateModel.Estimate estimate(Customer customer) {
        return MODEL.estimate(customer).orElseThrow();
    }

    @Test
    @DisplayName("issue 4: the high conditional quantile of spend per employee among peers of the same category")
    void peersGiveTheRate() {
        assertThat(MODEL.groups())
                .containsExactly(new PeerGroup(List.of(), 5, 10), new PeerGroup(List.of("steel"), 3, 20));
        WalletEstimateModel.Estimate steel = estimate(peer("x", "steel", 50, 7));
        assertThat(steel.wallet()).isEqualTo(140);
        assertThat(steel.origin()).isEqualTo(Origin.PEERS);
        assertThat(steel.peers()).isEqualTo(new PeerGroup(List.of("steel"), 3, 20));
        assertThat(steel.because().in(Locale.ROOT))
                .isEqualTo("wallet is estimated from customers of the same kind; it is the 50 % quantile of sales per"
                        + " employees among 3 customers of the kind steel");
        assertThat(steel.because().in(Locale.forLanguageTag("sv")))
                .isEqualTo("wallet är uppskattad efter kunder av samma slag; den är 50\u00a0%-kvantilen av sales per"
                        + " employees bland 3 kunder av typen steel");
        assertThat(steel.because().in(Locale.forLanguageTag("da")))
                .isEqualTo("wallet er anslået efter kunder af samme slags; den er 50\u00a0%-fraktilen af sales pr."
                        + " employees blandt 3 kunder af typen steel");
    }

    @Test
    @DisplayName("issue 4: with a minimum of peers and a pooled fallback that says so")
    void tooFewPeersArePooled() {
        WalletEstimateModel.Estimate food = estimate(peer("x", "food", 5, 7));
        assertThat(food.wallet()).isEqualTo(70);
        assertThat(food.origin()).isEqualTo(Origin.POOLED);
        assertThat(food.because().in(Locale.ROOT))
                .isEqualTo("wallet is estimated from all customers, for too few are of the same kind; it is the 50 %"
                        + " quantile of sales per employees among 5 customers in all, for fewer than 3 are of the same"
                        + " kind");
        assertThat(estimate(peer("x", "never seen", 5, 7)).origin()).isEqualTo(Origin.POOLED);
        assertThat(estimate(peer("x", "food", 5, 7).without(INDUSTRY)).origin()).isEqualTo(Origin.POOLED);
    }

    @Test
    @DisplayName("issue 4: never below our sales (\"at least\")")
    void neverBelowOurSales() {
        WalletEstimateModel.Estimate loyal = estimate(peer("x", "steel", 500, 7));
        assertThat(loyal.wallet()).isEqualTo(500);
        assertThat(loyal.origin()).isEqualTo(Origin.AT_LEAST);
        assertThat(estimate(peer("x", "steel", 140, 7)).origin()).isEqualTo(Origin.PEERS);
    }

    @Test
    @DisplayName("issue 4: never above the customer's turnover where that is known")
    void neverAboveTheirTurnover() {
        WalletEstimateModel capped = SENTENCE.atMost(TURNOVER).fit(PEERS.with(TURNOVER, new double[PEERS.size()]));
        Customer small = peer("x", "steel", 50, 7);
        assertThat(capped.estimate(small.with(TURNOVER, 100)).orElseThrow().wallet())
                .isEqualTo(100);
        assertThat(capped.estimate(small.with(TURNOVER, 100)).orElseThrow().origin())
                .isEqualTo(Origin.AT_MOST);
        assertThat(capped.estimate(small.with(TURNOVER, 140)).orElseThrow().origin())
                .isEqualTo(Origin.PEERS);
        assertThat(capped.estimate(small).orElseThrow().wallet()).isEqualTo(140);
        assertThat(capped.estimate(small.with(TURNOVER, 20)).orElseThrow().wallet())
                .isEqualTo(50); // sales count for more
        assertThat(capped.estimate(small.with(TURNOVER, 20)).orElseThrow().origin())
                .isEqualTo(Origin.AT_LEAST);
        assertThat(capped.estimate(small.with(TURNOVER, 0)).orElseThrow().wallet())
                .isEqualTo(140); // zero is no turnover
    }

    @Test
    void whereSizeIsUnknownSoIsTheWallet() {
        assertThat(MODEL.estimate(peer("x", "steel", 5, 7).without(HEADS))).isEmpty();
        assertThat(MODEL.estimate(peer("x", "steel", 5, 0))).isEmpty();
        assertThat(MODEL.estimate(peer("x", "steel", 5, -2))).isEmpty();
    }

    @Test
    void aStatedWalletNeedsNoEstimate() {
        WalletEstimateModel model = SENTENCE.unlessStated(WALLET).fit(PEERS.with(WALLET, new double[PEERS.size()]));
        Customer stated = peer("x", "steel", 50, 7).with(WALLET, 33);
        assertThat(model.estimate(stated).orElseThrow().wallet()).isEqualTo(33);
        assertThat(model.estimate(stated).orElseThrow().origin()).isEqualTo(Origin.STATED);
        assertThat(model.estimate(stated).orElseThrow().because().in(Locale.ROOT))
                .isEqualTo("wallet is stated");
        assertThat(model.estimate(stated.without(WALLET)).orElseThrow().wallet())
                .isEqualTo(140);
        assertThat(Origin.of(model.on(stated), WALLET)).contains(Origin.STATED);
    }

    @Test
    void theNarrowestLevelWithEnoughPeersCounts() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            customers.add(Customer.of("wide" + i)
                    .with(INDUSTRY, "metal", "steel")
                    .with(SALES, 10 * i)
                    .with(HEADS, 1));
        }
        customers.add(Customer.of("narrow")
                .with(INDUSTRY, "metal", "tin")
                .with(SALES, 1_000)
                .with(HEADS, 1));
        WalletEstimateModel model = SENTENCE.fit(Portfolio.of(customers));
        assertThat(model.groups())
                .extracting(PeerGroup::path)
                .containsExactly(List.of(), List.of("metal"), List.of("metal", "steel"));
        Customer tin = Customer.of("x").with(INDUSTRY, "metal", "tin").with(HEADS, 2);
        assertThat(model.estimate(tin).orElseThrow().peers()).isEqualTo(new PeerGroup(List.of("metal"), 4, 25));
        assertThat(model.estimate(tin).orElseThrow().origin()).isEqualTo(Origin.PEERS);
        Customer steel = Customer.of("x").with(INDUSTRY, "metal", "steel").with(HEADS, 2);
        assertThat(model.estimate(steel).orElseThrow().wallet()).isEqualTo(40);
    }

    @Test
    void portfoliosAndCustomersGetTheSameWallets() {
        Portfolio known = MODEL.on(PEERS);
        for (int row = 0; row < PEERS.size(); row++) {
            Customer alone = MODEL.on(PEERS.customer(row));
            assertThat(known.customer(row)).isEqualTo(alone);
            assertThat(Origin.of(known.customer(row), WALLET).isPresent()).isEqualTo(alone.knows(WALLET));
        }
        assertThat(known.measure(WALLET).at(PEERS.row("no heads"))).isNaN();
        assertThat(MODEL.on(PEERS.customer(PEERS.row("no heads")).with(WALLET, 7))
                        .knows(WALLET))
                .isFalse();
        assertThatThrownBy(() -> MODEL.on(Portfolio.ofIds(List.of("a"))))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no measure \"sales\"; it has []");
    }

    @Test
    void everyPrefixOfTheSentenceIsAnEstimate() {
        assertThat(WalletEstimate.of(SALES).fit(PEERS).groups())
                .singleElement()
                .satisfies(all -> assertThat(all.customers()).isEqualTo(6));
        WalletEstimateModel plain = WalletEstimate.of(SALES).quantile(0.5).fit(PEERS);
        assertThat(plain.estimate(Customer.of("x")).orElseThrow().origin()).isEqualTo(Origin.PEERS);
        assertThat(plain.estimate(Customer.of("x")).orElseThrow().because().in(Locale.ROOT))
                .endsWith("it is the 50 % quantile of sales among 6 customers in all");
    }

    @Test
    void itPrintsTheSentenceAndIsComparedByValue() {
        assertThat(WalletEstimate.of(SALES))
                .hasToString("WalletEstimate.of(sales).quantile(0.9).minimum(20).named(wallet)");
        assertThat(SENTENCE.unlessStated(WALLET).atMost(TURNOVER).named("potential"))
                .hasToString("WalletEstimate.of(sales).per(employees).peers(industry).quantile(0.5).minimum(3)"
                        + ".named(potential).unlessStated(wallet).atMost(turnover)");
        assertThat(SENTENCE.minimum(3)).isEqualTo(SENTENCE).hasSameHashCodeAs(SENTENCE);
        assertThat(SENTENCE.minimum(4)).isNotEqualTo(SENTENCE).isNotEqualTo(null);
        assertThat(MODEL).hasToString("WalletEstimateModel[wallet [EUR/yr] from 2 groups of peers]");
        WalletEstimateModel again =
                WalletEstimateModel.of(MODEL.basis(), MODEL.quantile(), MODEL.minimum(), MODEL.groups());
        assertThat(again).isEqualTo(MODEL).hasSameHashCodeAs(MODEL);
        assertThat(estimate(peer("x", "steel", 5, 7))).hasToString("Estimate[peers]");
        assertThat(MODEL.measure()).isEqualTo(WALLET);
    }

    @Test
    void settingsAreRefusedAtTheStep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.quantile(90))
                .withMessage("WalletEstimate.quantile must be within (0.0, 1.0); got 90.0. For the top tenth write"
                        + " quantile(0.9).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.minimum(0))
                .withMessage("WalletEstimate.minimum must be 1 or more; got 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.atMost(Measure.of("turnover", "MEUR/yr")))
                .withMessage("WalletEstimate.atMost must be in the unit of the sales (EUR/yr); got"
                        + " \"turnover [MEUR/yr]\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WalletEstimateModel.of(MODEL.basis(), 0.5, 3, List.of()))
                .withMessage(
                        "WalletEstimateModel.of groups must be all customers and each other one once; got 0 groups,"
                                + " 0 of them distinct.");
        assertThatThrownBy(() -> SENTENCE.fit(PEERS.where(row -> PEERS.stage(row) != Stage.CUSTOMER)))
                .isInstanceOf(FitException.class)
                .hasMessage("WalletEstimate must have customers whose sales and size are known; got none of 0"
                        + " customers.");
    }

    @Property(seed = "29", tries = 100)
    void everyRateIsTheQuantileOfItsPeers(
            @ForAll @LongRange(min = 0) long seed, @ForAll @DoubleRange(min = 0.05, max = 0.95) double quantile) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(80, seed);
        WalletEstimateModel model = WalletEstimate.of(SomeCustomers.SALES)
                .per(SomeCustomers.EMPLOYEES)
                .peers(SomeCustomers.REGION)
                .quantile(quantile)
                .minimum(5)
                .fit(portfolio);
        for (PeerGroup group : model.groups()) {
            List<Double> rates = new ArrayList<>();
            for (int row = 0; row < portfolio.size(); row++) {
                Customer customer = portfolio.customer(row);
                List<String> path = customer.category(SomeCustomers.REGION);
                boolean peer = path.size() >= group.path().size()
                        && path.subList(0, group.path().size()).equals(group.path());
                double rate = customer.measure(SomeCustomers.SALES) / customer.measure(SomeCustomers.EMPLOYEES);
                if (peer && customer.stage() == Stage.CUSTOMER && !Double.isNaN(rate)) {
                    rates.add(rate);
                }
            }
            Collections.sort(rates);
            double position = (rates.size() - 1) * quantile;
            int below = (int) position;
            double lower = rates.get(below);
            double upper = rates.get(Math.min(below + 1, rates.size() - 1));
            assertThat(group.customers()).isEqualTo(rates.size());
            assertThat(group.rate())
                    .isCloseTo(
                            lower + (upper - lower) * (position - below),
                            org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(upper) + Math.abs(lower))));
        }
    }
}
