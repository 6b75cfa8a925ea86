package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One customer at a time gets the segment that it has in a portfolio, whatever else is known of it and in which order. */
class SingleCustomerTest {
    private static final int CUSTOMERS = 400;
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category REGION = Category.of("region");
    private static final Category LETTER = Category.of("letter");
    private static final List<String> LABELS = List.of("AaBB", "BBAa", "AaAa", "Retail", "Dairy"); // three of one hash

    private static final List<Customer> CUSTOMERS_SEEN = customers(1);
    private static final APrioriModel MODEL = APriori.by(INDUSTRY)
            .and(REGION, 2)
            .and(LETTER)
            .and(SALES, Banding.at(100, 1_000))
            .minimum(2)
            .fit(Portfolio.of(CUSTOMERS_SEEN));

    /** Each with texts and attributes of its own objects, in an order of its own; some lack something or have a label unseen. */
    private static List<Customer> customers(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            List<Attribute> order = new ArrayList<>(List.of(INDUSTRY, REGION, LETTER, SALES, Category.of("noise")));
            Collections.rotate(order, random.nextInt(5));
            Customer customer = Customer.of("C" + i);
            for (Attribute attribute : order) {
                if (random.nextInt(10) > 0) {
                    customer = with(customer, attribute, random);
                }
            }
            customers.add(customer);
        }
        return customers;
    }

    private static Customer with(Customer customer, Attribute attribute, SplitMix64 random) {
        if (attribute instanceof Measure measure) {
            return customer.with(Measure.of(measure.name(), measure.unit()), random.nextInt(2_000));
        }
        List<String> path = new ArrayList<>();
        int levels = attribute.equals(REGION) ? 1 + random.nextInt(3) : 1;
        for (int level = 0; level < levels; level++) {
            path.add(new String(LABELS.get(random.nextInt(LABELS.size())).toCharArray()));
        }
        return customer.with(Category.of(attribute.name()), path.toArray(String[]::new));
    }

    private static List<Segment> oneByOne(List<Customer> customers) {
        return customers.stream().map(MODEL::segmentOf).toList();
    }

    private static List<Segment> together(List<Customer> customers) {
        Segmentation segmentation = MODEL.segment(Portfolio.of(customers));
        List<Segment> segments = new ArrayList<>();
        for (int row = 0; row < customers.size(); row++) {
            segments.add(segmentation.segment(row));
        }
        return segments;
    }

    @Test
    void customersOfManyShapesGetTheSegmentThatTheyHaveInAPortfolio() {
        assertThat(oneByOne(CUSTOMERS_SEEN)).isEqualTo(together(CUSTOMERS_SEEN));
        List<Customer> others = customers(2);
        assertThat(oneByOne(others)).isEqualTo(together(others));
        assertThat(oneByOne(others).stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void labelsThatWereNotSeenAreNotTakenForOthersOfTheirHash() {
        Customer seen = Customer.of("1")
                .with(INDUSTRY, "AaBB")
                .with(REGION, "Dairy", "Retail")
                .with(LETTER, "AaAa")
                .with(SALES, 5);
        assertThat("BBBB".hashCode()).isEqualTo("AaBB".hashCode());
        Segment unlisted = MODEL.segmentOf(seen.with(INDUSTRY, "BBBB"));
        assertThat(unlisted.code()).isEqualTo(Segment.OTHER);
        assertThat(MODEL.segmentOf(seen.with(INDUSTRY, "BBBB").with(LETTER, "BBBB")))
                .isEqualTo(unlisted);
        assertThat(MODEL.segmentOf(Customer.of("2")))
                .isEqualTo(together(List.of(Customer.of("2"))).get(0));
    }

    @Test
    void whatAnotherOrderOrAnotherObjectSaysIsTheSame() {
        for (Customer customer : CUSTOMERS_SEEN) {
            List<Attribute> back = new ArrayList<>(customer.attributes().keySet());
            Collections.reverse(back);
            Customer rebuilt = Customer.of(customer.id());
            for (Attribute attribute : back) {
                rebuilt = rebuilt.withValue(attribute, customer.attributes().get(attribute));
            }
            assertThat(rebuilt).isEqualTo(customer).hasSameHashCodeAs(customer);
            assertThat(MODEL.segmentOf(rebuilt)).isEqualTo(MODEL.segmentOf(customer));
        }
    }

    @Test
    void threadsThatShareAModelGetTheSame() throws InterruptedException, ExecutionException {
        List<Customer> others = customers(3);
        List<Segment> expected = together(others);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Segment>>> found = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                found.add(pool.submit(() -> oneByOne(others)));
            }
            for (Future<List<Segment>> each : found) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
