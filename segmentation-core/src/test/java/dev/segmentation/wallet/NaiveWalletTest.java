package dev.segmentation.wallet;

import static dev.segmentation.wallet.Four.CSI;
import static dev.segmentation.wallet.Four.HIGH;
import static dev.segmentation.wallet.Four.LOW;
import static dev.segmentation.wallet.Four.SALES;
import static dev.segmentation.wallet.Four.SENTENCE;
import static dev.segmentation.wallet.Four.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Assignment;
import dev.segmentation.Counterfactual;
import dev.segmentation.Segmentation;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Intervals, medians, means, reports and surveys against second implementations that take the long way. */
class NaiveWalletTest {
    /** A customer with small whole numbers, so that ties and edges are common. */
    private static Customer some(String id, SplitMix64 random) {
        Customer customer = Customer.of(id).at(random.nextInt(9) == 0 ? Stage.PROSPECT : Stage.CUSTOMER);
        customer = customer.with(SALES, random.nextInt(12) - 1).with(CSI, 60 + 5 * random.nextInt(5));
        customer = random.nextInt(5) == 0 ? customer : customer.with(WALLET, random.nextInt(16));
        customer = random.nextInt(4) == 0 ? customer : customer.with(LOW, random.nextInt(12));
        customer = random.nextInt(4) == 0 ? customer : customer.with(HIGH, random.nextInt(20));
        return random.nextInt(7) == 0 ? customer.without(CSI) : customer;
    }

