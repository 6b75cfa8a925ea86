package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.segmentation.Assignment;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Mapping;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Each customer has exactly one segment, however it is asked for.
 *
 * @param <M> the model that the segmenter learns
 */
public interface DivisionContract<M extends SegmentModel> extends ContractSubject<M> {
    /** Segments have distinct codes; a model lists no "unassigned", a segmentation lists it last. */
    @Test
    default void segmentsHaveDistinctCodesAndUnassignedIsLast() {
        M model = model();
        Set<String> codes = new LinkedHashSet<>();
        for (Segment segment : model.segments()) {
            assertFalse(segment.isUnassigned(), "a model must not list unassigned");
            assertTrue(codes.add(segment.code()), () -> segment.code() + " is listed twice");
        }
        List<Segment> expected = new ArrayList<>(model.segments());
        expected.add(Segment.UNASSIGNED);
        assertEquals(expected, model.segment(portfolio()).segments());
    }

    /** An attribute without a column is unknown of everybody, alone and in a batch, and listed as known of nobody. */
    @Test
    default void aColumnThatIsNotThereIsUnknownOfEverybody() {
        M model = model();
        for (Attribute attribute : model.attributes()) {
            Portfolio without = Probes.without(portfolio(), attribute);
            Segmentation result = model.segment(without);
            assertTrue(result.absent().contains(attribute), () -> attribute + " is not listed as absent");
            assertTrue(result.toString().contains("known of nobody: ["), result.toString());
            for (int row = 0; row < without.size(); row++) {
                Assignment alone = model.assign(without.customer(row));
                assertEquals(alone.segment(), result.segment(row), () -> "without " + attribute.name());
                assertEquals(alone.because(), result.assignment(row).because());
                assertEquals(alone.missing(), result.assignment(row).missing());
            }
            model.report(result)
                    .findings()
                    .forEach(finding -> assertFalse(finding.key().isEmpty()));
        }
    }

    /** Counts and members add up to all customers, each in one segment. */
    @Test
    default void eachCustomerStandsInExactlyOneSegment() {
        Segmentation result = model().segment(portfolio());
        Set<String> ids = new LinkedHashSet<>();
        int counted = 0;
        for (Segment segment : result.segments()) {
            Portfolio members = result.members(segment.code());
            assertEquals(result.count(segment.code()), members.size());
            counted += members.size();
            for (int row = 0; row < members.size(); row++) {
                assertTrue(ids.add(members.id(row)), "a customer stands in two segments");
                assertEquals(segment, result.segmentOf(members.id(row)));
            }
        }
        assertEquals(portfolio().size(), counted);
        assertEquals(
                portfolio().size(),
                result.counts().values().stream().mapToInt(count -> count).sum());
    }

    /** One customer alone gets the segment and the reasons that it gets in a batch. */
    @Test
    default void aloneIsTheSameAsInABatch() {
        M model = model();
        Portfolio portfolio = portfolio();
        Segmentation batch = model.segment(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            Assignment alone = model.assign(portfolio.customer(row));
            assertEquals(batch.segment(row), alone.segment());
            assertEquals(batch.assignment(row), alone);
            assertEquals(portfolio.id(row), alone.customer());
        }
        for (Customer customer : customersToProbe()) {
            Portfolio one = portfolio.where(row -> portfolio.id(row).equals(customer.id()));
            if (one.size() == 1 && one.customer(0).equals(customer)) {
                assertEquals(
                        model.assign(customer).segment(), model.segment(one).segment(0));
            }
        }
    }

    /** Nor does it matter whether customers come as records or through a mapping. */
    @Test
    default void entitiesThroughAMappingAreTheSame() {
        M model = model();
        Portfolio portfolio = portfolio();
        Mapping<Customer> mapping = Probes.mapping(portfolio);
        Function<Customer, Assignment> over = model.over(mapping);
        List<Customer> customers = Probes.customers(portfolio);
        customers.forEach(customer -> assertEquals(
                model.assign(customer).segment(), over.apply(customer).segment()));
        Portfolio mapped = mapping.portfolio(customers);
        assertEquals(portfolio, mapped);
        assertEquals(model, segmenter().fit(mapped));
        assertEquals(model.segment(portfolio).counts(), model.segment(mapped).counts());
    }

    /** Several threads may ask one model at once. */
    @Test
    default void severalThreadsGetTheSameAnswers() throws InterruptedException, ExecutionException {
        M model = model();
        List<Customer> customers = Probes.customers(portfolio());
        List<String> expected = answers(model, customers);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> jobs = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                jobs.add(() -> answers(model, customers));
            }
            for (Future<List<String>> answer : threads.invokeAll(jobs)) {
                assertEquals(expected, answer.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> answers(SegmentModel model, List<Customer> customers) {
        return customers.stream()
                .map(customer -> model.assign(customer).because())
                .toList();
    }
}
