package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Counterfactual;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Crossing as strings in a map, customer by customer, against crossing as numbers. */
@Tag("determinism")
class APrioriAgainstNaiveTest {
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Banding HEADS = Banding.at(5, 10).labels("s", "m", "l");
    private static final APriori SENTENCE = APriori.by(REGION, 1)
            .and(REGION, 2)
            .and(EMPLOYEES, HEADS)
            .and(PRODUCTS)
            .and(PRODUCTS, "x")
            .and(Size.of(Measure.of("potential", "EUR/yr"), SALES).bands(Banding.at(3), Banding.at(7)));

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<List<String>> path =
                Arbitraries.of("A", "B", "unknown").list().ofMaxSize(3);
        Arbitrary<Double> number = Arbitraries.of(0.0, 3.0, 5.0, 7.0, 10.0, Double.NaN);
        Arbitrary<List<String>> set = Arbitraries.of("x", "y").list().ofMaxSize(2);
        return Combinators.combine(path, number, number, number, set.injectNull(0.2), Arbitraries.of(Stage.class))
                .as((p, e, s, o, l, stage) -> {
                    Customer customer = Customer.of("id")
                            .at(stage)
                            .withValue(REGION, p)
                            .with(EMPLOYEES, e)
                            .with(SALES, s)
                            .with(Measure.of("potential", "EUR/yr"), o);
                    return l == null ? customer : customer.with(PRODUCTS, l);
                })
                .list()
                .ofMaxSize(30)
                .map(APrioriAgainstNaiveTest::numbered);
    }

    private static List<Customer> numbered(List<Customer> customers) {
        List<Customer> numbered = new ArrayList<>();
        for (Customer c : customers) {
            numbered.add(new Customer("c" + numbered.size(), null, c.stage(), null, c.attributes()));
        }
        return numbered;
    }

    private static Portfolio portfolio(List<Customer> customers) {
        List<Customer> all = new ArrayList<>(customers);
        all.add(Customer.of("full")
                .with(REGION, "A", "B")
                .with(EMPLOYEES, 1)
                .with(SALES, 1)
                .with(Measure.of("potential", "EUR/yr"), 1)
                .with(PRODUCTS, List.of("x")));
        return Portfolio.of(all);
    }

    @Property(seed = "1", tries = 200)
    void everyCustomerStandsWhereTheRulesSay(@ForAll("customers") List<Customer> customers) {
        Portfolio portfolio = portfolio(customers);
        Map<String, Integer> counts = new HashMap<>();
        List<String> naive = new ArrayList<>();
        for (int row = 0; row < portfolio.size(); row++) {
            naive.add(naive(portfolio.customer(row)));
            counts.merge(naive.get(row), 1, Integer::sum);
        }
        assertThat(codes(SENTENCE.segment(portfolio))).isEqualTo(naive);
        naive.replaceAll(code -> counts.getOrDefault(code, 0) < 3 ? "other" : code);
        assertThat(codes(SENTENCE.minimum(3).segment(portfolio))).isEqualTo(naive);
    }

    @Property(seed = "2", tries = 200)
    void oneByOneIsAllAtOnceAlsoForCustomersThatTheModelHasNotSeen(
            @ForAll("customers") List<Customer> learn, @ForAll("customers") List<Customer> divide) {
        Portfolio portfolio = portfolio(divide);
        for (APriori sentence :
                List.of(SENTENCE, SENTENCE.minimum(2), APriori.by(REGION).and(PRODUCTS))) {
            APrioriModel model = sentence.fit(portfolio(learn));
            Segmentation segmentation = model.segment(portfolio);
            for (int row = 0; row < portfolio.size(); row++) {
                assertThat(segmentation.segment(row)).isEqualTo(model.segmentOf(portfolio.customer(row)));
            }
        }
    }

    @Property(seed = "3", tries = 100)
    void theOrderOfTheRowsDoesNotShow(@ForAll("customers") List<Customer> customers, @ForAll long shuffle) {
        Portfolio portfolio = portfolio(customers);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, portfolio.size()).boxed().toList());
        Collections.shuffle(order, new Random(shuffle));
        Portfolio shuffled = portfolio.rows(order.stream().mapToInt(row -> row).toArray());
        assertThat(SENTENCE.minimum(2).fit(shuffled))
                .isEqualTo(SENTENCE.minimum(2).fit(portfolio));
    }

    @Property(seed = "4", tries = 60)
    void everyCounterfactualMovesTheCustomerWhereItSays(@ForAll("customers") List<Customer> customers) {
        Portfolio portfolio = portfolio(customers);
        for (APriori sentence :
                List.of(SENTENCE, SENTENCE.minimum(2), APriori.by(REGION).and(EMPLOYEES, HEADS))) {
            APrioriModel model = sentence.fit(portfolio);
            for (int row = 0; row < portfolio.size(); row++) {
                Customer customer = portfolio.customer(row);
                for (Counterfactual move : model.assign(customer).counterfactuals()) {
                    Segment moved = model.segmentOf(move.applyTo(customer));
                    assertThat(moved).isEqualTo(move.segment()).isNotEqualTo(model.segmentOf(customer));
                }
            }
        }
    }

    /**
     * "Each other known value of one dimension that gives another segment" is listed: with one dimension, all others, or
     * one that nobody has where there is no other.
     */
    @Property(seed = "5", tries = 60)
    void everyOtherValueOfASingleDimensionIsListed(@ForAll("customers") List<Customer> customers) {
        Portfolio portfolio = portfolio(customers);
        APrioriModel model = APriori.by(REGION).fit(portfolio);
        long values = model.combinations().stream()
                .filter(code -> !code.equals("unknown"))
                .count();
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            long others = customer.knows(REGION) ? values - 1 : values;
            assertThat(model.assign(customer).counterfactuals()).hasSize((int) Math.max(1, others));
        }
    }

    private static List<String> codes(Segmentation segmentation) {
        return IntStream.range(0, segmentation.portfolio().size())
                .mapToObj(row -> segmentation.segment(row).code())
                .toList();
    }

    private static String naive(Customer customer) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> path = customer.category(REGION);
        labels.put("one", path.isEmpty() ? "unknown" : path.get(0).equals("unknown") ? "\\unknown" : path.get(0));
        labels.put("two", path.size() < 2 ? "unknown" : path.get(0) + " > " + path.get(1));
        double heads = customer.measure(EMPLOYEES);
        labels.put("heads", Double.isNaN(heads) ? "unknown" : heads >= 10 ? "l" : heads >= 5 ? "m" : "s");
        SortedSet<String> set = customer.labels(PRODUCTS);
        labels.put("set", set == null ? "unknown" : set.isEmpty() ? "none" : String.join("+", set));
        labels.put("has", set == null ? "unknown" : set.contains("x") ? "yes" : "no");
        boolean buys = customer.stage() == Stage.CUSTOMER;
        double size = customer.measure(buys ? SALES : Measure.of("potential", "EUR/yr"));
        labels.put("size", Double.isNaN(size) ? "unknown" : size >= (buys ? 7 : 3) ? "2" : "1");
        return String.join("/", labels.values());
    }
}