    private static Portfolio portfolio(long seed, int size) {
        SplitMix64 random = new SplitMix64(seed);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            customers.add(some("customer-" + i, random));
        }
        customers.add(Customer.of("all known")
                .with(SALES, 1)
                .with(WALLET, 2)
                .with(LOW, 2)
                .with(HIGH, 2)
                .with(CSI, 1));
        return Portfolio.of(customers);
    }

    /** Tries every wallet of the interval in hundredths: high where all of them say so, low where none does. */
    private static String naive(Customer customer) {
        boolean ends = customer.knows(LOW) && customer.knows(HIGH);
        double low = customer.measure(ends ? LOW : WALLET);
        double high = customer.measure(ends ? HIGH : WALLET);
        double sales = customer.measure(SALES);
        if (customer.stage() != Stage.CUSTOMER || !(low > 0) || !(low <= high) || !customer.knows(CSI)) {
            return "unassigned";
        }
        boolean all = true;
        boolean any = false;
        for (int step = 0; step <= (high - low) * 100; step++) {
            boolean reaches = sales >= 0.5 * (low + step / 100.0);
            all &= reaches;
            any |= reaches;
        }
        boolean satisfied = customer.measure(CSI) >= 70;
        return all ? satisfied ? "model" : "fix" : any ? "unassigned" : satisfied ? "grow" : "move";
    }

    @Property(seed = "31", tries = 200)
    void intervalsAreJudgedAsEveryWalletInThemWouldBe(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = portfolio(seed, 40);
        Segmentation result = SENTENCE.wallet(LOW, HIGH).segment(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            assertThat(result.segment(row).code()).isEqualTo(naive(portfolio.customer(row)));
        }
    }

    @Property(seed = "32", tries = 200)
    void whatMovesACustomerOfAnIntervalDoesSo(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = portfolio(seed, 10);
        ShareOfWalletModel model = SENTENCE.wallet(LOW, HIGH).fit(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            Assignment assignment = model.assign(customer);
            for (Counterfactual move : assignment.counterfactuals()) {
                assertThat(model.segmentOf(move.applyTo(customer))).isEqualTo(move.segment());
                assertThat(move.segment()).isNotEqualTo(assignment.segment());
            }
            for (Measure measure : List.of(SALES, CSI, WALLET, LOW, HIGH)) {
                boolean listed = assignment.counterfactuals().stream()
                        .anyMatch(move -> move.attribute().equals(measure));
                boolean moves = false;
                for (double value = -2; value <= 100; value += 0.5) {
                    moves |= !model.segmentOf(customer.with(measure, value)).equals(assignment.segment());
                }
                assertThat(listed).as(measure.name()).isEqualTo(moves);
            }
        }
    }

    @Property(seed = "33", tries = 200)
    void mediansAndMeansAreThoseOfTheCustomersWhoHaveBoth(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = portfolio(seed, 25);
        List<Double> shares = new ArrayList<>();
        List<Double> satisfactions = new ArrayList<>();
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            if (customer.stage() == Stage.CUSTOMER && customer.measure(WALLET) > 0 && customer.knows(CSI)) {
                shares.add(customer.measure(SALES) / customer.measure(WALLET));
                satisfactions.add(customer.measure(CSI));
            }
        }
        WalletCuts medians = SENTENCE.medians().fit(portfolio).walletCuts();
        assertThat(medians.share()).isEqualTo(median(shares), within(1e-15));
        assertThat(medians.satisfaction()).isEqualTo(median(satisfactions), within(1e-12));
        WalletCuts means = SENTENCE.means().fit(portfolio).walletCuts();
        assertThat(means.share()).isEqualTo(mean(shares), within(1e-12));
        assertThat(means.satisfaction()).isEqualTo(mean(satisfactions), within(1e-12));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        int half = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    @Property(seed = "34", tries = 100)
    void partsOfACategoryAddUpToTheWhole(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(80, seed);
        ShareOfWalletModel model = ShareOfWallet.of(SomeCustomers.SALES, SomeCustomers.WALLET, SomeCustomers.GROWTH)
                .cuts(0.4, 10)
                .fit(portfolio);
        ShareOfWalletReport whole = model.report(model.segment(portfolio));
        WalletByCategory parts = model.report(portfolio, SomeCustomers.INDUSTRY);
        Map<String, Integer> grow = new LinkedHashMap<>();
        int customers = 0;
        double unserved = 0;
        int moves = 0;
        for (WalletByCategory.Group group : parts.groups()) {
            customers += group.customers();
            unserved += group.unserved();
            moves += group.move().size();
            assertThat(group.answered()).isLessThanOrEqualTo(group.customers());
            group.grow().forEach(item -> grow.merge(item.customer(), 1, Integer::sum));
            for (Opportunity item : group.grow()) {
                assertThat(portfolio.customer(portfolio.row(item.customer())).category(SomeCustomers.INDUSTRY))
                        .isEqualTo(group.path());
            }
        }
        assertThat(customers).isEqualTo(portfolio.count(Stage.CUSTOMER));
        assertThat(grow)
                .hasSize(whole.grow().size())
                .allSatisfy((id, times) -> assertThat(times).isOne());
        assertThat(moves).isEqualTo(whole.move().size());
        assertThat(unserved).isEqualTo(whole.quadrants().get(0).unserved(), within(1e-6));
        assertThat(whole.quadrants().stream()
                                .mapToInt(ShareOfWalletReport.Quadrant::customers)
                                .sum()
                        + whole.unassigned())
                .isEqualTo(portfolio.size());
    }

    @Property(seed = "35", tries = 200)
    void rankedListsFall(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(60, seed);
        ShareOfWalletModel model = ShareOfWallet.of(SomeCustomers.SALES, SomeCustomers.WALLET, SomeCustomers.GROWTH)
                .cuts(0.4, 10)
                .chance(SomeCustomers.GROWTH)
                .fit(portfolio);
        ShareOfWalletReport report = model.report(model.segment(portfolio));
        for (int i = 1; i < report.grow().size(); i++) {
            assertThat(report.grow().get(i).expected())
                    .isLessThanOrEqualTo(report.grow().get(i - 1).expected());
        }
        for (int i = 1; i < report.fix().size(); i++) {
            assertThat(report.fix().get(i).sales())
                    .isLessThanOrEqualTo(report.fix().get(i - 1).sales());
        }
    }

    @Property(seed = "36", tries = 300)
    void satisfactionIsTheWeightedMeanOfTheScaledAnswers(
            @ForAll @IntRange(min = 0, max = 11) int price,
            @ForAll @IntRange(min = 0, max = 6) int stay,
            @ForAll @IntRange(min = 1, max = 9) int weight) {
        Measure first = Measure.of("price", "1-10");
        Measure second = Measure.of("stay", "5-1");
        SatisfactionIndex index = SatisfactionIndex.of(first, 1, 10, weight).and(second, 5, 1, 1);
        double found = index.of(Customer.of("a").with(first, price).with(second, stay));
        if (price < 1 || price > 10 || stay < 1 || stay > 5) {
            assertThat(found).isNaN();
        } else {
            double expected = (weight * (price - 1) / 9.0 + (5 - stay) / 4.0) / (weight + 1) * 100;
            assertThat(found).isEqualTo(expected, within(1e-10));
        }
    }
}
