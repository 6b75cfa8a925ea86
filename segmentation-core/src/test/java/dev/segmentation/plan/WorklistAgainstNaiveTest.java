package dev.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lists against a second implementation: every placed customer once, under its owner, in the order of the issue. */
class WorklistAgainstNaiveTest {
    /** Issue 4: the defaults, "most urgent first for the next free hour". */
    private static final List<String> URGENCY = List.of(
            "giant-low",
            "giant-prospect",
            "giant-medium",
            "giant-high",
            "medium-low",
            "medium-prospect",
            "medium-medium",
            "medium-high",
            "small-low",
            "small-prospect",
            "small-medium",
            "small-high");

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Stage> stages = Arbitraries.of(Stage.values());
        Arbitrary<Double> money = Arbitraries.of(-500.0, 0.0, 5_000.0, 50_000.0, 50_001.0, 500_000.0)
                .injectNull(0.2);
        Arbitrary<Double> loyalty = Arbitraries.of(10.0, 50.0, 90.0).injectNull(0.2);
        Arbitrary<String> owners = Arbitraries.of("Berg", "Dahl", "=evil").injectNull(0.2);
        return Combinators.combine(stages, money, money, loyalty, owners)
                .as(WorklistAgainstNaiveTest::customer)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(WorklistAgainstNaiveTest::numbered);
    }

    private static Customer customer(Stage stage, Double sales, Double potential, Double loyalty, String owner) {
        Customer customer = Customer.of("x").at(stage);
        customer = sales == null ? customer : customer.with(Eight.SALES, sales);
        customer = potential == null ? customer : customer.with(Eight.POTENTIAL, potential);
        customer = loyalty == null ? customer : customer.with(Eight.LOYALTY, loyalty);
        return owner == null ? customer : customer.with(Eight.OWNER, owner);
    }

    private static List<Customer> numbered(List<Customer> customers) {
        List<Customer> numbered = new ArrayList<>();
        for (Customer one : customers) {
            numbered.add(new Customer("c" + numbered.size(), one.name(), one.stage(), one.parent(), one.attributes()));
        }
        numbered.add(Customer.of("all") // so that every attribute is there
                .with(Eight.SALES, 1)
                .with(Eight.POTENTIAL, 1)
                .with(Eight.LOYALTY, 1)
                .with(Eight.OWNER, "Berg"));
        return numbered;
    }

    @Property(seed = "1", tries = 300)
    void everyPlacedCustomerStandsOnceUnderItsOwnerInOrder(
            @ForAll("customers") List<Customer> customers, @ForAll long shuffle) {
        Segmentation segmentation = Eight.MATRIX.segment(Portfolio.of(customers));
        Worklists lists = Worklist.of(segmentation).by(Eight.OWNER);
        Map<String, List<String>> found = new TreeMap<>();
        lists.groups()
                .forEach(group -> found.put(
                        group.owner(),
                        group.items().stream().map(WorkItem::customer).toList()));
        assertThat(found).isEqualTo(naive(customers, segmentation));
        assertThat(lists.customers() + lists.unplaced()).isEqualTo(customers.size());

        List<Customer> shuffled = new ArrayList<>(customers);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(Worklist.of(Eight.MATRIX.segment(Portfolio.of(shuffled))).by(Eight.OWNER))
                .isEqualTo(lists);
    }

    private static Map<String, List<String>> naive(List<Customer> customers, Segmentation segmentation) {
        Map<String, List<Customer>> byOwner = new TreeMap<>();
        for (Customer customer : customers) {
            if (!segmentation.segmentOf(customer.id()).isUnassigned()) {
                List<String> path = customer.category(Eight.OWNER);
                String owner = path.isEmpty() ? "" : path.get(0);
                byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(customer);
            }
        }
        Comparator<Customer> order = Comparator.<Customer>comparingInt(customer ->
                        URGENCY.indexOf(segmentation.segmentOf(customer.id()).code()))
                .thenComparingDouble(customer -> -money(customer, segmentation))
                .thenComparing(Customer::id);
        Map<String, List<String>> lists = new TreeMap<>();
        byOwner.forEach((owner, own) ->
                lists.put(owner, own.stream().sorted(order).map(Customer::id).toList()));
        return lists;
    }

    /** Unserved potential: all of it where they are no customers yet, else what exceeds the sales. */
    private static double money(Customer customer, Segmentation segmentation) {
        double sales = customer.measure(Eight.SALES);
        double potential = customer.measure(Eight.POTENTIAL);
        boolean buys = customer.stage() == Stage.CUSTOMER;
        double unserved = Math.max(0, buys ? potential - sales : potential);
        boolean low = segmentation.segmentOf(customer.id()).code().endsWith("-low");
        double risk = low ? Math.max(0, sales) : 0;
        return (Double.isNaN(unserved) ? 0 : unserved) + (Double.isNaN(risk) ? 0 : risk);
    }
}
